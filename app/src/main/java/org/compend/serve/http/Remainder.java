package org.compend.serve.http;

import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;

/**
 * What a sender still sends when its answer stands already.
 *
 * <p>Most programs listen when they have said all. Were an answer to go out before, and the
 * connection with it, they would meet a broken line in place of the reason (RFC 9112, section 9.6).
 */
final class Remainder {
  /** Of what is too large so many times as much is still read, so that its sender hears of it. */
  private static final int PATIENCE = 4;

  private static final int LEAST = 64 << 10;

  private Remainder() {}

  /**
   * Hears a sender out, within reason; who goes on after that is told that the connection ends.
   *
   * @param most how many bytes it might have sent
   */
  static void hear(Request request, Response response, int most) {
    if (!isHeard(request, PATIENCE * ((long) most + LEAST))) {
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
  }

  private static boolean isHeard(Request request, long limit) {
    if (request.getHeaders().contains(HttpHeader.EXPECT)
        && Request.getContentBytesRead(request) == 0) {
      // It waits for the answer before it sends anything (RFC 9110, section 10.1.1).
      return false;
    }
    try {
      InputStream rest = Content.Source.asInputStream(request);
      rest.skip(limit);
      return rest.read() < 0;
    } catch (IOException _) {
      // Whoever sent it is gone, or what was read of it was not as it should be.
      return false;
    }
  }
}
