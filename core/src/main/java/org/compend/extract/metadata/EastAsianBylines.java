package org.compend.extract.metadata;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes East Asian bylines in the order that others have: the word first, then the names, parted
 * by marks.
 */
final class EastAsianBylines {
  /** Longer lines, in characters, say something themselves. */
  private static final int LONGEST = 60;

  /**
   * "김민수 기자", "[항구일보 김민수 기자]", "(서울=항구뉴스) 김민수·이영희 기자 =". More words after it make a sentence, but
   * for an address, a day and what a site's links say.
   */
  private static final Pattern KOREAN =
      Pattern.compile(
          "[\\[(【]?(?:[^=|]{1,20}[=|]\\s?)?(?:[^)]{1,12}\\)\\s)?(?:(?<=[\\[(【])\\p{IsHangul}{2,10}\\s)?"
              + "((?:\\p{IsHangul}{2,4}[·,・]\\s?){0,3}\\p{IsHangul}{2,4})"
              + "\\s(?:\\p{IsHangul}{2,4})?(?:기자|특파원|논설위원|통신원|리포터)"
              + "(?:\\s*[^\\s\\p{IsHangul}].*|\\s(?:기사)?(?:입력|승인|등록|수정|송고|작성|구독).*)?");

  /** "来源：海港日报 2011年3月12日 作者：王小明 编辑：李明": what stands before the byline goes. */
  private static final Pattern WITHIN =
      Pattern.compile("[\\s）)】｜|]((?:作者|本报记者|本報記者|记者|記者|撰文)[：:/／\\s]\\s?\\p{IsHan}{2}.*)");

  /** A space between two names: "王小明 李红". */
  private static final Pattern BETWEEN = Pattern.compile("(?<=\\p{IsHan}{2}) (?=\\p{IsHan}{2})");

  private EastAsianBylines() {}

  /** A line as others write it, or the same. */
  static String usual(String line) {
    if (line.length() > LONGEST || line.isEmpty() || !mayBeOne(line)) {
      return line;
    }
    if (line.contains("기자") || line.contains("특파원") || line.contains("논설위원")) {
      Matcher korean = KOREAN.matcher(line);
      return korean.matches() ? "기자: " + korean.group(1) : line;
    }
    Matcher within = WITHIN.matcher(line);
    String from = within.find() ? within.group(1) : line;
    int reporter = from.indexOf("记者 ");
    return reporter >= 0
        ? from.substring(0, reporter + 3)
            + BETWEEN.matcher(from.substring(reporter + 3)).replaceAll("、")
        : from;
  }

  /** A cheap look: whether a line begins as one may, and has a letter of theirs. */
  private static boolean mayBeOne(String line) {
    char first = line.charAt(0);
    boolean bullet = first == '[' || first < ':' || first >= 0x2300;
    if (!bullet && !isTheirs(first)) {
      return false;
    }
    for (int i = 0; i < line.length(); i++) {
      if (isTheirs(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a character is Hangul, an ideograph, kana, or a mark that is set among them. */
  private static boolean isTheirs(char c) {
    return (c >= 0x1100 && c < 0x1200) || c > 0x2e80;
  }
}
