package org.compend.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Days of publication in the data that a page's scripts work with: {@code "published_at":
 * "2021-09-10T08:00"}.
 *
 * <p>They may be other articles' as well as the page's own, so only the first of each script
 * counts.
 */
final class ScriptDates {
  /** What all names of such members share: published, publishDate, publicationTime. */
  private static final String STEM = "ubli";

  private static final Pattern MEMBER =
      Pattern.compile(
          "ubli(?:sh|cation)\\w{0,16}\\\\{0,3}[\"']?\\s{0,3}[:=]\\s{0,3}\\\\{0,3}[\"']"
              + "(\\d{4}-\\d\\d-\\d\\d[T0-9:.Z+-]{0,22})");

  private static final int MOST = 3;

  private ScriptDates() {}

  /** The values of the first such members. */
  static List<String> of(List<Element> scripts) {
    List<String> dates = new ArrayList<>();
    for (Element script : scripts) {
      String data = script.data();
      Matcher member = MEMBER.matcher(data);
      boolean found = false;
      for (int at = data.indexOf(STEM); at >= 0 && !found; at = data.indexOf(STEM, at + 1)) {
        found = member.region(at, data.length()).lookingAt();
      }
      if (found && dates.size() < MOST) {
        dates.add(member.group(1));
      }
    }
    return dates;
  }
}
