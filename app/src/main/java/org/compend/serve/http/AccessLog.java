package org.compend.serve.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/** A line for every request, its parts as key and value. */
final class AccessLog implements RequestLog {
  private final Logger log = LoggerFactory.getLogger("org.compend.access");

  @Override
  public void log(Request request, Response response) {
    int status = response.getStatus();
    Level level = status >= 500 ? Level.WARN : Level.INFO;
    if (log.isEnabledForLevel(level)) {
      long taken = System.nanoTime() - request.getBeginNanoTime();
      log.atLevel(level)
          .addKeyValue("method", request.getMethod())
          .addKeyValue("path", request.getHttpURI().getPathQuery())
          .addKeyValue("status", status)
          .addKeyValue("bytes", Response.getContentBytesWritten(response))
          .addKeyValue("micros", TimeUnit.NANOSECONDS.toMicros(taken))
          .addKeyValue("client", Clients.name(Request.getRemoteAddr(request)))
          .log("request");
    }
  }
}
