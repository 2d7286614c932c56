package org.compend.acquire;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.compend.Bytes;
import org.jspecify.annotations.Nullable;

/**
 * The address that a browser or an extension noted in a page when it saved it.
 *
 * <p>Known are the “mark of the web” of browsers ({@code saved from url=(0023)https://…}), the
 * comment of SingleFile ({@code url: https://…}), that of HTTrack ({@code Mirrored from …}) and the
 * {@code savepage-url} of Save Page WE.
 *
 * @param url the address, where one is noted
 */
record SavedFrom(@Nullable URI url) {
  static final SavedFrom UNKNOWN = new SavedFrom(null);

  /** Notes stand at the top; a few of them after a long list of styles. */
  private static final int HEAD = 1 << 16;

  private static final Pattern MARK_OF_THE_WEB =
      Pattern.compile("<!--\\s*saved from url=\\(\\d{4}\\)(\\S{1,4000}?)\\s*-->");
  private static final Pattern SINGLE_FILE =
      Pattern.compile("<!--\\s*Page saved with SingleFile\\s+url:\\s*(\\S{1,4000})\\s");
  private static final Pattern HTTRACK =
      Pattern.compile("<!--\\s*Mirrored from (\\S{1,4000}) by HTTrack");

  // Possessive, so that the matcher goes through the lines in a loop and not by recursion.
  private static final Pattern MESSAGE =
      Pattern.compile(
          "(?i)(?:(?!(?:snapshot-)?content-location:)"
              + "[a-z][a-z0-9-]*+:[^\\n]*+\\n(?:[ \\t][^\\n]*+\\n)*+)*+"
              + "(?:snapshot-)?content-location:\\s*(\\S{1,4000})");

  private static final Pattern SAVE_PAGE =
      Pattern.compile("<meta name=\"?savepage-url\"? content=\"([^\"]{1,4000})\"");

  static SavedFrom of(Bytes page) {
    byte[] first = new byte[Math.min(HEAD, page.size())];
    for (int i = 0; i < first.length; i++) {
      first[i] = (byte) page.at(i);
    }
    return of(new String(first, StandardCharsets.UTF_8));
  }

  /** What the first bytes of a page tell, or of a message that holds one. */
  static SavedFrom ofHead(byte[] first) {
    String head = new String(first, StandardCharsets.UTF_8);
    Matcher message = MESSAGE.matcher(head);
    return message.lookingAt() ? new SavedFrom(web(message.group(1))) : of(head);
  }

  private static SavedFrom of(String head) {
    for (Pattern note : new Pattern[] {MARK_OF_THE_WEB, SINGLE_FILE, SAVE_PAGE}) {
      Matcher matcher = note.matcher(head);
      if (matcher.find()) {
        return new SavedFrom(web(matcher.group(1)));
      }
    }
    Matcher mirrored = HTTRACK.matcher(head);
    return mirrored.find() ? new SavedFrom(web("http://" + mirrored.group(1))) : UNKNOWN;
  }

  /** An address of the web, or {@code null} for anything else, such as {@code about:internet}. */
  static @Nullable URI web(String text) {
    try {
      URI uri = new URI(text.replace("&amp;", "&"));
      String scheme = uri.getScheme();
      boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
      return web && uri.getHost() != null ? uri : null;
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
