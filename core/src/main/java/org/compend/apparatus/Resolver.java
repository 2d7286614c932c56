package org.compend.apparatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.compend.apparatus.Passage.Mention;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom “she” or “the general” means: somebody named before, of that sex or office where the
 * text tells it, near by and rather a subject or a speaker than not.
 */
final class Resolver {
  private static final int FAR = 8;
  private static final double SURE = 1.5;
  private static final double DOUBT = 3;
  private static final double NEAR = 10;
  private static final double STEP = 1.2;
  private static final double SAME_PARAGRAPH = 1;
  private static final double SPOKE = 9;
  private static final double SPOKE_TOO = 2;
  private static final double REPORTED = 3;
  private static final double MARGIN = 0.8;
  private static final double NAMED = 5;
  private static final double LEAST = 2;
  private static final int BESIDE = 2;
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
  private final Map<Figure, Double> sexes = new HashMap<>();
  private final Map<Figure, Set<String>> offices = new HashMap<>();
  private final List<Seen> seen = new ArrayList<>();

  /** Who says something in this paragraph, by the places of the verbs. */
  private final TreeMap<Integer, Figure> reporters = new TreeMap<>();

  private int sentences;
  private int base;
  private @Nullable Figure lastSpeaker;
  private int lastSpeakerParagraph = Integer.MIN_VALUE;

  /** A person met on the way. */
  private record Seen(Figure figure, int sentence, int paragraph, int token, Role role) {}

  /** What a person's name is in its sentence, as far as its place tells. */
  private enum Role {
    SUBJECT(2.5),
    OTHER(0),
    /** After a preposition, or before “'s”. */
    ASIDE(-1.5);

    final double weight;

