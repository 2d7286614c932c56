package org.compend.edit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Block;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.extract.Explanation;

/**
 * All that an article could consist of, in the order of its page: what it consists of now, what an
 * editor has dropped, and what extraction has left. Immutable.
 */
public final class BlockChoice {
  /** How far behind its place a text is looked for among the blocks. */
  private static final int REACH = 6;

  private static final int LONGEST = 2_000;
  private static final int MOST_LEFT = 500;

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Block> blocks = new HashMap<>();

  /**
   * Something to be kept or dropped.
   *
   * @param key names it in a form
   * @param kind what it is, in a word
   * @param text its words, shortened where they are many
   * @param kept whether it is in the article now
   * @param left whether extraction left it on the page
   * @param reason why it was left; empty where it was not
   * @param pictures those that it shows
   */
  public record Row(
      String key,
      String kind,
      String text,
      boolean kept,
      boolean left,
      String reason,
      List<Picture> pictures) {
    public Row {
      pictures = List.copyOf(pictures);
    }
  }

  /**
   * A picture of a block.
   *
   * @param key names it in a form
   * @param alternative the text for those who cannot see it; empty where there is none
   */
  public record Picture(String key, String alternative) {}

  /**
   * What an editor chose.
   *
   * @param keys what the article is to consist of
   * @param alternatives the texts of pictures by their keys; of others they stay as they are
   */
  public record Chosen(List<String> keys, Map<String, String> alternatives) {
    public Chosen {
      keys = List.copyOf(keys);
      alternatives = Map.copyOf(alternatives);
    }
  }

  /** A key that names nothing of this article: its page has changed. */
  public static final class UnknownBlock extends RuntimeException {
    private static final long serialVersionUID = 1;

    UnknownBlock(String key) {
      super("the article has no block " + key);
    }
  }

  /**
   * A choice.
   *
   * @param current the article as it is
   * @param source what extraction made of its page
   * @param page why
   */
  BlockChoice(Article current, Article source, Explanation page) {
    List<Row> own = new ArrayList<>();
    int kept = 0;
    for (Step<Block> step : Step.between(source.body(), current.body())) {
      switch (step) {
        case Step.Same<Block>(var _, var block) -> own.add(row("c" + kept++, block, true));
        case Step.Come<Block>(var block, var _) -> own.add(row("c" + kept++, block, true));
        case Step.Gone<Block>(var block, int index) -> own.add(row("s" + index, block, false));
      }
    }
    Map<Integer, List<Row>> left = left(own, page);
    for (int i = 0; i <= own.size(); i++) {
      rows.addAll(left.getOrDefault(i, List.of()));
      if (i < own.size()) {
        rows.add(own.get(i));
      }
    }
  }

  /** Everything, in the order of the page. */
  public List<Row> rows() {
    return List.copyOf(rows);
  }

