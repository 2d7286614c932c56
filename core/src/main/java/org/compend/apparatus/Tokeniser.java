package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Parts a text into sentences and tokens, by and large as Universal Dependencies do.
 *
 * <p>What does not end within {@link #LONGEST} tokens is ended there: a list without full stops. So
 * whoever looks through a sentence for each of its words still does no more than the text is long.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Tokeniser {
  private static final Set<String> CLITICS = Set.of("s", "re", "ve", "ll", "d", "m");
  private static final Set<String> ELIDING = Set.of("fr", "it", "ca", "oc");
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "qu", "j", "n", "s", "c", "m", "t", "jusqu", "lorsqu", "puisqu", "quelqu",
          "dell", "all", "dall", "nell", "sull", "un");
  private static final int LONGEST = 400;
  private static final String CLOSERS = "\"”’'»«›)]“";

  private final Set<String> abbreviations;
  private final Set<String> ordered;
  private final boolean english;
  private final boolean eliding;

  Tokeniser(Locale language) {
    abbreviations = WordTable.of("abbreviations", language.getLanguage());
    ordered = WordTable.of("ordinals", language.getLanguage());
    english = language.getLanguage().equals("en");
    eliding = ELIDING.contains(language.getLanguage());
  }

  /** The sentences of a text, in order. */
  List<Sentence> sentences(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> tokens = new ArrayList<>();
    List<Token> all = tokens(text);
    for (int i = 0; i < all.size(); i++) {
      tokens.add(all.get(i));
      if (tokens.size() == LONGEST || endsSentence(text, all, i)) {
        sentences.add(new Sentence(tokens));
        tokens = new ArrayList<>();
      }
    }
    if (!tokens.isEmpty()) {
      sentences.add(new Sentence(tokens));
    }
    return sentences;
  }

  private static boolean endsSentence(String text, List<Token> all, int at) {
    if (at + 1 == all.size()) {
      return true;
    }
    Token here = all.get(at);
    Token next = all.get(at + 1);
    String between = text.substring(here.end(), next.start());
    if (between.indexOf('\n') >= 0) {
      return true;
    }
    int stop = at;
    while (stop > 0 && stop > at - 3 && isCloser(all.get(stop))) {
      stop--;
    }
    if (!isStop(all.get(stop)) || isAttachedCloser(all, at + 1)) {
      return false;
    }
    if (between.isEmpty() && !isEastern(all.get(stop))) {
      return false;
    }
    return !startsLowerCase(all, at + 1);
  }

  private static boolean isStop(Token token) {
    return switch (token.text().charAt(0)) {
      case '.', '?', '!', '…', '。', '？', '！' -> true;
      default -> false;
    };
  }

  private static boolean isEastern(Token token) {
    return "。？！".indexOf(token.text().charAt(0)) >= 0;
  }

  private static boolean isCloser(Token token) {
    return token.text().length() == 1 && CLOSERS.indexOf(token.text().charAt(0)) >= 0;
  }

  /** A mark that closes what stands before it still belongs to its sentence. */
  private static boolean isAttachedCloser(List<Token> all, int at) {
    return (isCloser(all.get(at)) || isStop(all.get(at)))
        && all.get(at - 1).end() == all.get(at).start();
  }

  private static boolean startsLowerCase(List<Token> all, int from) {
    for (int i = from; i < all.size() && i < from + 3; i++) {
      if (all.get(i).isWord()) {
        return Character.isLowerCase(all.get(i).text().codePointAt(0));
      }
    }
    return false;
  }

  /** The tokens of a text, in order. */
  List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>(text.length() / 4);
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int width = Character.charCount(c);
      if (isSpace(c)) {
        at += width;
      } else if (isWordPart(c)) {
        at = word(text, at, tokens);
      } else {
        int end = at + width;
        // Dots and dashes in a row are one mark.
        while ((c == '.' || c == '-') && end < text.length() && text.charAt(end) == c) {
          end++;
        }
        tokens.add(new Token(text.substring(at, end), at, end));
        at = end;
      }
    }
    return tokens;
  }

  private int word(String text, int from, List<Token> tokens) {
    int end = wordEnd(text, from);
    int start = from;
    int apostrophe = apostrophe(text, start, end);
    while (eliding && apostrophe > 0 && ELIDED.contains(lower(text, start, apostrophe))) {
      tokens.add(new Token(text.substring(start, apostrophe + 1), start, apostrophe + 1));
      start = apostrophe + 1;
      apostrophe = apostrophe(text, start, end);
    }
    int last = lastApostrophe(text, start, end);
    if (english && last > start) {
      String tail = lower(text, last + 1, end);
      int split =
          CLITICS.contains(tail)
              ? last
              : tail.equals("t") && last - 1 > start && lower(text, last - 1, last).equals("n")
                  ? last - 1
                  : -1;
      if (split > 0) {
        tokens.add(new Token(text.substring(start, split), start, split));
        start = split;
      }
    }
    tokens.add(new Token(text.substring(start, end), start, end));
    return end;
  }

  private int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isWordPart(c)) {
        at += Character.charCount(c);
        continue;
      }
      int next = at + 1 < text.length() ? text.codePointAt(at + 1) : ' ';
      boolean joins =
          switch (c) {
            case '\'', '’', 'ʼ' -> Character.isLetter(next);
            case '.', ',' -> Character.isDigit(next) && Character.isDigit(text.codePointBefore(at));
            case '&' -> Character.isUpperCase(next) && at - from <= 2;
            default -> false;
          };
      if (joins) {
        at++;
      } else if (c == '.' && belongsTo(text, from, at, next)) {
        at++;
        if (!Character.isLetter(next)) {
          return at;
        }
      } else {
        return at;
      }
    }
    return at;
  }

  /** Whether a full stop is part of the word before it: an initial, U.S., an abbreviation. */
  private boolean belongsTo(String text, int from, int dot, int next) {
    int last = text.lastIndexOf('.', dot - 1);
    int piece = Math.max(from, last + 1);
    boolean single = dot - piece == 1 && Character.isLetter(text.charAt(piece));
    if (single && (last >= from || Character.isLetter(next))) {
      return true;
    }
    if (single && Character.isUpperCase(text.charAt(piece))) {
      // “J. Smith”, but not “plan B.” at the end.
      return dot + 2 < text.length()
          && Character.isUpperCase(text.codePointAt(dot + 2))
          && !text.substring(piece, dot).equals("I");
    }
    String word = lower(text, from, dot);
    if (word.equals("no")) {
      return dot + 2 < text.length() && Character.isDigit(text.charAt(dot + 2));
    }
    return !Character.isLetter(next)
        && (abbreviations.contains(word) || isOrdinal(text, from, dot));
  }

  /** “Am 9. März”: a number whose full stop tells that it is an ordinal. */
  private boolean isOrdinal(String text, int from, int dot) {
    if (ordered.isEmpty() || dot - from > 3 || !Character.isDigit(text.charAt(from))) {
      return false;
    }
    int begin = dot + 1;
    while (begin < text.length() && isSpace(text.charAt(begin))) {
      begin++;
    }
    int end = begin;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return ordered.contains(lower(text, begin, end));
  }

  private static int apostrophe(String text, int from, int end) {
    for (int i = from; i < end; i++) {
      if (isApostrophe(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static int lastApostrophe(String text, int from, int end) {
    for (int i = end - 1; i > from; i--) {
      if (isApostrophe(text.charAt(i))) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ';
  }

  private static boolean isWordPart(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.getType(c) == Character.COMBINING_SPACING_MARK
        || c == '\u200d'
        || c == '\u00ad';
  }

  private static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  private static String lower(String text, int from, int to) {
    return text.substring(from, to).toLowerCase(Locale.ROOT);
  }
}
