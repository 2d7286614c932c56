package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.compend.apparatus.Attribution.Cue;
import org.compend.apparatus.Attribution.Found;
import org.compend.apparatus.Cast.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a text's quoted stretches in order, tells quotations from scare quotes and titles,
 * and finds who speaks.
 */
final class Quotations {
  /** A whole sentence within marks is a quotation without further signs from this many words. */
  private static final int SENTENCE = 4;

  /** Some words of a sentence that names no speaker are scare quotes below this many. */
  private static final int PHRASE = 6;

  private final Cast cast;
  private final Speech speech;
  private final Map<Integer, Passage> passages = new HashMap<>();
  private final List<Drafted> drafts = new ArrayList<>();
  private final Resolver resolver;

  /** Who is said to speak in the next paragraph, by a colon at the end of this one. */
  private @Nullable Announced announced;

  private record Announced(Speaker speaker, @Nullable Figure who) {}

  /** A quotation before its spans over several paragraphs are put together. */
  private record Drafted(
      Quoted stretch,
      String text,
      boolean whole,
      @Nullable Speaker speaker,
      @Nullable Figure who) {}

  private Quotations(List<Passage> passages, Cast cast, Speech speech) {
    this.cast = cast;
    this.speech = speech;
    passages.forEach(passage -> this.passages.put(passage.paragraph(), passage));
    this.resolver = new Resolver(passages, cast, speech);
  }

  /** The quotations of a text, in reading order. */
  static List<Quotation> of(List<Passage> passages, Cast cast, Speech speech) {
    List<Passage> body =
        passages.stream()
            .filter(passage -> passage.paragraph() != Passage.HEAD)
            .sorted(Comparator.comparingInt(Passage::paragraph))
            .toList();
    Quotations quotations = new Quotations(body, cast, speech);
    List<Quoted> found = QuotationMarks.find(body.stream().map(Passage::text).toList());
    Map<Integer, List<Quoted>> byParagraph = new HashMap<>();
    for (Quoted stretch : found) {
      byParagraph.computeIfAbsent(stretch.paragraph(), _ -> new ArrayList<>()).add(stretch);
    }
    for (int i = 0; i < body.size(); i++) {
      quotations.read(body.get(i), byParagraph.getOrDefault(i, List.of()));
    }
    return quotations.joined();
  }

  private void read(Passage passage, List<Quoted> stretches) {
    boolean[] quoted = new boolean[passage.tokens().size()];
    for (Quoted stretch : stretches) {
      int end = passage.tokenFrom(stretch.end());
      for (int i = passage.tokenFrom(stretch.start()); i < end; i++) {
        quoted[i] = true;
      }
    }
    resolver.enter(passage, quoted);
    Clause clause = new Clause(passage, cast, quoted);
    Attribution attribution = new Attribution(passage, clause, speech, quoted);
    Drafted last = null;
    int paragraph = passage.paragraph();
    for (Quoted at : stretches) {
      Quoted stretch = new Quoted(paragraph, at.start(), at.end(), at.continued());
      String text = Attribution.inner(passage, stretch);
      if (text.isEmpty()) {
        continue;
      }
      if (stretch.continued() && !drafts.isEmpty()) {
        Drafted before = drafts.getLast();
        Found found = attribution.find(stretch);
        Speaker speaker = found.cue() == Cue.BESIDE ? found.speaker() : before.speaker();
        Figure who =
            speaker == null
                ? before.who()
                : resolver.figure(speaker, passage, named(passage, stretch), before.who());
        last = new Drafted(stretch, spoken(text), true, speaker, who);
        drafts.add(last);
        resolver.spoke(passage, last.who());
        continue;
      }
      Found found = attribution.find(stretch);
      boolean whole = isWhole(passage, stretch);
      int words = text.split("\\s+", -1).length;
      if (!isQuotation(found.cue(), text, words, whole, last != null)) {
        continue;
      }
      Speaker speaker = found.speaker();
      Figure who = null;
      if (speaker != null) {
        who =
            resolver.figure(
                speaker, passage, named(passage, stretch), last == null ? null : last.who());
      } else if (found.cue() == Cue.NONE && whole) {
        if (last == null && announced != null && passage.tokenFrom(at.start()) == 0) {
          who = announced.who();
          speaker = announced.speaker();
        } else if (last != null) {
          who = last.who();
          speaker = last.speaker();
        } else {
          who = resolver.carriedOver(paragraph);
        }
      }
      last = new Drafted(stretch, spoken(text), whole, speaker, who);
      drafts.add(last);
      resolver.spoke(passage, who);
    }
    announced = null;
    Found ahead = attribution.announced();
    Speaker speaker = ahead.speaker();
    if (speaker != null) {
      Figure who = resolver.figure(speaker, passage, Set.of(), last == null ? null : last.who());
      announced = new Announced(speaker, who);
    }
    resolver.leave(passage, clause, quoted);
  }

