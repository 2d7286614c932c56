package org.compend.extract.metadata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What people say of a page's title, authors and day, compared as {@code score_meta.py} does.
 *
 * @param title the words of the title; empty where nobody looked for it
 * @param authors the names, each as its words; empty where the page names none
 * @param day the day of publication, where it is known
 */
record GoldMetadata(String title, Set<String> authors, @Nullable LocalDate day) {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+");
  private static final Pattern JOINT =
      Pattern.compile(
          "(?iu)\\s*(?:;|,|\\||/|\\n|·|•|&| and | und | et | y | e | og | with |\\band\\b)\\s*");
  private static final Pattern OPENING =
      Pattern.compile(
          "(?iu)^(?:(?:posted|written|published|reviewed|story)?\\s*by\\b:?|von\\b|par\\b|por\\b"
              + "|text:|author:?|autor(?:in)?:?|door\\b|di\\b)\\s*");
  private static final Pattern RANK =
      Pattern.compile("dr|prof|md|phd|jr|sr|m d|ph d|esq|staff|editor");
  private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d\\d?)-(\\d\\d?)");

  /** The gold of a collection by the ids of its pages. */
  static Map<String, GoldMetadata> load(Path folder) throws IOException {
    Json.Members gold =
        (Json.Members) Json.parse(Files.readString(folder.resolve("gold.json"))).getFirst();
    Map<String, GoldMetadata> all = new LinkedHashMap<>();
    gold.members()
        .forEach((id, value) -> {
          Json.Members page = (Json.Members) value;
          all.put(
              id,
              new GoldMetadata(
                  words(text(page.get("title"))), names(strings(page.get("author"))), day(page)));
        });
    return all;
  }

  private static String text(@Nullable Json value) {
    return value instanceof Json.Text text ? text.text() : "";
  }

  private static List<String> strings(@Nullable Json value) {
    List<String> strings = new ArrayList<>();
    if (value instanceof Json.Items items) {
      items.items().forEach(item -> strings.add(text(item)));
    } else if (value != null) {
      strings.add(text(value));
    }
    return strings;
  }

  private static @Nullable LocalDate day(Json.Members page) {
    Matcher matcher = DAY.matcher(text(page.get("date")));
    try {
      return matcher.find()
          ? LocalDate.of(
              Integer.parseInt(matcher.group(1)),
              Integer.parseInt(matcher.group(2)),
              Integer.parseInt(matcher.group(3)))
          : null;
    } catch (DateTimeException _) {
      return null;
    }
  }

  /** The words of a text without accents, in lower case. */
  static String words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .replaceAll("\\p{M}+", "")
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss");
    StringBuilder out = new StringBuilder();
    Matcher matcher = WORD.matcher(plain);
    while (matcher.find()) {
      out.append(out.isEmpty() ? "" : " ").append(matcher.group());
    }
    return out.toString();
  }

  /** The names in some values, parted where several stand in one. */
  static Set<String> names(List<String> values) {
    Set<String> names = new TreeSet<>();
    for (String value : values) {
      for (String part : JOINT.split(value, -1)) {
        String name = words(OPENING.matcher(part.strip()).replaceFirst(""));
        if (!name.isEmpty() && !RANK.matcher(name).matches()) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
