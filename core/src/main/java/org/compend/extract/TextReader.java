package org.compend.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Byline;
import org.compend.Capture;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.charset.CharacterDecoder;
import org.compend.extract.metadata.LanguageDetector;
import org.compend.extract.metadata.Vocabulary;
import org.compend.extract.words.Phrases;
import org.compend.extract.words.Words;

/**
 * Reads plain text as people copy it from a magazine's page: date and byline, title, paragraphs, a
 * line about the author, and what of the page came along.
 *
 * <p>Safe to use from several threads.
 */
final class TextReader {
  /** A line this long is a paragraph of its own; shorter ones may be wrapped by hand. */
  private static final int WRAPPED = 100;

  /** The closing line is among so many last paragraphs: a note may follow it. */
  private static final int LAST = 3;

  private final TextHead heads;
  private final ClosingLine.Reader closings;
  private final LanguageDetector languages;
  private final Phrases.Section endings;

  TextReader(Vocabulary vocabulary) {
    Phrases furniture = Phrases.read(TextReader.class, "furniture.txt");
    heads = new TextHead(vocabulary.bylines(), vocabulary.dates(), furniture.section("start"));
    closings = new ClosingLine.Reader(vocabulary.bylines(), vocabulary.signing());
    languages = vocabulary.languages();
    endings = furniture.section("end");
  }

  Article read(Capture capture) {
    return read(
        CharacterDecoder.decode(capture.content(), capture.mediaType()).text(), capture.origin());
  }

  /** The article that a text is. */
  Article read(String text, Origin origin) {
    List<String> paragraphs = withoutFurniture(paragraphs(text));
    Locale language = languages.of(String.join("\n", paragraphs));
    TextHead.Head head = heads.read(paragraphs, language);
    List<String> rest = new ArrayList<>(paragraphs.subList(head.length(), paragraphs.size()));
    List<Byline> signed = new ArrayList<>(head.signed());
    String site = null;
    for (int i = rest.size() - 1; i >= Math.max(1, rest.size() - LAST); i--) {
      ClosingLine closing = closings.read(rest.get(i), signed);
      if (closing != null) {
        rest.remove(i);
        site = closing.site();
        sign(signed, closing.byline());
        break;
      }
    }
    TextBlocks.Body body = TextBlocks.of(rest);
    Metadata metadata =
        new Metadata(
            head.title(),
            List.of(),
            signed,
            head.published(),
            null,
            language,
            null,
            List.of(),
            origin.url(),
            site);
    Kind kind = body.blocks().isEmpty() && head.title().isEmpty() ? Kind.EMPTY : Kind.ARTICLE;
    return new Article(metadata, body.blocks(), body.footnotes(), kind, origin);
  }

  /** Adds what a closing line says of its author to who signed. */
  private static void sign(List<Byline> signed, Byline author) {
    for (int i = 0; i < signed.size(); i++) {
      if (Words.key(signed.get(i).name()).equals(Words.key(author.name()))) {
        signed.set(i, new Byline(signed.get(i).name(), author.affiliation()));
        return;
      }
    }
    signed.add(author);
  }

  /**
   * Paragraphs are parted by empty lines, or by single line ends where lines are long; lines
   * wrapped by hand are joined.
   */
  private static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    List<String> group = new ArrayList<>();
    for (String line : text.lines().toList()) {
      String words = Words.line(line);
      if (words.isEmpty()) {
        join(group, paragraphs);
        group.clear();
      } else {
        group.add(words);
      }
    }
    join(group, paragraphs);
    return paragraphs;
  }

  private static void join(List<String> group, List<String> paragraphs) {
    // The first lines of a text are date, byline and title, each for itself.
    boolean head = paragraphs.size() < 3 && group.size() <= 3;
    if (head || !wrapped(group)) {
      paragraphs.addAll(group);
      return;
    }
    StringBuilder joined = new StringBuilder();
    for (String line : group) {
      boolean spaced =
          !joined.isEmpty() && !Character.isIdeographic(joined.codePointBefore(joined.length()));
      joined.append(spaced ? " " : "").append(line);
    }
    paragraphs.add(joined.toString());
  }

  /**
   * Whether lines were wrapped by hand: all but the last about as long as the longest, none long.
   */
  private static boolean wrapped(List<String> lines) {
    if (lines.size() < 2) {
      return false;
    }
    int longest = 0;
    for (String line : lines) {
      longest = Math.max(longest, line.length());
      if (TextBlocks.marked(line)) {
        return false;
      }
    }
    if (longest > WRAPPED || longest < 55) {
      return false;
    }
    int full = 0;
    for (String line : lines.subList(0, lines.size() - 1)) {
      full += line.length() > longest * 0.75 ? 1 : 0;
    }
    return full == lines.size() - 1;
  }

  /**
   * The paragraphs without the page's furniture at their end: from the first line that is a phrase
   * of it, if nothing but short lines follows.
   */
  private List<String> withoutFurniture(List<String> paragraphs) {
    int end = paragraphs.size();
    for (int i = paragraphs.size() - 1; i > 0 && paragraphs.get(i).length() <= WRAPPED; i--) {
      if (furniture(paragraphs.get(i))) {
        end = i;
      }
    }
    return paragraphs.subList(0, end);
  }

  private boolean furniture(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    int end = lower.length();
    while (end > 0 && " :：.…!»>→|。".indexOf(lower.charAt(end - 1)) >= 0) {
      end--;
    }
    int from = 0;
    while (from < end && " «<←→|".indexOf(lower.charAt(from)) >= 0) {
      from++;
    }
    String bare = lower.substring(from, end);
    if (endings.contains(bare)) {
      return true;
    }
    // "Read also: Ten ways to prune", "Comments (12)"
    int stop = 0;
    while (stop < bare.length() && ":(".indexOf(bare.charAt(stop)) < 0) {
      stop++;
    }
    return stop < bare.length() && endings.contains(bare.substring(0, stop).strip());
  }
}
