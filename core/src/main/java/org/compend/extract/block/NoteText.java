package org.compend.extract.block;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.compend.Block;
import org.compend.Inline;
import org.compend.Prose;
import org.jsoup.nodes.Element;

/** Reads the text of a note without its own mark. */
final class NoteText {
  private static final Pattern REST = Pattern.compile("^[\\s\\u00a0\\])}.:^↑]+");

  private NoteText() {}

  static List<Block> read(Notes.Source source, Structures structures, Locale language) {
    Flow flow = Flow.outermost(structures, language);
    for (Element element : source.elements()) {
      flow.children(element);
      flow.flush();
    }
    List<Block> blocks = new ArrayList<>(flow.finish());
    if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph first) {
      List<Inline> content = withoutMark(first.content(), source.mark());
      if (content.isEmpty()) {
        blocks.removeFirst();
      } else {
        blocks.set(0, new Block.Paragraph(content));
      }
    }
    return blocks;
  }

  private static List<Inline> withoutMark(List<Inline> content, String mark) {
    List<Inline> rest = new ArrayList<>(content);
    if (rest.getFirst() instanceof Inline.Anchor && rest.size() > 1) {
      rest.removeFirst();
    }
    String first = Prose.ofInlines(List.of(rest.getFirst())).strip();
    boolean whole = rest.getFirst() instanceof Inline.Styled && Notes.bare(first).equals(mark);
    if (whole) {
      rest.removeFirst();
    }
    if (!rest.isEmpty() && rest.getFirst() instanceof Inline.Text text) {
      String words = REST.matcher(withoutNumber(text.text(), mark)).replaceFirst("");
      rest.removeFirst();
      if (!words.isEmpty()) {
        rest.addFirst(new Inline.Text(words));
      }
    }
    return rest;
  }

  private static String withoutNumber(String text, String mark) {
    if (mark.isEmpty()) {
      return text;
    }
    String space = "[\\s\\u00a0]*";
    String letter =
        Character.isLetter(mark.charAt(0)) ? "[\\]).:]" : "(?:[\\]).:]|(?=[\\s\\u00a0]))";
    return text.replaceFirst("^" + space + "[\\[(]?" + Pattern.quote(mark) + letter + space, "")
        .replaceFirst("^" + space + "[\\[(]" + space + "(?=[\\])])", "");
  }
}
