package org.compend.extract.content;

import java.util.List;
import org.compend.extract.words.WordHashes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Parts running text into blocks, character by character, and counts in each what may matter.
 *
 * <p>What the text stands in is told by the scan of the page, through the fields.
 */
final class BlockCounter {
  /** How many of a block's first words are weighed. */
  private static final int WEIGHED_WORDS = 24;

  private final List<TextBlock> blocks;
  private final Sentences sentences;
  private final WordWeights vocabulary;
  private final Hints hints;

  /** The container that the text stands in. */
  @Nullable Container container;

  /** How many links and strong elements are open. */
  int links;

  int strong;

  /** The learnt weights of the names of the inline elements that are open, and their groups. */
  float inlineNames;

  int inlineGroups;

  /** How many pictures and the like the page has had up to here. */
  int media;

  private @Nullable TextBlock block;
  private boolean space;
  private int lineBreaks;
  private int mediaSeen;
  private long word = WordHashes.start();
  private int wordLength;
  private final long[] firstWords = new long[WEIGHED_WORDS];
  private final float[] weights = new float[WEIGHED_WORDS];
  private long sentence;
  private int sentenceWords;

  /** The text that is read, which is quicker at hand here. */
  private char[] characters = new char[1024];

  BlockCounter(List<TextBlock> blocks, Sentences sentences, WordWeights vocabulary, Hints hints) {
    this.blocks = blocks;
    this.sentences = sentences;
    this.vocabulary = vocabulary;
    this.hints = hints;
  }

  /** Notes that a link begins. */
  void link() {
    links++;
    TextBlock current = block;
    if (current != null) {
      current.links++;
    }
  }

  /** Notes that something stands between what comes before and after, without parting it. */
  void space() {
    space = true;
  }

  /** One line break goes on with the block; two with nothing between them end it. */
  void lineBreak(Element element) {
    endWord();
    space = true;
    TextBlock current = block;
    if (current != null) {
      if (lineBreaks > 0) {
        finish();
      } else {
        lineBreaks++;
        current.breaks++;
        current.nodes.add(element);
      }
    }
  }

  void read(TextNode node) {
    String whole = node.getWholeText();
    int length = whole.length();
    int i = 0;
    while (i < length && whole.charAt(i) <= ' ') {
      i++;
    }
    if (i > 0 && !space) {
      endWord();
      space = true;
    }
    if (i == length) { // two thirds of all texts only indent the page's source
      return;
    }
    if (length > characters.length) {
      characters = new char[Math.max(length, 2 * characters.length)];
    }
    char[] text = characters;
    whole.getChars(0, length, text, 0);
    boolean noted = false;
    TextBlock current = block;
    while (i < length) {
      char c = text[i];
      if (Letters.isSpace(c)) {
        if (!space) {
          endWord();
          space = true;
        }
        i++;
        continue;
      }
      if (current == null) {
        current = begin(c);
      }
      lineBreaks = 0;
      if (!noted) {
        current.nodes.add(node);
        current.inlineLeast = Math.min(current.inlineLeast, inlineNames);
        current.inlineMost = Math.max(current.inlineMost, inlineNames);
        current.inlineGroups |= inlineGroups;
        noted = true;
      }
      int kind = Letters.kind(c);
      if (kind <= Letters.UPPER) {
        i = word(current, text, i, length);
      } else {
        if (kind == Letters.WIDE) {
          wide(current, c);
        } else {
          sign(current, kind);
        }
        advance(current, kind == Letters.WIDE ? 3 : 1);
        current.last = c;
        i++;
      }
    }
  }

  private TextBlock begin(char c) {
    Container owner = container;
    if (owner == null) {
      throw new IllegalStateException("text outside the body");
    }
    TextBlock begun = new TextBlock(owner, blocks.size());
    begun.first = c;
    begun.firstSentence = sentences.size();
    begun.links = links > 0 ? 1 : 0;
    begun.mediaBefore = media - mediaSeen;
    mediaSeen = media;
    block = begun;
    blocks.add(begun);
    space = false;
    return begun;
  }

  /** Takes letters and digits up to what is neither; gives the place after them. */
  private int word(TextBlock current, char[] text, int from, int length) {
    long hash = word;
    int digits = 0;
    int capitals = 0;
    int i = from;
    while (i < length) {
      char c = text[i];
      int kind = Letters.kind(c);
      if (kind > Letters.UPPER) {
        break;
      }
      digits += kind == Letters.DIGIT ? 1 : 0;
      capitals += kind == Letters.UPPER ? 1 : 0;
      hash = WordHashes.next(hash, c);
      i++;
    }
    int taken = i - from;
    word = hash;
    wordLength += taken;
    current.digits += digits;
    current.letters += taken - digits;
    current.capitals += capitals;
    advance(current, taken);
    current.last = text[i - 1];
    return i;
  }

  private void wide(TextBlock current, char c) {
    endWord();
    word = WordHashes.next(word, c);
    wordLength = 1;
    endWord();
    current.letters++;
  }

  private void sign(TextBlock current, int kind) {
    switch (kind) {
      case Letters.END -> current.sentenceEnds++;
      case Letters.COMMA -> current.commas++;
      case Letters.APOSTROPHE -> {
        sentenceWords += wordLength > 0 ? 1 : 0; // "don't" says as much as two words
        return;
      }
      default -> current.signs++;
    }
    endWord();
    if (kind == Letters.END) {
      endSentence();
    }
  }

  private void endSentence() {
    sentences.add(sentence, sentenceWords);
    sentence = 0;
    sentenceWords = 0;
  }

  private void advance(TextBlock current, int characters) {
    int width = space ? characters + 1 : characters;
    space = false;
    current.length += width;
    if (links > 0) {
      current.linkLength += width;
    }
    if (strong > 0) {
      current.strongLength += width;
    }
  }

  private void endWord() {
    TextBlock current = block;
    if (wordLength > 0 && current != null) {
      long hash = word;
      current.words++;
      current.textHash = (current.textHash ^ hash) * 0x100000001b3L;
      sentence = sentence * 31 + hash;
      sentenceWords++;
      int parts = hints.parts(hash);
      if ((parts & Hints.TITLE) != 0) {
        current.titleWords++;
      }
      if ((parts & Hints.DESCRIPTION) != 0) {
        current.descriptionWords++;
      }
      if (current.words <= WEIGHED_WORDS) {
        firstWords[current.words - 1] = hash;
      }
    }
    word = WordHashes.start();
    wordLength = 0;
  }

  /** Weighs the first words of a block together: what is fetched for one need not wait. */
  private void weigh(TextBlock done) {
    int count = Math.min(done.words, WEIGHED_WORDS);
    for (int i = 0; i < count; i++) {
      weights[i] = vocabulary.words().get(firstWords[i]);
    }
    for (int i = 0; i < count; i++) {
      float weight = weights[i];
      done.weighedWords += weight == 0 ? 0 : 1;
      done.wordSum += weight;
      done.wordLeast = Math.min(done.wordLeast, weight);
      done.wordMost = Math.max(done.wordMost, weight);
    }
    done.firstWord = count == 0 ? 0 : weights[0];
  }

  /** Ends the block: what follows is another. */
  void finish() {
    endWord();
    TextBlock done = block;
    if (done != null) {
      weigh(done);
      endSentence();
      done.endSentence = sentences.size();
      while (!(done.nodes.getLast() instanceof TextNode)) {
        done.nodes.removeLast();
      }
      block = null;
    }
    lineBreaks = 0;
    space = false;
  }
}