  /** Whom the quoted words name. */
  private Set<Figure> named(Passage passage, Quoted stretch) {
    Set<Figure> named = new HashSet<>();
    for (Passage.Mention mention : passage.mentions()) {
      Figure figure = cast.of(mention);
      if (figure != null && mention.start() >= stretch.start() && mention.start() < stretch.end()) {
        named.add(figure);
      }
    }
    return named;
  }

  /** The comma before “she said” is not the speaker's. */
  private static String spoken(String text) {
    return text.endsWith(",") && text.length() > 1 ? text.substring(0, text.length() - 1) : text;
  }

  private static boolean isQuotation(
      Cue cue, String text, int words, boolean whole, boolean goesOn) {
    if (whole && words >= SENTENCE) {
      return true;
    }
    if (Attribution.isTitle(text) && !(whole && cue == Cue.BESIDE)) {
      return false;
    }
    return switch (cue) {
      case BESIDE -> true;
      case NEAR -> words >= 2;
      case CALLING -> words >= 2;
      case NONE -> words >= PHRASE || (goesOn && words >= SENTENCE);
    };
  }

  /** Whether a stretch is a sentence of its own rather than some words within one. */
  private static boolean isWhole(Passage passage, Quoted stretch) {
    int open = passage.tokenFrom(stretch.start());
    int end = passage.tokenFrom(stretch.end());
    boolean begins =
        open == 0
            || passage.sentenceOf(open - 1) != passage.sentenceOf(open)
            || passage.tokens().get(open - 1).is(":");
    String text = Attribution.inner(passage, stretch);
    char last = text.charAt(text.length() - 1);
    boolean closes =
        ".?!…,".indexOf(last) >= 0
            || end >= passage.tokens().size()
            || passage.tokens().get(end).is(".")
            || passage.tokens().get(end).is(",");
    return begins
        && closes
        && (Character.isUpperCase(text.codePointAt(0)) || !Character.isLetter(text.codePointAt(0)));
  }

  /** The quotations, those that run over paragraphs put together. */
  private List<Quotation> joined() {
    List<Quotation> quotations = new ArrayList<>();
    for (Drafted draft : drafts) {
      Quoted at = draft.stretch();
      Span span = new Span(at.paragraph(), at.start(), at.end());
      if (at.continued() && !quotations.isEmpty()) {
        Quotation before = quotations.removeLast();
        List<Span> spans = new ArrayList<>(before.spans());
        spans.add(span);
        boolean named = before.speaker() == null;
        quotations.add(
            new Quotation(
                spans,
                before.text() + "\n" + draft.text(),
                true,
                named ? name(draft) : before.speaker(),
                named ? mention(draft) : before.mention()));
      } else {
        quotations.add(
            new Quotation(List.of(span), draft.text(), draft.whole(), name(draft), mention(draft)));
      }
    }
    return quotations;
  }

  private static @Nullable String name(Drafted draft) {
    Figure who = draft.who();
    return who == null ? null : who.name();
  }

  private static @Nullable String mention(Drafted draft) {
    Speaker speaker = draft.speaker();
    return speaker == null ? null : speaker.words();
  }
}
