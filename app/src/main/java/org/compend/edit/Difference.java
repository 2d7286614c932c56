package org.compend.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Block;
import org.compend.Byline;
import org.compend.Metadata;
import org.compend.Prose;
import org.jspecify.annotations.Nullable;

/** What differs between two states of an article, line by line and within lines word by word. */
public final class Difference {
  /** So many lines stand around what differs. */
  private static final int AROUND = 1;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|.");

  private Difference() {}

  /** What became of a line or of a part of it. */
  public enum Fate {
    SAME,
    GONE,
    COME
  }

  /** A part of a line. */
  public record Piece(Fate fate, String text) {}

  /**
   * A line.
   *
   * @param pieces its parts; of a line that was skipped none
   * @param skipped how many lines that are the same are left out here
   */
  public record Line(Fate fate, List<Piece> pieces, int skipped) {
    public Line {
      pieces = List.copyOf(pieces);
    }
  }

  /** The lines of both, those that are the same alone where they stand near others. */
  public static List<Line> between(Article before, Article after) {
    List<Line> all = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    List<String> come = new ArrayList<>();
    for (Step<String> step : Step.between(lines(before), lines(after))) {
      switch (step) {
        case Step.Same<String>(var _, var line) -> {
          changed(gone, come, all);
          all.add(new Line(Fate.SAME, List.of(new Piece(Fate.SAME, line)), 0));
        }
        case Step.Gone<String>(var line, var _) -> gone.add(line);
        case Step.Come<String>(var line, var _) -> come.add(line);
      }
    }
    changed(gone, come, all);
    return shortened(all);
  }

  /** Lines that replace others, each beside the one in its place. */
  private static void changed(List<String> gone, List<String> come, List<Line> all) {
    for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
      if (i < gone.size() && i < come.size()) {
        List<Piece> pieces = pieces(gone.get(i), come.get(i));
        all.add(new Line(Fate.GONE, without(pieces, Fate.COME), 0));
        all.add(new Line(Fate.COME, without(pieces, Fate.GONE), 0));
      } else if (i < gone.size()) {
        all.add(new Line(Fate.GONE, List.of(new Piece(Fate.GONE, gone.get(i))), 0));
      } else {
        all.add(new Line(Fate.COME, List.of(new Piece(Fate.COME, come.get(i))), 0));
      }
    }
    gone.clear();
    come.clear();
  }

  private static List<Piece> without(List<Piece> pieces, Fate fate) {
    return pieces.stream().filter(piece -> piece.fate() != fate).toList();
  }

  private static List<Piece> pieces(String before, String after) {
    List<Piece> pieces = new ArrayList<>();
    for (Step<String> step : Step.between(words(before), words(after))) {
      switch (step) {
        case Step.Same<String>(var _, var word) -> add(pieces, Fate.SAME, word);
        case Step.Gone<String>(var word, var _) -> add(pieces, Fate.GONE, word);
        case Step.Come<String>(var word, var _) -> add(pieces, Fate.COME, word);
      }
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Fate fate, String word) {
    if (!pieces.isEmpty() && pieces.getLast().fate() == fate) {
      pieces.set(pieces.size() - 1, new Piece(fate, pieces.getLast().text() + word));
    } else {
      pieces.add(new Piece(fate, word));
    }
  }

  private static List<String> words(String line) {
    Matcher word = WORD.matcher(line);
    List<String> words = new ArrayList<>();
    while (word.find()) {
      words.add(word.group());
    }
    return words;
  }

  private static List<Line> shortened(List<Line> all) {
    List<Line> lines = new ArrayList<>();
    int skipped = 0;
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).fate() == Fate.SAME && !isNearChange(all, i)) {
        skipped++;
        continue;
      }
      if (skipped > 0) {
        lines.add(new Line(Fate.SAME, List.of(), skipped));
        skipped = 0;
      }
      lines.add(all.get(i));
    }
    if (skipped > 0) {
      lines.add(new Line(Fate.SAME, List.of(), skipped));
    }
    return lines;
  }

  private static boolean isNearChange(List<Line> all, int index) {
    for (int i = Math.max(0, index - AROUND); i <= Math.min(all.size() - 1, index + AROUND); i++) {
      if (all.get(i).fate() != Fate.SAME) {
        return true;
      }
    }
    return false;
  }

  /** An article as lines: what is told about it, then its blocks. */
  private static List<String> lines(Article article) {
    Metadata metadata = article.metadata();
    List<String> lines = new ArrayList<>();
    lines.add("Title: " + metadata.title());
    add(lines, "Standfirst: ", Prose.ofInlines(metadata.standfirst()));
    for (Byline byline : metadata.bylines()) {
      String affiliation = byline.affiliation();
      lines.add("By: " + byline.name() + (affiliation == null ? "" : ", " + affiliation));
    }
    add(lines, "Published: ", metadata.published());
    add(lines, "Changed: ", metadata.modified());
    add(lines, "Language: ", metadata.language().toLanguageTag());
    add(lines, "Section: ", metadata.section());
    add(lines, "Tags: ", metadata.tags().stream().collect(Collectors.joining(", ")));
    for (Block block : article.body()) {
      BlockChoice.words(block).lines().filter(line -> !line.isBlank()).forEach(lines::add);
    }
    article.footnotes().forEach(note -> lines.add("Note: " + Prose.line(Prose.of(note.content()))));
    return lines;
  }

  private static void add(List<String> lines, String label, @Nullable Object value) {
    if (value != null && !value.toString().isBlank()) {
      lines.add(label + value);
    }
  }
}
