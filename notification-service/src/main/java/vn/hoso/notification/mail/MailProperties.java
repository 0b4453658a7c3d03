package vn.hoso.notification.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to talk to the mail server.
 *
 * @param server {@code host:port}; empty means that there is none
 * @param startTls whether the connection has to be encrypted
 * @param from the sender's address
 * @param domain the right half of message ids
 */
@ConfigurationProperties("hoso.notification.mail")
record MailProperties(
    @DefaultValue("") String server,
    @DefaultValue("") String user,
    @DefaultValue("") String password,
    @DefaultValue("false") boolean startTls,
    @DefaultValue("no-reply@hoso.example.vn") String from,
    @DefaultValue("hoso.example.vn") String domain,
    @DefaultValue("5s") Duration connectTimeout,
    @DefaultValue("15s") Duration answerTimeout) {

  String host() {
    int colon = server.lastIndexOf(':');
    return colon < 0 ? server : server.substring(0, colon);
  }

  int port() {
    int colon = server.lastIndexOf(':');
    return colon < 0 ? 25 : Integer.parseInt(server.substring(colon + 1));
  }

  /** No secret in a log by accident. */
  @Override
  public String toString() {
    return "MailProperties[" + server + "]";
  }
}
