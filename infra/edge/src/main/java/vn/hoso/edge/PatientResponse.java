package vn.hoso.edge;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.client.ClientHttpResponse;

/** An answer whose body is listened to. */
final class PatientResponse implements ClientHttpResponse {

  private final ClientHttpResponse answer;
  private final InputStream body;

  PatientResponse(ClientHttpResponse answer, SilenceAlarm alarm) throws IOException {
    this.answer = answer;
    this.body = alarm.watch(answer.getBody());
  }

  @Override
  public InputStream getBody() {
    return body;
  }

  @Override
  public HttpStatusCode getStatusCode() throws IOException {
    return answer.getStatusCode();
  }

  @Override
  public String getStatusText() throws IOException {
    return answer.getStatusText();
  }

  @Override
  public HttpHeaders getHeaders() {
    return answer.getHeaders();
  }

  @Override
  public void close() {
    answer.close();
  }
}