  /** The pictures that the blocks show. */
  Set<String> pictures() {
    return rows.stream()
        .flatMap(row -> row.pictures().stream())
        .map(Picture::key)
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * The body that was chosen.
   *
   * @throws UnknownBlock if a key names nothing
   */
  List<Block> body(Chosen chosen) {
    List<Block> body = new ArrayList<>();
    for (String key : chosen.keys()) {
      Block block = blocks.get(key);
      if (block == null) {
        throw new UnknownBlock(key);
      }
      body.add(
          block instanceof Block.Figure figure
              ? described(key, figure, chosen.alternatives())
              : block);
    }
    return body;
  }

  /** A figure whose pictures have these texts. */
  private static Block.Figure described(
      String key, Block.Figure figure, Map<String, String> alternatives) {
    List<Image> images = new ArrayList<>();
    for (Image image : figure.images()) {
      String known = alternative(image);
      String said = alternatives.getOrDefault(pictureKey(key, images.size()), known).strip();
      images.add(
          said.equals(known)
              ? image
              : new Image(
                  image.sources(), said.isEmpty() ? null : said, image.width(), image.height()));
    }
    return new Block.Figure(images, figure.caption());
  }

  private static String alternative(Image image) {
    String told = image.alternative();
    return told == null ? "" : told.strip();
  }

  private static String pictureKey(String block, int index) {
    return block + "." + (index + 1);
  }

  private Row row(String key, Block block, boolean kept) {
    blocks.put(key, block);
    List<Picture> pictures = new ArrayList<>();
    if (block instanceof Block.Figure figure) {
      for (Image image : figure.images()) {
        pictures.add(new Picture(pictureKey(key, pictures.size()), alternative(image)));
      }
    }
    return new Row(key, kind(block), shortened(words(block)), kept, false, "", pictures);
  }

  /** What extraction left, by the place among the blocks before which it stands. */
  private Map<Integer, List<Row>> left(List<Row> own, Explanation page) {
    Map<Integer, List<Row>> left = new TreeMap<>();
    Set<String> seen = new HashSet<>();
    own.forEach(row -> seen.add(Prose.line(row.text())));
    int place = 0;
    int count = 0;
    for (int i = 0; i < page.passages().size(); i++) {
      Explanation.ExplainedText passage = page.passages().get(i);
      String text = Prose.line(passage.text());
      if (passage.kept()) {
        place = placeOf(text, own, place);
      } else if (text.codePoints().filter(Character::isLetter).count() >= 3
          && count < MOST_LEFT
          && seen.add(text)) {
        count++;
        String key = "p" + i;
        blocks.put(key, new Block.Paragraph(List.of(new Inline.Text(text))));
        left.computeIfAbsent(place, _ -> new ArrayList<>())
            .add(
                new Row(
                    key, "Left out", shortened(text), false, true, passage.reason(), List.of()));
      }
    }
    return left;
  }

  /** The place behind the block that holds a text; the same place where none near it does. */
  private static int placeOf(String text, List<Row> own, int place) {
    for (int i = Math.max(0, place - 1); i < Math.min(own.size(), place + REACH); i++) {
      if (Prose.line(own.get(i).text()).contains(text)) {
        return i + 1;
      }
    }
    return place;
  }

  /** The words of a block, or what stands for it where it has none. */
  static String words(Block block) {
    String prose = Prose.of(List.of(block));
    return switch (block) {
      case Block.Figure figure -> {
        List<String> parts = new ArrayList<>();
        if (!prose.isBlank()) {
          parts.add(prose);
        }
        for (Image image : figure.images()) {
          String alternative = image.alternative();
          parts.add(alternative == null || alternative.isBlank() ? "no description" : alternative);
        }
        yield String.join(" · ", parts);
      }
      case Block.Break _ -> "⁂";
      case Block.Embed embed ->
          embed.title() + " " + embed.target() + (prose.isBlank() ? "" : "\n\n" + prose);
      case Block.Paragraph _,
          Block.Heading _,
          Block.Quotation _,
          Block.BulletList _,
          Block.NumberedList _,
          Block.DefinitionList _,
          Block.Table _,
          Block.Code _,
          Block.Aside _,
          Block.EditorialNote _,
          Block.InLanguage _ ->
          prose;
    };
  }

  private static String kind(Block block) {
    return switch (block) {
      case Block.Paragraph _, Block.InLanguage _ -> "Text";
      case Block.Heading heading -> "Heading " + heading.level();
      case Block.Quotation _ -> "Quotation";
      case Block.BulletList _, Block.NumberedList _, Block.DefinitionList _ -> "List";
      case Block.Figure _ -> "Picture";
      case Block.Table _ -> "Table";
      case Block.Code _ -> "Code";
      case Block.Embed _ -> "Embed";
      case Block.Aside _ -> "Box";
      case Block.EditorialNote _ -> "Note";
      case Block.Break _ -> "Break";
    };
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + " …";
  }
}
