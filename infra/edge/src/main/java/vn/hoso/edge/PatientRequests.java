package vn.hoso.edge;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.StreamingHttpOutputMessage;
import org.springframework.http.client.ClientHttpRequest;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Waits for a service with patience that ends. What counts is silence: an upload over a slow line
 * may take as long as it takes, and a stream may last as long as it gives a sign of life.
 */
final class PatientRequests implements ClientHttpRequestFactory {

  private final ClientHttpRequestFactory requests;
  private final ExecutorService threads;
  private final EdgeProperties.Patience patience;
  private final SilenceAlarm alarm;

  PatientRequests(
      ClientHttpRequestFactory requests,
      ExecutorService threads,
      EdgeProperties.Patience patience) {
    this.requests = requests;
    this.threads = threads;
    this.patience = patience;
    this.alarm = new SilenceAlarm(patience.silence());
  }

  @Override
  public ClientHttpRequest createRequest(URI uri, HttpMethod method) throws IOException {
    return new Patient(requests.createRequest(uri, method));
  }

  /** One request. */
  private final class Patient implements ClientHttpRequest, StreamingHttpOutputMessage {

    private final ClientHttpRequest request;
    private volatile long progress = System.nanoTime();

    Patient(ClientHttpRequest request) {
      this.request = request;
    }

    @Override
    public ClientHttpResponse execute() throws IOException {
      progress = System.nanoTime();
      Future<ClientHttpResponse> answer = threads.submit(request::execute);
      try {
        while (true) {
          try {
            return new PatientResponse(answer.get(left(), TimeUnit.NANOSECONDS), alarm);
          } catch (TimeoutException _) {
            if (left() <= 0) {
              answer.cancel(true);
              throw new HttpTimeoutException("no answer within " + patience.answer());
            }
          }
        }
      } catch (InterruptedException stopped) {
        answer.cancel(true);
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", stopped);
      } catch (ExecutionException failed) {
        throw failed.getCause() instanceof IOException broken ? broken : new IOException(failed);
      }
    }

    private long left() {
      return progress + patience.answer().toNanos() - System.nanoTime();
    }

    @Override
    public void setBody(Body body) {
      if (request instanceof StreamingHttpOutputMessage streaming) {
        streaming.setBody(out -> body.writeTo(new Noted(out)));
      } else {
        throw new IllegalStateException("requests have to be streamed");
      }
    }

    @Override
    public OutputStream getBody() throws IOException {
      return new Noted(request.getBody());
    }

    @Override
    public HttpHeaders getHeaders() {
      return request.getHeaders();
    }

    @Override
    public HttpMethod getMethod() {
      return request.getMethod();
    }

    @Override
    public URI getURI() {
      return request.getURI();
    }

    @Override
    public Map<String, Object> getAttributes() {
      return request.getAttributes();
    }

    /** Notes that something was still being sent. */
    private final class Noted extends FilterOutputStream {

      Noted(OutputStream out) {
        super(out);
      }

      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        progress = System.nanoTime();
      }
    }
  }
}
