package org.compend.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Walk;
import org.compend.press.BoundArticle;
import org.compend.press.Places;
import org.compend.press.Words;
import org.compend.press.image.Pictures;
import org.compend.press.xhtml.ArticleWriter;
import org.compend.press.xhtml.Layout;

/**
 * An article's text as HTML, each footnote behind the paragraph that first refers to it: a wide
 * screen shows it in the margin, a narrow one where it is needed.
 *
 * @param standfirst may be empty
 * @param links the numbered list of addresses for the printed page; may be empty
 */
record ArticleText(String standfirst, String body, String links) {

  static ArticleText of(Story story, Words words, Pictures pictures, Layout layout) {
    BoundArticle bound = story.bound();
    ArticleWriter writer =
        new ArticleWriter(
            story.binding(), bound, words, pictures, layout, Places.every(story.binding()));
    StringBuilder body = new StringBuilder();
    Set<Integer> written = new LinkedHashSet<>();
    String standfirst = writer.standfirst();
    notes(
        writer,
        referred(bound, List.of(new Block.Paragraph(story.metadata().standfirst()))),
        written,
        body);
    for (Block block : story.article().body()) {
      body.append(writer.body(List.of(block)));
      notes(writer, referred(bound, List.of(block)), written, body);
    }
    List<Integer> rest = new ArrayList<>();
    for (int number = 1; number <= story.article().footnotes().size(); number++) {
      rest.add(number);
    }
    notes(writer, rest, written, body);
    return new ArticleText(standfirst, body.toString(), writer.links());
  }

  private static void notes(
      ArticleWriter writer, List<Integer> numbers, Set<Integer> written, StringBuilder body) {
    for (int number : numbers) {
      if (written.add(number)) {
        body.append(writer.footnote(number));
      }
    }
  }

  private static List<Integer> referred(BoundArticle bound, List<Block> blocks) {
    List<Integer> numbers = new ArrayList<>();
    Walk.blocks(
        blocks,
        new Walk.Visitor() {
          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.NoteReference(String id)) {
              int number = bound.footnoteNumber(id);
              if (number > 0) {
                numbers.add(number);
              }
            }
          }
        });
    return numbers;
  }
}
