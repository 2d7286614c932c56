package org.compend.apparatus;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds names that were overlooked, in whole or in part, by those that were found elsewhere in the
 * text, and by their form.
 */
final class Overlooked {
  private static final Pattern INNER = Pattern.compile("\\p{Ll}{1,2}\\p{Lu}\\p{L}+");
  private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}{3,6}");

  /** What stands beside capitals that are no name: an amount, a longer run, its long form. */
  private static final Pattern BESIDE = Pattern.compile(".*[\\p{Lu}\\d$€£(-].*");

  private final Gazetteer gazetteer;

  /** Words that the text writes small. */
  private final Set<String> small;

  /** What the names that were found name. */
  private final Map<String, NameKind> known = new HashMap<>();

  /** What things are whose names end in a word. */
  private final Map<String, NameKind> ends = new HashMap<>();

  private Overlooked(Gazetteer gazetteer, Set<String> small) {
    this.gazetteer = gazetteer;
    this.small = small;
  }

  /**
   * Adds what was overlooked to the names of each sentence.
   *
   * @param small words that the text writes small
   */
  static void add(
      Gazetteer gazetteer,
      Set<String> small,
      List<Sentence> sentences,
      List<List<NameTagger.Span>> names) {
    Overlooked overlooked = new Overlooked(gazetteer, small);
    WholeNames whole = new WholeNames(gazetteer);
    Models models = new Models();
    for (int i = 0; i < names.size(); i++) {
      addInnerCapitals(sentences.get(i), names.get(i));
      overlooked.learn(sentences.get(i), names.get(i));
      whole.learn(sentences.get(i), names.get(i));
      models.learn(sentences.get(i), names.get(i));
    }
    for (int i = 0; i < names.size(); i++) {
      Sentence sentence = sentences.get(i);
      names.get(i).replaceAll(span -> overlooked.several(sentence, span));
      whole.make(sentence, names.get(i));
      models.add(sentence, names.get(i));
      overlooked.addAgain(sentence, names.get(i));
    }
  }

  private void learn(Sentence sentence, List<NameTagger.Span> names) {
    NameTagger.@Nullable Span before = null;
    for (NameTagger.Span span : names) {
      if (isNumbered(sentence, before, span)) {
        ends.putIfAbsent(sentence.text(span.end() - 1), NameKind.OTHER);
      }
      before = span;
    }
    for (NameTagger.Span span : names) {
      known.putIfAbsent(NameParts.words(sentence, span.first(), span.end()), span.kind());
      if (span.kind().isThing()) {
        ends.putIfAbsent(sentence.text(span.end() - 1), span.kind());
      }
    }
  }

  /** Whether a number of a model stands between two names: “Harlow 7 Breezes”. */
  private static boolean isNumbered(
      Sentence sentence, NameTagger.@Nullable Span before, NameTagger.Span span) {
    return before != null
        && before.kind().isThing()
        && before.end() == span.first() - 1
        && Numbered.isNumber(sentence.text(before.end()));
  }

  /** “iPhone”, “eBay”: a capital within a word is a name's, also where the tables know it not. */
  private static void addInnerCapitals(Sentence sentence, List<NameTagger.Span> spans) {
    boolean added = false;
    for (int i = 0; i < sentence.tokens().size(); i++) {
      int at = i;
      if (isInner(sentence.tokens().get(at))
          && spans.stream().noneMatch(span -> span.first() <= at && at < span.end())) {
        spans.add(new NameTagger.Span(at, at + 1, NameKind.OTHER));
        added = true;
      }
    }
    if (added) {
      spans.sort(Comparator.comparingInt(NameTagger.Span::first));
    }
  }

  static boolean isInner(Token token) {
    return INNER.matcher(token.text()).matches();
  }

  /** What seems a people is several of a thing that the text names: “two Breezes”. */
  private NameTagger.Span several(Sentence sentence, NameTagger.Span span) {
    if (span.kind() != NameKind.PEOPLE) {
      return span;
    }
    String last = sentence.text(span.end() - 1);
    String one = ShortNames.one(last);
    boolean thing =
        (ends.get(last) == NameKind.OTHER || ends.get(one) == NameKind.OTHER)
            && Countries.kindOf(last) == null
            && Countries.kindOf(one) == null;
    return thing ? new NameTagger.Span(span.first(), span.end(), NameKind.OTHER) : span;
  }

  /** Adds each name also where it stands again and was overlooked. */
  private void addAgain(Sentence sentence, List<NameTagger.Span> spans) {
    List<Token> tokens = sentence.tokens();
    boolean[] named = new boolean[tokens.size() + 1];
    spans.forEach(span -> Arrays.fill(named, span.first(), span.end(), true));
    int before = spans.size();
    for (int end, i = 0; i < tokens.size(); i = Math.max(i + 1, end)) {
      end = i;
      while (end < tokens.size() && !named[end] && tokens.get(end).isCapitalised()) {
        end++;
      }
      // “But Harlow”: a word that begins a sentence has its capital from there.
      int first = i == 0 && end > 1 && isSmall(sentence.lower(0)) ? 1 : i;
      // “Harlow A380”: its number is seen to later.
      int last = end - first > 1 && Numbered.isNumber(sentence.text(end - 1)) ? end - 1 : end;
      NameKind kind = first < last ? kind(NameParts.words(sentence, first, last)) : null;
      if (kind == null && first < last && last < end) {
        // “The Harlow A380”, where “the A380” was found.
        kind = known.get(sentence.text(last));
        last = kind == null ? last : end;
      }
      if (kind == null && end == first + 1 && first > 0) {
        kind = kindOfWord(sentence, first);
        last = end;
      }
      boolean apart =
          (first == 0 || !named[first - 1])
              && !named[end]
              && !(end < tokens.size() && tokens.get(end).is("$"));
      if (kind != null
          && apart
          && !small.contains(NameParts.words(sentence, first, last).toLowerCase(Locale.ROOT))) {
        spans.add(new NameTagger.Span(first, last, kind));
      }
    }
    if (spans.size() > before) {
      spans.sort(Comparator.comparingInt(NameTagger.Span::first));
    }
  }

  /** What a word within a sentence names that no name is by itself; {@code null} for nothing. */
  private @Nullable NameKind kindOfWord(Sentence sentence, int at) {
    // “The Breeze”, where “Harlow Breeze” was found.
    NameKind kind = sentence.lower(at - 1).equals("the") ? ends.get(sentence.text(at)) : null;
    return kind == null && isAcronym(sentence, at) ? NameKind.OTHER : kind;
  }

  /** Whether capitals are a name’s by themselves: “its owner, HMG, said”. */
  private boolean isAcronym(Sentence sentence, int at) {
    String letters = sentence.text(at);
    return ACRONYM.matcher(letters).matches()
        && at + 1 < sentence.tokens().size()
        && !gazetteer.namesNobody(letters)
        && !small.contains(letters.toLowerCase(Locale.ROOT))
        && !BESIDE.matcher(sentence.text(at - 1)).matches()
        && !BESIDE.matcher(sentence.text(at + 1)).matches();
  }

  /** What words name, also several of a thing: “Breezes”. */
  private @Nullable NameKind kind(String words) {
    NameKind kind = known.get(words);
    return kind == null ? ends.get(ShortNames.one(words)) : kind;
  }

  private boolean isSmall(String lower) {
    return small.contains(lower) || gazetteer.beginsNoName(lower);
  }
}
