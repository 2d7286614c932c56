package org.compend.extract.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The languages that a page declares for its parts, and how they quote. */
final class Languages {
  /** Ends what {@link #isolate} begins. */
  static final String END_ISOLATE = "\u2069";

  private static final Properties QUOTATION_MARKS = load();

  private Languages() {}

  /** The language that an element declares for itself; {@code null} where it declares none. */
  static @Nullable Locale of(Element element) {
    if (element.attributesSize() == 0) {
      return null;
    }
    Attributes attributes = element.attributes();
    String tag = attributes.get(attributes.hasKey("lang") ? "lang" : "xml:lang");
    if (tag.isBlank()) {
      return byDirection(element);
    }
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.strip().replace('_', '-')).build();
      return locale.getLanguage().isEmpty() ? null : locale;
    } catch (IllformedLocaleException _) {
      return null;
    }
  }

  /** The language in which an element stands: that of the nearest element that declares one. */
  static Locale around(Element element) {
    for (Element e = element; e != null; e = e.parent()) {
      Locale locale = of(e);
      if (locale != null) {
        return locale;
      }
    }
    return Locale.ROOT;
  }

  /** Whether a change from one to the other is a change of language, not of country. */
  static boolean differ(Locale one, Locale other) {
    boolean scripts =
        !one.getScript().isEmpty()
            && !other.getScript().isEmpty()
            && !one.getScript().equals(other.getScript());
    return scripts || !one.getLanguage().equals(other.getLanguage());
  }

  /** The mark that opens or closes a quotation. */
  static String quotationMark(Locale language, boolean opens, boolean inner) {
    String marks = QUOTATION_MARKS.getProperty(language.getLanguage());
    if (marks == null) {
      marks = Objects.requireNonNull(QUOTATION_MARKS.getProperty("en"));
    }
    return marks.split(" ", -1)[(inner ? 2 : 0) + (opens ? 0 : 1)];
  }

  /**
   * The character that keeps a run's direction from touching its surroundings (Unicode
   * Bidirectional Algorithm, section 2.4); empty where the run needs none.
   */
  static String isolate(Element element, Locale language) {
    boolean always = element.nameIs("bdi") || element.nameIs("bdo");
    if ((!always && (!element.hasAttr("dir") || Shapes.isBlock(element))) || !element.hasText()) {
      return "";
    }
    return switch (element.attr("dir").toLowerCase(Locale.ROOT)) {
      case "rtl" -> "\u2067";
      case "ltr" -> always || isRightToLeft(language) ? "\u2066" : "";
      default -> always ? "\u2068" : "";
    };
  }

  private static boolean isRightToLeft(Locale language) {
    return switch (language.getLanguage()) {
      case "ar", "fa", "he", "iw", "ur", "ps", "yi", "ug", "sd", "dv", "ckb" -> true;
      default -> language.getScript().equals("Arab") || language.getScript().equals("Hebr");
    };
  }

  /** A change of direction without a language is a language not told, in the script it is in. */
  private static @Nullable Locale byDirection(Element element) {
    if (!element.attributes().get("dir").equalsIgnoreCase("rtl")
        || element.nameIs("html")
        || element.nameIs("body")
        || element.nameIs("bdo")) {
      return null;
    }
    int letter = element.text().codePoints().filter(Languages::isRightToLeft).findFirst().orElse(0);
    return switch (Character.UnicodeScript.of(letter)) {
      case ARABIC -> Locale.forLanguageTag("und-Arab");
      case HEBREW -> Locale.forLanguageTag("und-Hebr");
      default -> null;
    };
  }

  private static boolean isRightToLeft(int c) {
    return switch (Character.getDirectionality(c)) {
      case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC ->
          true;
      default -> false;
    };
  }

  private static Properties load() {
    Properties marks = new Properties();
    try (InputStream in = Languages.class.getResourceAsStream("quotation-marks.properties")) {
      marks.load(new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return marks;
  }
}
