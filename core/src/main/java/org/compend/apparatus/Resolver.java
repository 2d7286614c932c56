package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.compend.apparatus.Cast.Figure;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom “she” or “the general” means: somebody named before, of that sex or office where the
 * text tells it, near by and rather a subject or a speaker than not.
 */
final class Resolver {
  private static final int FAR = 6;
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("gen", "general"),
          Map.entry("sen", "senator"),
          Map.entry("gov", "governor"),
          Map.entry("rep", "congressman"),
          Map.entry("prof", "professor"),
          Map.entry("dr", "doctor"),
          Map.entry("rev", "reverend"),
          Map.entry("sgt", "sergeant"),
          Map.entry("capt", "captain"),
          Map.entry("lt", "lieutenant"),
          Map.entry("col", "colonel"),
          Map.entry("const", "constable"),
          Map.entry("supt", "superintendent"),
          Map.entry("insp", "inspector"),
          Map.entry("det", "detective"),
          Map.entry("amb", "ambassador"));

  private enum Sex {
    MAN,
    WOMAN
  }

  private final Cast cast;
  private final Speech speech;
  private final Map<Figure, Sex> sexes = new HashMap<>();
  private final Map<Figure, Set<String>> offices = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();
  private int sentences;
  private int base;
  private @Nullable Figure lastSpeaker;
  private int lastSpeakerParagraph = Integer.MIN_VALUE;

  /** A person met on the way. */
  private record Seen(Figure figure, int sentence, int paragraph, int token, boolean subject) {}

  Resolver(List<Passage> passages, Cast cast, Speech speech) {
    this.cast = cast;
    this.speech = speech;
    Map<Figure, int[]> votes = new HashMap<>();
    for (Passage passage : passages) {
      for (Mention mention : passage.mentions()) {
        Figure figure = cast.of(mention);
        if (figure != null && figure.kind == NameKind.PERSON) {
          learn(passage, mention, figure, votes.computeIfAbsent(figure, _ -> new int[2]));
        }
      }
    }
    votes.forEach((figure, counts) -> {
      if (counts[0] != counts[1]) {
        sexes.put(figure, counts[0] > counts[1] ? Sex.MAN : Sex.WOMAN);
      }
    });
  }

  private void learn(Passage passage, Mention mention, Figure figure, int[] votes) {
    List<Token> tokens = passage.tokens();
    Set<String> office = offices.computeIfAbsent(figure, _ -> new HashSet<>());
    // Titles and offices before the name, within it or in what explains it.
    for (int i = Math.max(0, mention.first() - 4); i < mention.end(); i++) {
      String word = Cast.key(tokens.get(i).text());
      if (i < mention.first() && tokens.get(i).is(",")) {
        continue;
      }
      boolean own = i >= mention.first() - 2;
      vote(word, votes, own ? 3 : 0);
      if (tokens.get(i).isWord() && word.length() > 2) {
        office.add(SHORT.getOrDefault(word, word));
      }
    }
    String first = Cast.key(figure.name().split("\\s+", -1)[0]);
    vote(first, votes, figure.name().contains(" ") ? 2 : 0);
    if (mention.end() + 1 < tokens.size() && tokens.get(mention.end()).is(",")) {
      for (int i = mention.end() + 1; i < Math.min(tokens.size(), mention.end() + 9); i++) {
        if (Set.of(",", ".", "who").contains(tokens.get(i).text())) {
          break;
        }
        office.add(Cast.key(tokens.get(i).text()));
        vote(Cast.key(tokens.get(i).text()), votes, 1);
      }
    }
    // “Smith … his”: the next pronoun of the same sentence, when nobody else is named before it.
    for (int i = mention.end(); i < Math.min(tokens.size(), mention.end() + 12); i++) {
      if (passage.sentenceOf(i) != passage.sentenceOf(mention.first())) {
        break;
      }
      String word = Speech.lower(tokens.get(i));
      if (word.equals("his") || word.equals("he") || word.equals("himself")) {
        votes[0]++;
        break;
      }
      if (word.equals("her") || word.equals("she") || word.equals("herself")) {
        votes[1]++;
        break;
      }
      if (tokens.get(i).isCapitalised() && i > mention.end()) {
        break;
      }
    }
  }

  private void vote(String word, int[] votes, int weight) {
    if (speech.men().contains(word)) {
      votes[0] += weight;
    }
    if (speech.women().contains(word)) {
      votes[1] += weight;
    }
  }

  /** Begins a paragraph. */
  void enter(Passage passage, boolean[] quoted) {
    base = sentences;
    int lastSentence = -1;
    for (Mention mention : passage.mentions()) {
      Figure figure = cast.of(mention);
      int sentence = passage.sentenceOf(mention.first());
      if (figure != null && figure.kind == NameKind.PERSON && !quoted[mention.first()]) {
        seen.add(
            new Seen(
                figure,
                base + sentence,
                passage.paragraph(),
                mention.first(),
                sentence != lastSentence));
        lastSentence = sentence;
      }
    }
    sentences += passage.sentences().isEmpty() ? 0 : passage.sentences().getLast() + 1;
  }

  /** Somebody has been quoted. */
  void spoke(Passage passage, @Nullable Figure who) {
    lastSpeaker = who;
    lastSpeakerParagraph = passage.paragraph();
  }

  /** Ends a paragraph: who speaks in its last sentence may go on in the next paragraph. */
  void leave(Passage passage, Clause clause, boolean[] quoted) {
    int n = passage.tokens().size();
    if (lastSpeakerParagraph == passage.paragraph() || n == 0) {
      return;
    }
    for (int verb = n - 1; verb >= 0; verb--) {
      if (!quoted[verb] && speech.says(passage.tokens().get(verb)) && clause.nameAt(verb) == null) {
        int from = verb;
        int sentence = passage.sentenceOf(verb);
        while (from > 0 && passage.sentenceOf(from - 1) == sentence) {
          from--;
        }
        Speaker speaker = clause.before(verb, from);
        Figure who = speaker == null ? null : figure(speaker, passage, null);
        if (who != null) {
          lastSpeaker = who;
          lastSpeakerParagraph = passage.paragraph();
        }
        return;
      }
    }
  }

  /** Who goes on speaking in a paragraph that is but a quotation: the speaker of the one before. */
  @Nullable Figure carriedOver(int paragraph) {
    return lastSpeakerParagraph >= paragraph - 1 ? lastSpeaker : null;
  }

  /**
   * Whom a speaker's words mean; {@code null} where it is not sure.
   *
   * @param speaking who was quoted before in the same paragraph
   */
  @Nullable Figure figure(Speaker speaker, Passage passage, @Nullable Figure speaking) {
    if (speaker.figure() != null) {
      return speaker.figure();
    }
    String words = speaker.words().toLowerCase(Locale.ROOT);
    boolean he = Speech.HE.contains(words);
    boolean she = Speech.SHE.contains(words);
    if (he || she) {
      Sex sex = he ? Sex.MAN : Sex.WOMAN;
      if (speaking != null && fits(speaking, sex)) {
        return speaking;
      }
      return nearest(passage, speaker.first(), sex);
    }
    return words.startsWith("the ") ? holder(words) : null;
  }

  private boolean fits(Figure figure, Sex sex) {
    Sex known = sexes.get(figure);
    return figure.kind == NameKind.PERSON && (known == null || known == sex);
  }

  private @Nullable Figure nearest(Passage passage, int token, Sex sex) {
    int here = base + (passage.tokens().isEmpty() ? 0 : passage.sentenceOf(token));
    Figure best = null;
    double bestScore = 0;
    for (Seen person : seen) {
      if (person.paragraph() == passage.paragraph() && person.token() >= token) {
        break;
      }
      int distance = here - person.sentence();
      if (distance > FAR || !fits(person.figure(), sex)) {
        continue;
      }
      double score = FAR + 1 - distance;
      score += person.subject() ? 1.5 : 0;
      score += sexes.containsKey(person.figure()) ? 1 : 0;
      score +=
          person.figure().equals(lastSpeaker) && lastSpeakerParagraph >= passage.paragraph() - 1
              ? 2
              : 0;
      if (score >= bestScore) {
        bestScore = score;
        best = person.figure();
      }
    }
    if (lastSpeaker != null
        && fits(lastSpeaker, sex)
        && lastSpeakerParagraph >= passage.paragraph() - 1
        && bestScore < FAR + 1) {
      return lastSpeaker;
    }
    return best;
  }

  /** The one person of an office: “the general”, “the minister for health”. */
  private @Nullable Figure holder(String words) {
    String[] parts = words.split("\\s+", -1);
    String noun = parts[parts.length - 1];
    for (int i = 1; i < parts.length; i++) {
      if (Set.of("of", "for", "in", "at", "from", "who").contains(parts[i])) {
        noun = parts[i - 1];
        break;
      }
    }
    Figure holder = null;
    for (Map.Entry<Figure, Set<String>> entry : offices.entrySet()) {
      if (entry.getValue().contains(noun)) {
        if (holder != null) {
          return null;
        }
        holder = entry.getKey();
      }
    }
    return holder;
  }
}
