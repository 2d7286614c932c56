package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.HouseNote;
import org.compend.Inline;
import org.compend.Walk;

/**
 * Sets house notes into articles: each at the first mention of its name in the body, unless the
 * article says the same there already.
 *
 * <p>Names are looked for in running text, lists, tables, captions and quotations; headings, code
 * and what belongs to other sites stay as they are. An article that has its notes comes back as it
 * was. Immutable: safe to share between threads.
 *
 * <pre>{@code
 * HouseNotes notes = new HouseNotes(List.of(
 *     new HouseNote("NTB", List.of(), HouseNote.Form.INLINE, "a Norwegian news agency", List.of())));
 * Article noted = notes.in(article);
 * }</pre>
 */
public final class HouseNotes {
  private final List<HouseNote> notes;

  /** Notes, in the order in which they stand where several go with one word. */
  public HouseNotes(List<HouseNote> notes) {
    this.notes = List.copyOf(notes);
  }

  /** An article with its notes. */
  public Article in(Article article) {
    if (notes.isEmpty()) {
      return article;
    }
    List<NotedLine> lines = new ArrayList<>();
    mapped(
        article.body(),
        line -> {
          lines.add(NotedLine.of(line, notes));
          return line;
        });
    Map<String, Footnote> footnotes = new LinkedHashMap<>();
    article.footnotes().forEach(footnote -> footnotes.put(footnote.id(), footnote));
    // By line and place in it, the last place first, so that the earlier ones stay where they are.
    Map<Integer, NavigableMap<Integer, List<Inline>>> wanted = new HashMap<>();
    for (HouseNote note : notes) {
      if (lines.stream().noneMatch(line -> line.says(note, footnotes))) {
        place(note, lines, wanted, footnotes);
      }
    }
    if (wanted.isEmpty()) {
      return article;
    }
    int[] next = {0};
    List<Block> body =
        mapped(
            article.body(),
            line -> {
              NavigableMap<Integer, List<Inline>> places = wanted.get(next[0]++);
              return places == null ? line : inserted(line, places);
            });
    return inOrder(
        new Article(
            article.metadata(),
            body,
            List.copyOf(footnotes.values()),
            article.kind(),
            article.origin()));
  }

  private static void place(
      HouseNote note,
      List<NotedLine> lines,
      Map<Integer, NavigableMap<Integer, List<Inline>>> wanted,
      Map<String, Footnote> footnotes) {
    for (int i = 0; i < lines.size(); i++) {
      int end = lines.get(i).firstEnd(note);
      if (end >= 0) {
        Inline mark =
            switch (note.form()) {
              case INLINE -> new Inline.Text(lines.get(i).bracketed(note.text(), end));
              case FOOTNOTE -> {
                String id = free(footnotes.keySet());
                footnotes.put(
                    id,
                    new Footnote(
                        id, List.of(new Block.Paragraph(List.of(new Inline.Text(note.text()))))));
                yield new Inline.NoteReference(id);
              }
            };
        wanted
            .computeIfAbsent(i, _ -> new TreeMap<>(Comparator.reverseOrder()))
            .computeIfAbsent(end, _ -> new ArrayList<>())
            .add(mark);
        return;
      }
    }
  }

  private static String free(Set<String> taken) {
    int number = 1;
    while (taken.contains("house-" + number)) {
      number++;
    }
    return "house-" + number;
  }

  private static List<Inline> inserted(
      List<Inline> line, NavigableMap<Integer, List<Inline>> places) {
    List<Inline> result = line;
    for (Map.Entry<Integer, List<Inline>> place : places.entrySet()) {
      result = inserted(result, place.getKey(), place.getValue());
    }
    return result;
  }

