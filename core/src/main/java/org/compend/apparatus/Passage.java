package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A paragraph, or the headline, parted into sentences and with its names found.
 *
 * @param paragraph the place of its {@link Paragraph}; {@link #HEAD} for headline and standfirst
 * @param text its words as they are printed
 * @param read its words as they are searched, see {@link Paragraph#read}
 * @param tokens all its tokens
 * @param sentences for each token the place of its sentence in the passage
 * @param mentions the names in it, in order
 */
record Passage(
    int paragraph,
    String text,
    String read,
    List<Token> tokens,
    List<Integer> sentences,
    List<Mention> mentions) {
  static final int HEAD = -1;

  /**
   * A name as it stands in a passage.
   *
   * @param first its first token
   * @param end the place after its last token
   * @param text its words, not inflected
   * @param endOffset where its words end in the passage
   */
  record Mention(
      int paragraph, int first, int end, NameKind kind, String text, int start, int endOffset) {

    /** The words with which it begins, which name something themselves. */
    Mention beginning(String words, NameKind kind) {
      return new Mention(
          paragraph,
          first,
          first + words.split(" ", -1).length,
          kind,
          words,
          start,
          start + words.length());
    }

    /** The words with which it ends, which name something themselves. */
    Mention ending(String words, NameKind kind) {
      return new Mention(
          paragraph,
          end - words.split(" ", -1).length,
          end,
          kind,
          words,
          endOffset - words.length(),
          endOffset);
    }
  }

  static Passage of(
      int paragraph,
      String text,
      String read,
      List<Sentence> sentences,
      List<List<NameTagger.Span>> names) {
    List<Token> tokens = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    List<Integer> sentenceOf = new ArrayList<>();
    for (int s = 0; s < sentences.size(); s++) {
      int base = tokens.size();
      for (Token token : sentences.get(s).tokens()) {
        sentenceOf.add(s);
        tokens.add(token);
      }
      for (NameTagger.Span span : names.isEmpty() ? List.<NameTagger.Span>of() : names.get(s)) {
        int start = tokens.get(base + span.first()).start();
        int end = tokens.get(base + span.end() - 1).end();
        if (!text.regionMatches(start, read, start, end - start)) {
          continue;
        }
        mentions.add(
            new Mention(
                paragraph,
                base + span.first(),
                base + span.end(),
                span.kind(),
                span.name() == null ? text.substring(start, end) : span.name(),
                start,
                end));
      }
    }
    return new Passage(
        paragraph, text, read, List.copyOf(tokens), List.copyOf(sentenceOf), List.copyOf(mentions));
  }

  /** The name that begins at a token or covers it. */
  @Nullable Mention nameAt(int token) {
    int at = mentionFrom(token + 1) - 1;
    return at >= 0 && token < mentions.get(at).end() ? mentions.get(at) : null;
  }

  /** The names that lie within a run of tokens. */
  List<Mention> mentions(int first, int end) {
    int from = mentionFrom(first);
    int to = mentionFrom(end);
    return mentions.subList(
        from, to > from && mentions.get(to - 1).end() > end ? to - 1 : Math.max(from, to));
  }

  /** The first name that begins at or after a token; the number of names where none does. */
  private int mentionFrom(int token) {
    int low = 0;
    int high = mentions.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (mentions.get(middle).first() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The place of a token's sentence in the passage. */
  int sentenceOf(int token) {
    return sentences.get(token);
  }

  /** The first token of a token's sentence. */
  int beginOfSentence(int token) {
    int first = token;
    while (first > 0 && sentenceOf(first - 1) == sentenceOf(token)) {
      first--;
    }
    return first;
  }

  /** The place after the last token of a token's sentence. */
  int endOfSentence(int token) {
    int end = token;
    while (end < tokens.size() && sentenceOf(end) == sentenceOf(token)) {
      end++;
    }
    return end;
  }

  /** The first token that begins at or after an offset; the number of tokens where none does. */
  int tokenFrom(int offset) {
    int low = 0;
    int high = tokens.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tokens.get(middle).start() >= offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The words of a run of tokens as they stand in the text. */
  String words(int first, int end) {
    return text.substring(tokens.get(first).start(), tokens.get(end - 1).end());
  }
}
