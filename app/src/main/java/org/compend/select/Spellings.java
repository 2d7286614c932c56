package org.compend.select;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.Indexer;
import org.compend.archive.ArticleId;
import org.jspecify.annotations.Nullable;

/** Finds names that a digest spells in two ways, such as Zelensky and Zelenskyy. */
final class Spellings {
  /** Shorter words differ by a letter where they are different words. */
  private static final int SHORTEST = 5;

  private static final int LONG = 9;

  private Spellings() {}

  /** A form of a name and where it first stands. */
  private record Form(DigestApparatus.Entry entry, String words) {}

  static List<Finding> in(Issue issue, Annotator annotator) {
    List<Article> articles = issue.bound().digest().articles().toList();
    DigestApparatus apparatus =
        new Indexer(annotator, Set.of(Indexer.Part.NAMES)).of(issue.bound().digest());
    List<Form> forms = new ArrayList<>();
    for (DigestApparatus.Entry entry : apparatus.names()) {
      forms.add(new Form(entry, entry.name()));
      entry.variants().forEach(variant -> forms.add(new Form(entry, variant)));
    }
    // Several forms of two names may differ alike: once is enough.
    Map<String, Finding> found = new LinkedHashMap<>();
    for (int i = 0; i < forms.size(); i++) {
      for (int j = i + 1; j < forms.size(); j++) {
        Form one = forms.get(i);
        Form other = forms.get(j);
        String differing =
            one.entry().kind() == other.entry().kind()
                ? differing(one.words(), other.words())
                : null;
        if (differing != null) {
          Article article = articles.get(other.entry().places().getFirst().article() - 1);
          ArticleId id = issue.ids().get(article);
          found.putIfAbsent(
              differing,
              Proof.fault(
                  Finding.Kind.NAMES,
                  id,
                  article,
                  "One name may be spelled in two ways: “"
                      + one.words()
                      + "” and “"
                      + other.words()
                      + "”.",
                  ""));
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** The two words in which names differ, if they differ as spellings do; else {@code null}. */
  static @Nullable String differing(String one, String other) {
    String[] first = one.split("[\\s-]+", -1);
    String[] second = other.split("[\\s-]+", -1);
    if (first.length != second.length) {
      return null;
    }
    String differing = null;
    for (int i = 0; i < first.length; i++) {
      if (!first[i].equals(second[i])) {
        // Given names that are nearly alike are mostly those of two persons.
        boolean given = i == 0 && first.length > 1;
        if (differing != null || !spelled(first[i], second[i], given)) {
          return null;
        }
        differing = first[i] + " " + second[i];
      }
    }
    return differing;
  }

  private static boolean spelled(String one, String other, boolean given) {
    String first = Proof.folded(one).replaceAll("['’]s$", "");
    String second = Proof.folded(other).replaceAll("['’]s$", "");
    if (first.equals(second)) {
      return !one.equalsIgnoreCase(other)
          && !one.replaceAll("['’]s$", "").equals(other.replaceAll("['’]s$", ""));
    }
    int shorter = Math.min(first.length(), second.length());
    if (shorter < (given ? SHORTEST + 2 : SHORTEST) || isInflected(first, second)) {
      return false;
    }
    return distance(first, second) <= (shorter >= LONG ? 2 : 1);
  }

  /** Whether a word is the other with an ending of grammar. */
  private static boolean isInflected(String one, String other) {
    String longer = one.length() > other.length() ? one : other;
    String shorter = longer.equals(one) ? other : one;
    return longer.startsWith(shorter)
        && Set.of("s", "n", "en", "es", "a", "u", "e", "i")
            .contains(longer.substring(shorter.length()));
  }

  /** How many letters must be put in, taken out or changed (Levenshtein). */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j] + 1, row[j - 1] + 1), diagonal + same);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
