package org.compend.serve.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.eclipse.jetty.util.thread.Invocable;
import org.junit.jupiter.api.Test;

class WebServerTest {
  @Test
  void whoReadsARequestAnswersIt() {
    Routes routes = new Routes();
    Routes.Page page = _ -> Reply.text("text/plain", "a page");
    routes.page("/", page).page("/articles/{id}", page);
    routes.answer("/healthz", Set.of(), (_, _) -> Reply.text("text/plain", "ok"));
    WebSettings settings = new WebSettings("127.0.0.1", 0, false, false, 1 << 20);
    // Were one handler of all to block, Jetty would hand each request from thread to thread.
    assertThat(WebServer.handler(settings, routes, page, () -> 0).getInvocationType())
        .isEqualTo(Invocable.InvocationType.NON_BLOCKING);
  }
}
