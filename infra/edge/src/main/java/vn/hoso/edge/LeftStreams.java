package vn.hoso.edge;

import java.io.IOException;
import org.apache.hc.client5.http.classic.ExecChain;
import org.apache.hc.client5.http.classic.ExecChainHandler;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.io.entity.HttpEntityWrapper;

/**
 * Lets go of a live page at the service when its reader has left the door. The rest of an answer is
 * usually read to its end, so that the line can be used again; a stream has no end.
 */
final class LeftStreams implements ExecChainHandler {

  private static final String STREAM = "text/event-stream";

  @Override
  public ClassicHttpResponse execute(
      ClassicHttpRequest request, ExecChain.Scope scope, ExecChain chain)
      throws IOException, HttpException {
    var response = chain.proceed(request, scope);
    var body = response.getEntity();
    if (body != null && isStream(body)) {
      response.setEntity(new ReadNoFurther(body));
    }
    return response;
  }

  private static boolean isStream(HttpEntity body) {
    return body.getContentType() != null && body.getContentType().startsWith(STREAM);
  }

  /** To the client it looks as if nothing was left to read. */
  private static final class ReadNoFurther extends HttpEntityWrapper {

    ReadNoFurther(HttpEntity body) {
      super(body);
    }

    @Override
    public boolean isStreaming() {
      return false;
    }

    @Override
    public void close() {
      // It would read on; the line is hung up instead.
    }
  }
}
