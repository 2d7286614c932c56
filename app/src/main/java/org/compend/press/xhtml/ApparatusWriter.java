package org.compend.press.xhtml;

import java.util.List;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Event;
import org.compend.apparatus.DigestApparatus.Said;
import org.compend.apparatus.DigestApparatus.Voice;
import org.compend.apparatus.Name;
import org.compend.apparatus.time.Period;
import org.compend.apparatus.time.Stretch;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Places;
import org.compend.press.References;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * Writes a digest's apparatus: the index of names by the vocabulary of EPUB Indexes 1.0 and the
 * roles of DPUB-ARIA 1.1, the quotations by speaker, and the chronology. Each locator is a link to
 * its paragraph.
 */
public final class ApparatusWriter {
  private final Binding binding;
  private final DigestApparatus apparatus;
  private final Words words;
  private final Layout layout;
  private final Setting setting;

  public ApparatusWriter(Binding binding, DigestApparatus apparatus, Words words, Layout layout) {
    this.binding = binding;
    this.apparatus = apparatus;
    this.words = words;
    this.layout = layout;
    this.setting = new Setting(binding, words, layout);
  }

  /**
   * The index of names, its heading included; empty where there are no names.
   *
   * @param level the level of its heading
   */
  public String names(int level) {
    Markup out = new Markup();
    if (apparatus.names().isEmpty()) {
      return "";
    }
    out.open(
            "section",
            "class",
            "index",
            "id",
            "index-of-names",
            "epub:type",
            setting.type("index"),
            "role",
            "doc-index",
            "aria-labelledby",
            "index-of-names.title")
        .line();
    setting.heading(out, level, Word.INDEX_OF_NAMES, "index-of-names.title");
    for (Name.Kind kind : Name.Kind.values()) {
      List<Entry> entries =
          apparatus.names().stream().filter(entry -> entry.kind() == kind).toList();
      Word title = References.heading(kind);
      if (title != null && !entries.isEmpty()) {
        out.open("section", "epub:type", setting.type("index-group")).line();
        setting.heading(out, level + 1, title, null);
        entries(out, entries);
        out.close().line();
      }
    }
    out.close().line();
    return out.toString();
  }

  private void entries(Markup out, List<Entry> entries) {
    out.open("ul", "epub:type", setting.type("index-entry-list"), "class", "index-entries").line();
    Locators locators = new Locators(binding, layout);
    for (References.Line line : References.lines(entries)) {
      switch (line) {
        case References.Line.Full(Entry entry) -> {
          out.open("li", "epub:type", setting.type("index-entry"), "id", id(entry));
          out.element(
              "span", entry.sortKey(), "epub:type", setting.type("index-term"), "class", "term");
          locators.write(out, entry.places(), true);
          out.close().line();
        }
        case References.Line.See(String variant, Entry entry) -> {
          out.open("li", "epub:type", setting.type("index-entry"));
          out.element("span", variant, "epub:type", setting.type("index-term"), "class", "term");
          out.text(", ").open("span", "epub:type", setting.type("index-xref-preferred"));
          out.element("em", words.get(Word.SEE), setting.own()).text(" ");
          out.element("a", entry.sortKey(), "href", "#" + id(entry));
          out.close().close().line();
        }
      }
    }
    out.close().line();
  }

  private String id(Entry entry) {
    return "name." + (apparatus.names().indexOf(entry) + 1);
  }

  /**
   * Who said what, its heading included; empty where nobody is quoted.
   *
   * @param level the level of its heading
   */
  public String voices(int level) {
    Markup out = new Markup();
    if (apparatus.voices().isEmpty()) {
      return "";
    }
    out.open(
            "section",
            "class",
            "voices",
            "id",
            "who-said-what",
            "aria-labelledby",
            "who-said-what.title")
        .line();
    setting.heading(out, level, Word.WHO_SAID_WHAT, "who-said-what.title");
    for (Voice voice : apparatus.voices()) {
      out.element("h" + (level + 1), voice.speaker()).line();
      out.open("ul", "class", "sayings").line();
      for (Said said : voice.quotations()) {
        BoundArticle article = binding.articles().get(said.at().article() - 1);
        String address = layout.address(article, Places.name(said.at().span().paragraph()));
        out.open("li", Setting.inLanguageOf(article));
        String mark = said.quotation().kind().isVerbatim() ? "q" : "span";
        out.element(mark, said.quotation().text().replace('\n', ' ')).text(" ");
        out.element("a", article.title(), "class", "from", "href", address);
        out.close().line();
      }
      out.close().line();
    }
    out.close().line();
    return out.toString();
  }

  /**
   * What is told of which time, its heading included; empty where nothing is. Each time is marked
   * with its value where HTML can say it.
   *
   * @param level the level of its heading
   */
  public String chronology(int level) {
    Markup out = new Markup();
    if (apparatus.chronology().isEmpty()) {
      return "";
    }
    out.open(
            "section",
            "class",
            "chronology",
            "id",
            "chronology",
            "aria-labelledby",
            "chronology.title")
        .line();
    setting.heading(out, level, Word.CHRONOLOGY, "chronology.title");
    out.open("dl", "class", "times").line();
    References.byTime(apparatus.chronology(), words)
        .forEach((label, events) -> {
          out.open("dt", setting.own());
          String datetime = datetime(events.getFirst().time());
          out.element(datetime == null ? "span" : "time", label, "datetime", datetime);
          out.close().line();
          for (Event event : events) {
            BoundArticle article = binding.articles().get(event.at().article() - 1);
            String address = layout.address(article, Places.name(event.at().span().paragraph()));
            out.open("dd", Setting.inLanguageOf(article));
            out.text(event.sentence()).text(" ");
            out.element("a", article.title(), "class", "from", "href", address);
            out.close().line();
          }
        });
    out.close().line().close().line();
    return out.toString();
  }

  /** A time as HTML writes it: a day, a month, a week or a year; {@code null} for any other. */
  private static @Nullable String datetime(Stretch stretch) {
    Period period = stretch.first().period();
    return switch (period.grain()) {
      case DAY, MONTH, WEEK, YEAR ->
          stretch.first().equals(stretch.last()) ? period.toString() : null;
      case WEEKEND, SEASON, QUARTER, HALF, DECADE, CENTURY -> null;
    };
  }
}
