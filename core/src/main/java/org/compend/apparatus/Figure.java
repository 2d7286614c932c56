package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.apparatus.Passage.Mention;

/** Somebody or something named. */
final class Figure {
  /** Its place among those that the text names. */
  final int number;

  final NameKind kind;
  final List<Mention> mentions = new ArrayList<>();

  /** The forms of the name, titles aside, with how often each occurs. */
  final Map<String, Integer> forms = new LinkedHashMap<>();

  /** The forms that occur below the headline. */
  private final Set<String> shown = new HashSet<>();

  Figure(int number, NameKind kind) {
    this.number = number;
    this.kind = kind;
  }

  void add(Mention mention, String form) {
    mentions.add(mention);
    forms.merge(form, 1, Integer::sum);
    if (mention.paragraph() != Passage.HEAD) {
      shown.add(form);
    }
  }

  /** Whether it stands before another: in the text, or in the headline where only that has it. */
  boolean isBefore(Figure other) {
    Mention here = first();
    Mention there = other.first();
    return here.paragraph() == there.paragraph()
        ? here.start() < there.start()
        : here.paragraph() < there.paragraph();
  }

  private Mention first() {
    return mentions.stream()
        .filter(mention -> mention.paragraph() != Passage.HEAD)
        .findFirst()
        .orElse(mentions.getFirst());
  }

  /** The fullest form: of most words, then the most frequent, then the longest. */
  String name() {
    // In a headline every word may have its capital: what the text itself says goes before.
    boolean told = shown.stream().anyMatch(form -> form.contains(" "));
    String best = "";
    for (Map.Entry<String, Integer> form : forms.entrySet()) {
      if (told && !shown.contains(form.getKey())) {
        continue;
      }
      best = best.isEmpty() || isFuller(form.getKey(), best) ? form.getKey() : best;
    }
    return best;
  }

  private boolean isFuller(String form, String than) {
    int words = Cast.fullness(form) - Cast.fullness(than);
    boolean shouted = form.equals(form.toUpperCase(Locale.ROOT));
    if (words != 0) {
      return words > 0 && !(shouted && kind == NameKind.PERSON);
    }
    int times = forms.getOrDefault(form, 0) - forms.getOrDefault(than, 0);
    return times > 0 || (times == 0 && form.length() > than.length());
  }
}
