package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names in a text, reading it twice: the second time it knows what each word was taken
 * for throughout the text.
 *
 * <p>Immutable, safe to share between threads.
 */
final class NameTagger implements NameFinder {
  private final NameTable first;
  private final NameTable second;
  private final Gazetteer gazetteer;

  NameTagger(NameTable first, NameTable second, Gazetteer gazetteer) {
    this.first = first;
    this.second = second;
    this.gazetteer = gazetteer;
  }

  /** The tagger for a language; {@code null} where none is trained. */
  static @Nullable NameTagger of(String language) {
    NameTable first = NameTable.read("names-" + language + "-1.txt");
    NameTable second = NameTable.read("names-" + language + "-2.txt");
    return first == null || second == null
        ? null
        : new NameTagger(first, second, new Gazetteer(language));
  }

  /**
   * A name as it stands in a sentence.
   *
   * @param first its first token's place in the sentence
   * @param end the place after its last token
   * @param name how it is called where the text inflects it (“Berlins”); {@code null} for its words
   */
  record Span(int first, int end, NameKind kind, @Nullable String name) {
    Span(int first, int end, NameKind kind) {
      this(first, end, kind, null);
    }
  }

  @Override
  public List<List<Span>> names(List<Sentence> sentences) {
    NameFeatures features = new NameFeatures(gazetteer, sentences);
    List<int[][]> shown = sentences.stream().map(features::of).toList();
    Votes votes = new Votes();
    for (int i = 0; i < sentences.size(); i++) {
      votes.count(sentences.get(i), spans(first.decode(shown.get(i))));
    }
    votes.close();
    List<List<Span>> names = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      names.add(spans(second.decode(votes.add(sentences.get(i), shown.get(i)))));
    }
    List<List<Span>> parted = new NameParts(gazetteer, sentences, names).parted();
    for (int i = 0; i < parted.size(); i++) {
      List<Span> whole = Indexes.whole(sentences.get(i), parted.get(i));
      whole = Towns.whole(sentences.get(i), whole, gazetteer);
      whole = Countries.currencies(sentences.get(i), whole);
      parted.set(i, Countries.spokenOf(sentences.get(i), whole));
    }
    return parted;
  }

  static List<Span> spans(int[] labels) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < labels.length; ) {
      NameKind kind = NameTable.kind(labels[i]);
      int end = i + 1;
      if (kind != null) {
        while (end < labels.length && labels[end] == NameTable.further(kind)) {
          end++;
        }
        spans.add(new Span(i, end, kind));
      }
      i = end;
    }
    return spans;
  }

  /** What the words of a text were taken for at the first reading. */
  static final class Votes {
    private static final int NOTHING = NameKind.values().length;

    private final Map<String, int[]> words = new HashMap<>();
    private final Map<List<String>, int[]> names = new HashMap<>();
    private final Map<String, Integer> within = new HashMap<>();

    void count(Sentence sentence, List<Span> spans) {
      boolean[] named = new boolean[sentence.tokens().size()];
      for (Span span : spans) {
        List<String> name = new ArrayList<>();
        for (int i = span.first(); i < span.end(); i++) {
          named[i] = true;
          String word = sentence.tokens().get(i).text();
          name.add(word);
          vote(words, word, span.kind().number());
        }
        vote(names, name, span.kind().number());
      }
      for (int i = 0; i < named.length; i++) {
        Token token = sentence.tokens().get(i);
        if (!named[i] && token.isCapitalised()) {
          vote(words, token.text(), NOTHING);
        }
      }
    }

    private static <K> void vote(Map<K, int[]> votes, K key, int kind) {
      votes.computeIfAbsent(key, _ -> new int[NOTHING + 1])[kind]++;
    }

    /** Counts are complete: for each word, the longest name that it stands in is sought. */
    void close() {
      Map<String, Integer> longest = new HashMap<>();
      names.entrySet().stream()
          .filter(entry -> entry.getKey().size() > 1)
          // An order that does not hang on hashes.
          .sorted(
              Map.Entry.comparingByKey(
                  (a, b) -> String.join(" ", a).compareTo(String.join(" ", b))))
          .forEach(entry -> {
            List<String> name = entry.getKey();
            int kind = most(entry.getValue());
            for (int i = 0; i < name.size(); i++) {
              if (name.size() > longest.getOrDefault(name.get(i), 0)) {
                longest.put(name.get(i), name.size());
                int place = i == 0 ? 0 : i == name.size() - 1 ? 2 : 1;
                within.put(name.get(i), 1 + kind * 3 + place);
              }
            }
          });
    }

    private static int most(int[] votes) {
      int most = 0;
      for (int i = 1; i < votes.length; i++) {
        most = votes[i] > votes[most] ? i : most;
      }
      return most;
    }

    /** The features of a sentence together with what the first reading says. */
    int[][] add(Sentence sentence, int[][] features) {
      List<Token> tokens = sentence.tokens();
      int n = tokens.size();
      int[] voted = new int[n + 2];
      int[] inside = new int[n + 2];
      for (int i = 0; i < n; i++) {
        int[] votes = words.get(tokens.get(i).text());
        if (votes != null) {
          int most = most(votes);
          int total = Arrays.stream(votes).sum();
          voted[i + 1] = 1 + most * 4 + (votes[most] == total ? 2 : 0) + (total > 1 ? 1 : 0);
        }
        inside[i + 1] = Objects.requireNonNullElse(within.get(tokens.get(i).text()), 0);
      }
      int[][] more = new int[n][];
      for (int i = 0; i < n; i++) {
        int[] known = features[i];
        if (known.length == 0 || (voted[i] == 0 && voted[i + 1] == 0 && voted[i + 2] == 0)) {
          more[i] = known;
          continue;
        }
        int[] all = Arrays.copyOf(known, known.length + 7);
        int at = known.length;
        int shape = NameFeatures.shape(tokens.get(i).text()).hashCode();
        all[at] = NameFeatures.hash(60, voted[i + 1], 0);
        all[at + 1] = NameFeatures.hash(61, voted[i], voted[i + 1]);
        all[at + 2] = NameFeatures.hash(62, voted[i + 1], voted[i + 2]);
        all[at + 3] = NameFeatures.hash(63, inside[i + 1], 0);
        all[at + 4] = NameFeatures.hash(64, inside[i + 1], voted[i + 1]);
        all[at + 5] = NameFeatures.hash(65, inside[i] * 31 + inside[i + 1], inside[i + 2]);
        all[at + 6] = NameFeatures.hash(66, inside[i + 1], shape);
        more[i] = all;
      }
      return more;
    }
  }
}
