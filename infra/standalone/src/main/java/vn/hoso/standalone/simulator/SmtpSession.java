package vn.hoso.standalone.simulator;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One conversation in SMTP (RFC 5321), from the greeting to QUIT. */
final class SmtpSession {

  private static final int LONGEST_LINE = 1 << 20;
  private static final int LARGEST_MAIL = 25 << 20;

  private final InputStream in;
  private final OutputStream out;
  private final ReceivedMail receivedMail;
  private final List<String> recipients = new ArrayList<>();
  private boolean hasSender;

  SmtpSession(InputStream in, OutputStream out, ReceivedMail receivedMail) {
    this.in = new BufferedInputStream(in);
    this.out = out;
    this.receivedMail = receivedMail;
  }

  void talk() throws IOException {
    answer("220 hoso simulator ready");
    boolean open = true;
    while (open) {
      open = obey(new String(line(), StandardCharsets.UTF_8));
    }
  }

  private boolean obey(String line) throws IOException {
    String verb = line.strip().split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
    switch (verb) {
      case "EHLO" -> answer("250-hoso", "250-8BITMIME", "250-SMTPUTF8", "250 SIZE " + LARGEST_MAIL);
      case "HELO", "NOOP" -> answer("250 OK");
      case "MAIL" -> {
        begin();
        hasSender = true;
        answer("250 OK");
      }
      case "RCPT" -> addRecipient(line);
      case "DATA" -> receive();
      case "RSET" -> {
        begin();
        answer("250 OK");
      }
      case "QUIT" -> answer("221 Bye");
      default -> answer("502 Command not implemented");
    }
    return !verb.equals("QUIT");
  }

  private void begin() {
    hasSender = false;
    recipients.clear();
  }

  private void addRecipient(String line) throws IOException {
    int from = line.indexOf('<');
    int to = line.indexOf('>', from + 1);
    if (!hasSender) {
      answer("503 MAIL first");
    } else if (from < 0 || to <= from + 1 || line.indexOf('@', from) < 0) {
      answer("501 No address there");
    } else {
      recipients.add(line.substring(from + 1, to));
      answer("250 OK");
    }
  }

  private void receive() throws IOException {
    if (recipients.isEmpty()) {
      answer("503 RCPT first");
      return;
    }
    answer("354 End with a dot on a line of its own");
    byte[] mail = body();
    answer(receivedMail.accept(List.copyOf(recipients), mail));
    begin();
  }

  private byte[] body() throws IOException {
    var mail = new ByteArrayOutputStream();
    for (byte[] line = line(); !(line.length == 1 && line[0] == '.'); line = line()) {
      int skipped = line.length > 0 && line[0] == '.' ? 1 : 0;
      mail.write(line, skipped, line.length - skipped);
      mail.write('\r');
      mail.write('\n');
      if (mail.size() > LARGEST_MAIL) {
        answer("552 Too large");
        throw new EOFException("mail too large");
      }
    }
    return mail.toByteArray();
  }

  private byte[] line() throws IOException {
    var line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0 || line.size() > LONGEST_LINE) {
        throw new EOFException("no end of line");
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toByteArray();
  }

  private void answer(String... lines) throws IOException {
    out.write((String.join("\r\n", lines) + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
