package org.compend.edit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Metadata;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.press.Word;
import org.compend.press.Words;
import org.jspecify.annotations.Nullable;

/**
 * What an editor says of an article, as it was written: it may be wrong. Immutable.
 *
 * @param authors who signed; those without name and affiliation do not count
 * @param published ISO 8601; empty for none
 * @param modified ISO 8601; empty for none
 * @param language BCP 47; empty where it is not known
 * @param note a note of the editors to be put at the article's end; empty for none
 * @param correction a correction to be put at the article's end; empty for none
 * @param corrected its day
 */
public record Amendment(
    String title,
    String standfirst,
    List<Author> authors,
    String published,
    String modified,
    String language,
    String section,
    List<String> tags,
    String note,
    String correction,
    String corrected) {
  public Amendment {
    authors = List.copyOf(authors);
    tags = List.copyOf(tags);
  }

  /** One who signed; the affiliation may be empty. */
  public record Author(String name, String affiliation) {}

  /** What stands of an article already. */
  public static Amendment of(Article article, LocalDate today) {
    Metadata metadata = article.metadata();
    return new Amendment(
        metadata.title(),
        plain(metadata.standfirst()),
        metadata.bylines().stream()
            .map(byline -> new Author(byline.name(), orEmpty(byline.affiliation())))
            .toList(),
        day(metadata.published()),
        day(metadata.modified()),
        metadata.language().equals(Locale.ROOT) ? "" : metadata.language().toLanguageTag(),
        orEmpty(metadata.section()),
        metadata.tags(),
        "",
        "",
        today.toString());
  }

  /** What is wrong with it; empty where nothing is. */
  public List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    if (title.isEmpty()) {
      faults.add(new Fault("title", "An article needs a title."));
    }
    for (int i = 0; i < authors.size(); i++) {
      Author author = authors.get(i);
      if (author.name().isEmpty() && !author.affiliation().isEmpty()) {
        faults.add(
            new Fault(
                "bylines/" + i + "/name",
                "The affiliation “" + author.affiliation() + "” has no name before it."));
      }
    }
    checkDay(published, "published", "The day of publication", faults);
    checkDay(modified, "modified", "The day of the last change", faults);
    checkDay(corrected, "correction/day", "The day of the correction", faults);
    if (!correction.isEmpty() && corrected.isEmpty()) {
      faults.add(new Fault("correction/day", "A correction needs its day."));
    }
    try {
      new Locale.Builder().setLanguageTag(language.isEmpty() ? "und" : language);
    } catch (IllformedLocaleException _) {
      faults.add(
          new Fault(
              "language", "“" + language + "” is no language tag; say en, pt-BR or zh-Hant."));
    }
    return faults;
  }

  private static void checkDay(String day, String field, String what, List<Fault> faults) {
    try {
      if (!day.isEmpty()) {
        LocalDate.parse(day);
      }
    } catch (DateTimeException _) {
      faults.add(new Fault(field, what + " is no date: “" + day + "”; say 2021-09-10."));
    }
  }

  /**
   * The article that it makes of one.
   *
   * @param body what the article consists of, without a note and a correction that are to come
   */
  Article apply(Article article, List<Block> body) {
    Metadata before = article.metadata();
    Locale tongue = language.isEmpty() ? Locale.ROOT : Locale.forLanguageTag(language);
    DateStamp changed = stamp(modified, before.modified());
    List<Block> blocks = new ArrayList<>(body);
    if (!note.isEmpty()) {
      blocks.add(new Block.EditorialNote(paragraphs(note)));
    }
    if (!correction.isEmpty()) {
      LocalDate day = LocalDate.parse(corrected);
      blocks.add(correction(day, tongue));
      if (changed == null || changed.day().isBefore(day)) {
        changed = DateStamp.of(day);
      }
    }
    List<Inline> lead =
        standfirst.equals(plain(before.standfirst()))
            ? before.standfirst()
            : standfirst.isEmpty() ? List.of() : List.of(new Inline.Text(standfirst));
    Metadata metadata =
        new Metadata(
            title,
            lead,
            authors.stream()
                .filter(author -> !author.name().isEmpty())
                .map(author -> new Byline(author.name(), orNull(author.affiliation())))
                .toList(),
            stamp(published, before.published()),
            changed,
            tongue,
            orNull(section),
            tags.stream().map(String::strip).filter(tag -> !tag.isEmpty()).toList(),
            before.canonical(),
            before.site());
    return new Article(
        metadata, blocks, notes(article, lead, blocks), article.kind(), article.origin());
  }

  /** A correction in the words of the article's language. */
  private Block correction(LocalDate day, Locale tongue) {
    Words words = Words.in(Locale.UK).within(tongue);
    Inline label = new Inline.Text(words.label(Word.CORRECTION, words.date(day)));
    List<Block> content = new ArrayList<>();
    content.add(
        new Block.Paragraph(List.of(new Inline.Styled(Inline.Style.STRONG, List.of(label)))));
    content.addAll(paragraphs(correction));
    return new Block.EditorialNote(content);
  }

  private static List<Block> paragraphs(String text) {
    return Arrays.stream(text.split("\\R\\s*\\R", -1))
        .map(Prose::line)
        .<Block>map(paragraph -> new Block.Paragraph(List.of(new Inline.Text(paragraph))))
        .toList();
  }

  /** The notes without those whose only mention was dropped. */
  private static List<Footnote> notes(Article article, List<Inline> lead, List<Block> blocks) {
    Set<String> before = references(article.metadata().standfirst(), article.body());
    Set<String> after = references(lead, blocks);
    return article.footnotes().stream()
        .filter(note -> after.contains(note.id()) || !before.contains(note.id()))
        .toList();
  }

  private static Set<String> references(List<Inline> lead, List<Block> blocks) {
    Set<String> ids = new HashSet<>();
    Walk.Visitor visitor =
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.NoteReference(String id)) {
              ids.add(id);
            }
          }
        };
    Walk.inlines(lead, visitor);
    Walk.blocks(blocks, visitor);
    return ids;
  }

  /** The stamp of a day; with its time, where it is the day that was known before. */
  private static @Nullable DateStamp stamp(String day, @Nullable DateStamp before) {
    if (day.isEmpty()) {
      return null;
    }
    LocalDate date = LocalDate.parse(day);
    return before != null && before.day().equals(date) ? before : DateStamp.of(date);
  }

  private static String plain(List<Inline> text) {
    return Prose.line(Prose.ofInlines(text));
  }

  private static String day(@Nullable DateStamp stamp) {
    return stamp == null ? "" : stamp.day().toString();
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