    Role(double weight) {
      this.weight = weight;
    }
  }

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
      double all = counts[0] + counts[1];
      if (all > 0) {
        sexes.put(figure, (counts[0] - counts[1]) / all * Math.min(2, all / 2));
      }
    });
  }

  private void learn(Passage passage, Mention mention, Figure figure, int[] votes) {
    List<Token> tokens = passage.tokens();
    Set<String> office = offices.computeIfAbsent(figure, _ -> new HashSet<>());
    // Titles and offices before the name, within it or in what explains it; what stands before
    // “of Moss” is another's.
    int from =
        new Dependence(passage, speech).isGoverned(mention, 0)
            ? mention.first()
            : Math.max(0, mention.first() - 4);
    for (int i = from; i < mention.end(); i++) {
      String word = Cast.key(tokens.get(i).text());
      if (i < mention.first() && tokens.get(i).is(",")) {
        continue;
      }
      boolean own = i >= mention.first() - 2;
      vote(word, i >= mention.first(), votes, own ? 3 : 0);
      if (tokens.get(i).isWord() && word.length() > 2) {
        office.add(SHORT.getOrDefault(word, word));
      }
    }
    String first = Cast.key(figure.name().split("\\s+", -1)[0]);
    vote(first, true, votes, figure.name().contains(" ") ? 2 : 0);
    if (mention.end() + 1 < tokens.size() && tokens.get(mention.end()).is(",")) {
      for (int i = mention.end() + 1; i < Math.min(tokens.size(), mention.end() + 9); i++) {
        // Beyond a preposition it is no longer about the person: “Smith, the owner of the paper”.
        if (Set.of(",", ".", "who").contains(tokens.get(i).text())
            || speech.prepositions().contains(tokens.get(i).lower())) {
          break;
        }
        if (i + 1 < tokens.size() && tokens.get(i + 1).isPossessive()) {
          continue;
        }
        office.add(Cast.key(tokens.get(i).text()));
        vote(Cast.key(tokens.get(i).text()), false, votes, 1);
      }
    }
    // “Smith … his”: the next pronoun of the same sentence, when nobody else is named before it.
    for (int i = mention.end(); i < Math.min(tokens.size(), mention.end() + 12); i++) {
      if (passage.sentenceOf(i) != passage.sentenceOf(mention.first())) {
        break;
      }
      String word = tokens.get(i).lower();
      if (speech.his().contains(word)) {
        votes[0]++;
        break;
      }
      if (speech.her().contains(word)) {
        votes[1]++;
        break;
      }
      if (tokens.get(i).isCapitalised() && i > mention.end()) {
        break;
      }
    }
  }

  /**
   * @param ofName whether the word is of the name itself, whose end then tells nothing: “Hoffmann”
   */
  private void vote(String word, boolean ofName, int[] votes, int weight) {
    if (isSaid(speech.men(), word, ofName)) {
      votes[0] += weight;
    }
    if (isSaid(speech.women(), word, ofName)) {
      votes[1] += weight;
    }
  }

  private static boolean isSaid(WordList list, String word, boolean ofName) {
    return ofName ? list.whole().contains(word) : list.contains(word);
  }

  /** Begins a paragraph. */
  void enter(Passage passage, Clause clause, boolean[] quoted) {
    base = sentences;
    reporters.clear();
    for (int verb = 0; verb < passage.tokens().size(); verb++) {
      Speaker speaker =
          isSaying(passage, clause, quoted, verb) ? told(passage, clause, verb) : null;
      Figure figure = speaker == null ? null : speaker.figure();
      if (figure != null && figure.kind == NameKind.PERSON) {
        reporters.put(verb, figure);
      }
    }
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
                role(passage, mention, sentence != lastSentence)));
        lastSentence = sentence;
      }
    }
    sentences += passage.sentences().isEmpty() ? 0 : passage.sentences().getLast() + 1;
  }

  private Role role(Passage passage, Mention mention, boolean first) {
    List<Token> tokens = passage.tokens();
    int after = mention.end();
    boolean possessive = after < tokens.size() && tokens.get(after).isPossessive();
    return possessive || new Dependence(passage, speech).isGoverned(mention, 0)
        ? Role.ASIDE
        : first ? Role.SUBJECT : Role.OTHER;
  }

  /** Somebody has been quoted. */
  void spoke(Passage passage, @Nullable Figure who) {
    lastSpeaker = who;
    lastSpeakerParagraph = passage.paragraph();
  }

  /** Ends a paragraph: who speaks in its last sentence may go on in the next paragraph. */
  void leave(Passage passage, Clause clause, boolean[] quoted) {
    if (lastSpeakerParagraph == passage.paragraph()) {
      return;
    }
    for (int verb = passage.tokens().size() - 1; verb >= 0; verb--) {
      if (isSaying(passage, clause, quoted, verb)) {
        Speaker speaker = told(passage, clause, verb);
        Figure who = speaker == null ? null : figure(speaker, passage, Set.of(), null);
        if (who != null) {
          lastSpeaker = who;
          lastSpeakerParagraph = passage.paragraph();
        }
        return;
      }
    }
  }

  private boolean isSaying(Passage passage, Clause clause, boolean[] quoted, int verb) {
    return !quoted[verb] && speech.says(passage.tokens().get(verb)) && clause.nameAt(verb) == null;
  }

  /** Who says something in the paragraph's own words: “Ham noted that”, “…, said Alan Moss”. */
  private static @Nullable Speaker told(Passage passage, Clause clause, int verb) {
    int from = passage.beginOfSentence(verb);
    int end = passage.endOfSentence(verb);
    boolean inverted = verb > from && passage.tokens().get(verb - 1).is(",");
    Speaker following = inverted ? clause.after(verb, end) : null;
    return following != null && following.figure() != null ? following : clause.before(verb, from);
  }

  /** Who goes on speaking in a paragraph that is but a quotation: the speaker of the one before. */
  @Nullable Figure carriedOver(int paragraph) {
    return lastSpeakerParagraph >= paragraph - 1 ? lastSpeaker : null;
  }

  /**
   * Whom a speaker's words mean; {@code null} where it is not sure.
   *
   * @param named whom the quoted words name: seldom the speaker
   * @param speaking who was quoted before in the same paragraph
   */
  @Nullable Figure figure(
      Speaker speaker, Passage passage, Set<Figure> named, @Nullable Figure speaking) {
    if (speaker.figure() != null) {
      return speaker.figure();
    }
    String words = speaker.words().toLowerCase(Locale.ROOT);
    boolean he = Speech.HE.contains(words);
    boolean she = Speech.SHE.contains(words);
    if (he || she) {
      Sex sex = he ? Sex.MAN : Sex.WOMAN;
      if (speaking != null && fits(speaking, sex) && !named.contains(speaking)) {
        return speaking;
      }
      return likeliest(passage, speaker.first(), sex, named, speaking);
    }
    return speech.definite().contains(words.split("\\s+", 2)[0]) ? holder(words) : null;
  }

  /** How well a person's known sex goes with a pronoun; below nothing where it does not. */
  private double fitness(Figure figure, Sex sex) {
    if (figure.kind != NameKind.PERSON) {
      return Double.NEGATIVE_INFINITY;
    }
    double known = sexes.getOrDefault(figure, 0.0) * (sex == Sex.MAN ? 1 : -1);
    return known <= -SURE ? Double.NEGATIVE_INFINITY : known < 0 ? -DOUBT : Math.min(known, 2);
  }

  private boolean fits(Figure figure, Sex sex) {
    return fitness(figure, sex) >= 0;
  }

  /**
   * The person whom a pronoun most likely means; nobody where two are about as likely.
   *
   * @param token where the pronoun stands in the passage
   */
  private @Nullable Figure likeliest(
      Passage passage, int token, Sex sex, Set<Figure> named, @Nullable Figure speaking) {
    int here = base + (passage.tokens().isEmpty() ? 0 : passage.sentenceOf(token));
    Map<Figure, Double> scores = new LinkedHashMap<>();
    Set<Figure> near = new HashSet<>();
    for (int i = seenBefore(passage, token) - 1; i >= 0; i--) {
      Seen person = seen.get(i);
      int distance = here - person.sentence();
      if (distance > FAR) {
        break;
      }
      double score = NEAR - STEP * distance;
      score += person.paragraph() == passage.paragraph() ? SAME_PARAGRAPH : 0;
      score += person.role().weight;
      scores.merge(person.figure(), score, Math::max);
      if (distance <= BESIDE || person.paragraph() == passage.paragraph()) {
        near.add(person.figure());
      }
    }
    if (lastSpeaker != null && lastSpeakerParagraph >= passage.paragraph() - 2) {
      int ago = passage.paragraph() - lastSpeakerParagraph;
      scores.merge(lastSpeaker, SPOKE - STEP * ago, (a, b) -> Math.max(a, b) + SPOKE_TOO);
    }
    Map.Entry<Integer, Figure> reporter = reporters.lowerEntry(token);
    if (reporter != null) {
      int ago = passage.sentenceOf(token) - passage.sentenceOf(reporter.getKey());
      scores.merge(
          reporter.getValue(),
          SPOKE + SAME_PARAGRAPH - STEP * ago,
          (a, b) -> Math.max(a, b) + REPORTED);
    }
    if (lastSpeaker != null && lastSpeakerParagraph >= passage.paragraph() - 1) {
      near.add(lastSpeaker);
    }
    if (speaking != null) {
      near.add(speaking);
      scores.merge(speaking, SPOKE + SAME_PARAGRAPH, (a, b) -> Math.max(a, b) + SPOKE_TOO);
    }
    Set<Figure> behind = behind(passage, token);
    if (scores.keySet().removeAll(behind)) {
      // Nobody from far away takes the place of who seemed to be meant.
      scores.keySet().retainAll(near);
    }
    Figure best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Map.Entry<Figure, Double> entry : scores.entrySet()) {
      double score =
          entry.getValue()
              + fitness(entry.getKey(), sex)
              + Math.min(2, Math.log(entry.getKey().mentions.size()))
              - (named.contains(entry.getKey()) ? NAMED : 0);
      if (score > bestScore) {
        second = bestScore;
        bestScore = score;
        best = entry.getKey();
      } else if (score > second) {
        second = score;
      }
    }
    return bestScore - second >= MARGIN && bestScore > LEAST ? best : null;
  }

  /** Who is named behind a pronoun in its sentence is somebody else: “he told Moss”. */
  private Set<Figure> behind(Passage passage, int token) {
    Set<Figure> behind = new HashSet<>();
    if (!passage.tokens().isEmpty()
        && !speech
            .leading()
            .contains(passage.tokens().get(passage.beginOfSentence(token)).lower())) {
      for (Mention mention : passage.mentions(token + 1, passage.endOfSentence(token))) {
        Figure figure = cast.of(mention);
        if (figure != null) {
          behind.add(figure);
        }
      }
    }
    return behind;
  }

  /** How many persons were met before a token of the passage at hand, which was entered last. */
  private int seenBefore(Passage passage, int token) {
    int low = 0;
    int high = seen.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      Seen person = seen.get(middle);
      if (person.paragraph() == passage.paragraph() && person.token() >= token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /** The one person of an office: “the general”, “the minister for health”. */
  private @Nullable Figure holder(String words) {
    String[] parts = words.split("\\s+", -1);
    String noun = parts[speech.isNounFirst() ? Math.min(1, parts.length - 1) : parts.length - 1];
    for (int i = 1; i < parts.length && !speech.isNounFirst(); i++) {
      if (speech.officeEnds().contains(parts[i])) {
        noun = parts[i - 1];
        break;
      }
    }
    // Several, who are nobody in particular; but “the princess” is one.
    if (speech.nobodies().contains(noun) || (noun.endsWith("s") && !noun.endsWith("ss"))) {
      return null;
    }
    Figure holder = null;
    for (Map.Entry<Figure, Set<String>> entry : offices.entrySet()) {
      if (holds(entry.getValue(), noun)) {
        if (holder != null) {
          return null;
        }
        holder = entry.getKey();
      }
    }
    return holder;
  }

  private boolean holds(Set<String> offices, String noun) {
    return offices.contains(noun)
        || (speech.hasCompounds() && offices.stream().anyMatch(office -> office.endsWith(noun)));
  }
}