  /** Inlines with others behind a character; a link is not cut in two. */
  private static List<Inline> inserted(List<Inline> line, int at, List<Inline> marks) {
    List<Inline> result = new ArrayList<>();
    int begin = 0;
    boolean done = false;
    for (Inline inline : line) {
      int end = begin + NotedLine.length(inline);
      if (done || begin >= at || end < at) {
        result.add(inline);
      } else {
        int inside = at - begin;
        switch (inline) {
          case Inline.Text(String text) -> {
            result.add(new Inline.Text(text.substring(0, inside)));
            result.addAll(marks);
            if (inside < text.length()) {
              result.add(new Inline.Text(text.substring(inside)));
            }
          }
          case Inline.Styled(var style, var content) when at < end ->
              result.add(new Inline.Styled(style, inserted(content, inside, marks)));
          case Inline.InLanguage(var language, var content) when at < end ->
              result.add(new Inline.InLanguage(language, inserted(content, inside, marks)));
          case Inline.Styled _,
              Inline.InLanguage _,
              Inline.Link _,
              Inline.Ruby _,
              Inline.Picture _,
              Inline.LineBreak _,
              Inline.Anchor _,
              Inline.NoteReference _ -> {
            result.add(inline);
            result.addAll(marks);
          }
        }
        done = true;
      }
      begin = end;
    }
    return result;
  }

  /** The same article with its footnotes in the order in which they are first referred to. */
  private static Article inOrder(Article article) {
    Map<String, Footnote> ordered = new LinkedHashMap<>();
    Map<String, Footnote> all =
        article.footnotes().stream()
            .collect(Collectors.toMap(Footnote::id, note -> note, (first, _) -> first));
    Walk.article(
        article,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.NoteReference(String id) && all.get(id) != null) {
              ordered.putIfAbsent(id, all.get(id));
            }
          }
        });
    article.footnotes().forEach(note -> ordered.putIfAbsent(note.id(), note));
    return new Article(
        article.metadata(),
        article.body(),
        List.copyOf(ordered.values()),
        article.kind(),
        article.origin());
  }

  /** Blocks with each of their lines changed, in reading order. */
  private static List<Block> mapped(List<Block> blocks, UnaryOperator<List<Inline>> change) {
    List<Block> result = new ArrayList<>(blocks.size());
    blocks.forEach(block -> result.add(mapped(block, change)));
    return result;
  }

  private static Block mapped(Block block, UnaryOperator<List<Inline>> change) {
    return switch (block) {
      case Block.Paragraph(var content) -> new Block.Paragraph(change.apply(content));
      case Block.Quotation(var content, var attribution) -> {
        List<Block> quoted = mapped(content, change);
        yield new Block.Quotation(quoted, change.apply(attribution));
      }
      case Block.BulletList(var items) -> new Block.BulletList(items(items, change));
      case Block.NumberedList(int start, var items) ->
          new Block.NumberedList(start, items(items, change));
      case Block.DefinitionList(var definitions) ->
          new Block.DefinitionList(
              definitions.stream()
                  .map(one -> {
                    List<List<Inline>> terms = one.terms().stream().map(change).toList();
                    return new Block.Definition(terms, items(one.descriptions(), change));
                  })
                  .toList());
      case Block.Figure(var images, var caption) -> new Block.Figure(images, change.apply(caption));
      case Block.Table(var caption, var rows) -> {
        List<Inline> above = change.apply(caption);
        yield new Block.Table(above, rows.stream().map(row -> mapped(row, change)).toList());
      }
      case Block.Aside(var content) -> new Block.Aside(mapped(content, change));
      case Block.EditorialNote(var content) -> new Block.EditorialNote(mapped(content, change));
      case Block.InLanguage(var language, var content) ->
          new Block.InLanguage(language, mapped(content, change));
      case Block.Heading _, Block.Code _, Block.Embed _, Block.Break _ -> block;
    };
  }

  private static Block.Row mapped(Block.Row row, UnaryOperator<List<Inline>> change) {
    return new Block.Row(
        row.head(),
        row.cells().stream()
            .map(cell ->
                new Block.Cell(
                    cell.header(), cell.columns(), cell.rows(), mapped(cell.content(), change)))
            .toList());
  }

  private static List<List<Block>> items(
      List<List<Block>> items, UnaryOperator<List<Inline>> change) {
    return items.stream().map(item -> mapped(item, change)).toList();
  }
}
