package org.compend.serve.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.compend.Bytes;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** The style sheet and the icon, which are parts of the program. */
public final class Style {
  private static final Bytes SHEET = resource("magazine.css");

  /**
   * Where the style sheet is: another place when it says something else, so it is kept for good.
   */
  public static final String PATH = "/style/" + SHEET.sha256().substring(0, 12) + ".css";

  private Style() {}

  /** Adds the addresses. */
  public static void addTo(Routes routes, Routes.Page missing) {
    routes
        .page(
            "/style/{file}",
            ask ->
                ask.path().equals(PATH)
                    ? Reply.bytes("text/css; charset=utf-8", SHEET).forGood()
                    : missing.reply(ask))
        .page("/icon.svg", _ -> Reply.bytes("image/svg+xml", resource("icon.svg")))
        .page("/favicon.ico", _ -> Reply.moved("/icon.svg"));
  }

  private static Bytes resource(String name) {
    try (InputStream in = Objects.requireNonNull(Style.class.getResourceAsStream(name))) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
