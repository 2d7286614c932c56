package org.compend.extract.content;

import java.util.regex.Pattern;
import org.compend.extract.words.Phrases;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Knows the lines between an article's paragraphs that are about the page: "Advertisement",
 * "Continue reading below", "4 min read", "Updated: 14 June 2021", "Tags: …", "责任编辑：…", in many
 * languages; what a script should have filled in, as "{{ item.title }}", or reads itself, as JSON;
 * and what designers set in place of a text.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Signs {
  /** Longer blocks, in characters, say something themselves; wide ones count threefold. */
  private static final int LONGEST = 80;

  /** More than this, in characters, is no name. */
  private static final int LONGEST_NAME = 40;

  /** The same for lists of what an article is about. */
  private static final int LONGEST_LIST = 300;

  private static final Pattern NUMBER = Pattern.compile("\\d+([.,:/]\\d+)*");
  private static final Pattern UNFILLED =
      Pattern.compile("\\{\\{[^{}]*\\}\\}|\\$\\{[^{}]*\\}|\\{%[^{}]*%\\}|<%[^<>]*%>");

  /** An object of JSON, or an array of such. */
  private static final Pattern DATA =
      Pattern.compile("(?s)(\\[\\s*)?\\{\\s*\"[^\"]*\"\\s*:.*[}\\]]");

  /** What designers set, be it all there is or with what goes on by "consectetur". */
  private static final Pattern SAMPLE =
      Pattern.compile("(?is)lorem ipsum dolor sit amet\\P{L}*(consect.*)?");

  /** A list of tags ends by none of these. */
  private static final String ENDS = ".!?。！？";

  private static final Evaluator CODE = Selector.evaluatorOf("code, kbd, samp, tt");

  private final Phrases.Section whole;
  private final Phrases.Section changed;
  private final Phrases.Section tags;
  private final Phrases.Section editor;

  private Signs(Phrases phrases) {
    whole = phrases.section("whole");
    changed = phrases.section("changed");
    tags = phrases.section("tags");
    editor = phrases.section("editor");
  }

  static Signs read() {
    return new Signs(Phrases.read(Signs.class, "signs.txt"));
  }

  /** Whether a block is such a line and nothing else; items and cells may be of one such word. */
  boolean is(TextBlock block) {
    if (block.owner.is(Container.CODE)) {
      return false;
    }
    if (isData(block) || isSample(block)) {
      return !isCode(block);
    }
    if (block.length > LONGEST_LIST) {
      return false;
    }
    String text = block.text();
    if (isUnfilled(text)) {
      return !isCode(block);
    }
    boolean cell = block.owner.is(Container.TABLE);
    boolean alone = block.owner.endPassage - block.owner.firstPassage < 2;
    if (block.isHeading() || block.owner.is(Container.LIST) || (cell && alone)) {
      return false;
    }
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    boolean sentence = block.linkLength == 0 && ENDS.indexOf(block.last) >= 0;
    if (!cell && !sentence && Openings.end(tags, text, from, at -> isColon(text, at)) > from) {
      return true;
    }
    if (block.length > LONGEST) {
      return false;
    }
    if (tellsEditor(text.substring(from, to), block.last)) {
      return true;
    }
    if (cell) {
      return false;
    }
    String line = withoutBrackets(text.substring(from, to));
    return whole.containsAnyCase(block.digits == 0 ? line : NUMBER.matcher(line).replaceAll("0"))
        || (block.digits > 2 && tellsChange(line));
  }

  private static boolean isColon(String text, int at) {
    int colon = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
    return colon < text.length() && ":：".indexOf(text.charAt(colon)) >= 0;
  }

  /** A line without what stands in brackets behind it, as how many have voted. */
  private static String withoutBrackets(String line) {
    int open = line.lastIndexOf(" (");
    return open > 0 && line.indexOf(')', open) < 0 ? line.substring(0, open).strip() : line;
  }

  /** Whether a block is data for a script. */
  private static boolean isData(TextBlock block) {
    return (block.first == '{' || block.first == '[') && DATA.matcher(block.text()).matches();
  }

  /** Whether a block is the text that designers set before there is one. */
  static boolean isSample(TextBlock block) {
    return (block.first == 'L' || block.first == 'l')
        && !block.owner.is(Container.QUOTATION)
        && SAMPLE.matcher(block.text()).matches();
  }

  private static boolean isUnfilled(String text) {
    return (text.contains("{") || text.contains("<%"))
        && UNFILLED.matcher(text).find()
        && UNFILLED.matcher(text).replaceAll("").chars().noneMatch(Character::isLetterOrDigit);
  }

  /** Whether a block is code in a line, of which an article may tell. */
  private static boolean isCode(TextBlock block) {
    return block.nodes.getFirst().parent() instanceof Element element
        && element.closest(CODE) != null;
  }

  /** Whether a line is no more than the editor's name, and no question that an editor asks. */
  private boolean tellsEditor(String line, char last) {
    int end = Openings.end(editor, line, 0, at -> isColon(line, at));
    return end > 0
        && Letters.kind(last) != Letters.END
        && line.length() - end < LONGEST_NAME
        && line.chars().filter(c -> c == ' ').count() < 6;
  }

  /** Whether a line says when the page was changed, and hardly anything else. */
  private boolean tellsChange(String line) {
    int end = Openings.end(changed, line, 0);
    String rest = line.substring(end);
    long digits = rest.chars().filter(Character::isDigit).count();
    return end > 0 && 2 * digits >= rest.chars().filter(Character::isLetter).count();
  }
}
