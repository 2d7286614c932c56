package org.compend.serve.http;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Puts on every answer the headers that the OWASP Secure Headers Project asks for. */
final class Headers extends Handler.Wrapper {
  private final HttpFields headers;

  Headers(Handler handler, boolean secure) {
    super(handler);
    List<HttpField> all =
        new ArrayList<>(
            List.of(
                new PreEncodedHttpField(
                    "Content-Security-Policy",
                    "default-src 'none'; img-src 'self'; style-src 'self'; form-action 'self';"
                        + " base-uri 'none'; frame-ancestors 'none'"),
                new PreEncodedHttpField("X-Content-Type-Options", "nosniff"),
                new PreEncodedHttpField("X-Frame-Options", "DENY"),
                new PreEncodedHttpField("Referrer-Policy", "strict-origin-when-cross-origin"),
                new PreEncodedHttpField("Cross-Origin-Opener-Policy", "same-origin"),
                // Feed readers on the web show the magazine's pictures.
                new PreEncodedHttpField("Cross-Origin-Resource-Policy", "cross-origin"),
                new PreEncodedHttpField(
                    "Permissions-Policy",
                    "camera=(), geolocation=(), microphone=(), browsing-topics=()")));
    if (secure) {
      all.add(
          new PreEncodedHttpField(
              "Strict-Transport-Security", "max-age=31536000; includeSubDomains"));
    }
    headers = HttpFields.from(all.toArray(HttpField[]::new));
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    response.getHeaders().add(headers);
    return super.handle(request, response, callback);
  }
}
