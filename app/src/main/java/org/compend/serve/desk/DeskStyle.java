package org.compend.serve.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.compend.Bytes;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;

/** The desk's style sheet, which comes after the magazine's, and its script. */
public final class DeskStyle {
  private static final Bytes SHEET = resource("desk.css");

  /** Where it is: another place when it says something else, so it is kept for good. */
  public static final String PATH = "/style/desk-" + SHEET.sha256().substring(0, 12) + ".css";

  private static final Bytes SCRIPT = resource("desk.js");

  /** Where the desk's script is. */
  public static final String SCRIPT_PATH =
      "/style/desk-" + SCRIPT.sha256().substring(0, 12) + ".js";

  private DeskStyle() {}

  static void addTo(Routes routes) {
    routes.page(PATH, _ -> Reply.bytes("text/css; charset=utf-8", SHEET).forGood());
    routes.page(SCRIPT_PATH, _ -> Reply.bytes("text/javascript; charset=utf-8", SCRIPT).forGood());
  }

  private static Bytes resource(String name) {
    try (InputStream in = Objects.requireNonNull(DeskStyle.class.getResourceAsStream(name))) {
      return Bytes.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
