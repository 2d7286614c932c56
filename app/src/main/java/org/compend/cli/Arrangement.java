package org.compend.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.compend.archive.ArticleId;
import org.compend.archive.Pin;
import org.compend.edit.ArticleEditor;
import org.jspecify.annotations.Nullable;

/**
 * The articles of a draft as lines of text: first an article's id, with {@code @3} where it is to
 * stay in its third revision, then its title, which nobody reads back. A line that begins with
 * {@code #} is the heading of those below it.
 */
final class Arrangement {
  private Arrangement() {}

  static String lines(List<Pin> pins, Function<ArticleId, String> titles) {
    StringBuilder lines = new StringBuilder();
    String section = null;
    for (Pin pin : pins) {
      if (!Objects.equals(section, pin.section())) {
        section = pin.section();
        lines.append("# ").append(section == null ? "" : section).append('\n');
      }
      lines
          .append(pin.article())
          .append(pin.revision() == Pin.NEWEST ? "" : "@" + pin.revision())
          .append("  ")
          .append(titles.apply(pin.article()))
          .append('\n');
    }
    return lines.toString();
  }

  /**
   * Reads them back.
   *
   * @throws IllegalArgumentException that says which line is none
   */
  static List<Pin> pins(String text) {
    List<Pin> pins = new ArrayList<>();
    @Nullable String section = null;
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String words = line.strip();
      if (words.startsWith("#")) {
        String heading = words.substring(1).strip();
        section = heading.isEmpty() ? null : heading;
      } else if (!words.isEmpty()) {
        String[] first = words.split("\\s+", 2)[0].split("@", 2);
        ArticleId id = ArticleEditor.id(first[0]).orElse(null);
        boolean fixed = first.length == 2;
        if (id == null || (fixed && !first[1].matches("[1-9][0-9]{0,8}"))) {
          throw new IllegalArgumentException(
              "line "
                  + number
                  + " begins with no id of an article, and is no heading (# …): "
                  + words);
        }
        pins.add(new Pin(id, fixed ? Integer.parseInt(first[1]) : Pin.NEWEST, section));
      }
    }
    return pins;
  }
}
