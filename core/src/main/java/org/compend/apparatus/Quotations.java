package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compend.apparatus.Attribution.Cue;
import org.compend.apparatus.Attribution.Found;
import org.compend.apparatus.Paragraph.SetApart;
import org.compend.apparatus.Quotation.Kind;
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

  /** A line with the name of the speaker is no longer than this many tokens. */
  private static final int SIGNATURE = 14;

  private static final Pattern DASH = Pattern.compile("^\\s*(?:[—–―-]+|~)\\s*");

  private final Cast cast;
  private final Speech speech;
  private final Map<Integer, Passage> passages = new HashMap<>();
  private final List<Drafted> drafts = new ArrayList<>();
  private final List<Quotation> blocks = new ArrayList<>();
  private final List<Drafted> reports = new ArrayList<>();
  private final Resolver resolver;

  /** Who is said to speak in the next paragraph, by a colon at the end of this one. */
  private @Nullable Announced announced;

  private record Announced(Speaker speaker, @Nullable Figure who) {}

  /** A quotation before its spans over several paragraphs are put together. */
  private record Drafted(
      Quoted stretch, String text, Kind kind, @Nullable Speaker speaker, @Nullable Figure who) {}

  private Quotations(List<Passage> passages, Cast cast, Speech speech) {
    this.cast = cast;
    this.speech = speech;
    passages.forEach(passage -> this.passages.put(passage.paragraph(), passage));
    this.resolver = new Resolver(passages, cast, speech);
  }

  /** The quotations of a text, in reading order. */
  static List<Quotation> of(
      List<Passage> passages, Cast cast, Speech speech, List<SetApart> apart) {
    List<Passage> body =
        passages.stream()
            .filter(passage -> passage.paragraph() != Passage.HEAD)
            .sorted(Comparator.comparingInt(Passage::paragraph))
            .toList();
    Quotations quotations = new Quotations(body, cast, speech);
    List<Quoted> found = QuotationMarks.find(body.stream().map(Passage::read).toList());
    Map<Integer, List<Quoted>> byParagraph = new HashMap<>();
    for (Quoted stretch : found) {
      byParagraph.computeIfAbsent(stretch.paragraph(), _ -> new ArrayList<>()).add(stretch);
    }
    Map<Integer, SetApart> blocks =
        apart.stream().collect(Collectors.toMap(SetApart::first, block -> block));
    for (int i = 0; i < body.size(); ) {
      SetApart block = blocks.get(i);
      if (block != null && quotations.readBlock(block)) {
        i = block.end();
      } else {
        quotations.read(
            body.get(i),
            byParagraph.getOrDefault(i, List.of()),
            i + 1 < body.size() ? body.get(i + 1) : null);
        i++;
      }
    }
    return quotations.joined();
  }

  /**
   * Takes a block for a quotation where words beside it tell whose it is: its own attribution, its
   * last line after a dash, or the paragraph before, which ends in a colon.
   */
  private boolean readBlock(SetApart block) {
    Passage last = passage(block.end() - 1);
    boolean dashed = block.end() - block.first() > 1 && DASH.matcher(last.text()).lookingAt();
    int end = dashed ? block.end() - 1 : block.end();
    Announced told =
        block.attributed() ? signed(passage(block.end())) : dashed ? signed(last) : announced;
    announced = null;
    if (told == null) {
      return false;
    }
    List<Span> spans = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = block.first(); i < end; i++) {
      Passage passage = passage(i);
      int from = passage.tokens().isEmpty() ? 0 : passage.tokens().getFirst().start();
      int to =
          passage.tokens().isEmpty() ? passage.text().length() : passage.tokens().getLast().end();
      spans.add(new Span(i, from, to));
      text.append(text.isEmpty() ? "" : "\n");
      text.append(QuotedWords.of(passage, new Quoted(i, from, to, false)));
      boolean[] quoted = new boolean[passage.tokens().size()];
      Arrays.fill(quoted, true);
      resolver.enter(passage, new Clause(passage, cast, speech, quoted), quoted);
      resolver.spoke(passage, told.who());
    }
    blocks.add(
        new Quotation(
            spans,
            text.toString(),
            Kind.BLOCK,
            told.who() == null ? null : told.who().name(),
            told.speaker().words()));
    return true;
  }

  private Passage passage(int paragraph) {
    return Objects.requireNonNull(passages.get(paragraph));
  }

  /** Who signs: the first person named; else the words of the line, dash and comma aside. */
  private @Nullable Announced signed(Passage line) {
    for (Passage.Mention mention : line.mentions()) {
      Figure figure = cast.of(mention);
      if (figure != null && figure.kind == NameKind.PERSON) {
        return new Announced(new Speaker(figure, mention.text(), mention.first()), figure);
      }
    }
    String words = DASH.matcher(line.text()).replaceFirst("").split(",", 2)[0].strip();
    return words.isEmpty() ? null : new Announced(new Speaker(null, words, 0), null);
  }

  /** Who signs behind a dash in the paragraph of the quotation itself, which that ends. */
  private @Nullable Announced ownSignature(Passage passage, Quoted stretch) {
    int dash = passage.tokenFrom(stretch.end());
    int left = passage.tokens().size() - dash - 1;
    boolean dashed =
        passage.tokenFrom(stretch.start()) == 0
            && left > 0
            && left <= SIGNATURE
            && DASH.matcher(passage.text().substring(stretch.end()).strip()).lookingAt();
    if (!dashed) {
      return null;
    }
    for (Passage.Mention mention : passage.mentions(dash + 1, passage.tokens().size())) {
      Figure figure = cast.of(mention);
      if (figure != null && figure.kind == NameKind.PERSON) {
        return new Announced(new Speaker(figure, mention.text(), mention.first()), figure);
      }
    }
    String words = passage.words(dash + 1, passage.tokens().size());
    return new Announced(new Speaker(null, words, dash + 1), null);
  }

  /** Who signs a paragraph that is but a quotation: the next one is a short line with a name. */
  private @Nullable Announced signature(Passage passage, Quoted stretch, @Nullable Passage next) {
    boolean alone =
        passage.tokenFrom(stretch.start()) == 0
            && passage.tokenFrom(stretch.end()) >= passage.tokens().size();
    if (!alone || next == null || next.tokens().size() > SIGNATURE || next.mentions().isEmpty()) {
      return null;
    }
    Passage.Mention first = next.mentions().getFirst();
    boolean dashed = DASH.matcher(next.text()).lookingAt();
    boolean named =
        first.first() == 0
            && (first.end() >= next.tokens().size() || next.tokens().get(first.end()).is(","));
    boolean silent = next.tokens().stream().noneMatch(speech::says);
    Figure figure = cast.of(first);
    return (dashed || named) && silent && figure != null && figure.kind == NameKind.PERSON
        ? new Announced(new Speaker(figure, first.text(), first.first()), figure)
        : null;
  }

  private void read(Passage passage, List<Quoted> stretches, @Nullable Passage next) {
    boolean[] quoted = new boolean[passage.tokens().size()];
    for (Quoted stretch : stretches) {
      int end = passage.tokenFrom(stretch.end());
      for (int i = passage.tokenFrom(stretch.start()); i < end; i++) {
        quoted[i] = true;
      }
    }
    Clause clause = new Clause(passage, cast, speech, quoted);
    resolver.enter(passage, clause, quoted);
    Attribution attribution = new Attribution(passage, clause, speech, quoted);
    Drafted last = null;
    int paragraph = passage.paragraph();
    for (Quoted at : stretches) {
      Quoted stretch = new Quoted(paragraph, at.start(), at.end(), at.continued());
      String text = QuotedWords.of(passage, stretch);
      if (text.isEmpty() || attribution.isEntitled(stretch)) {
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
        last = new Drafted(stretch, spoken(text), Kind.DIRECT, speaker, who);
        drafts.add(last);
        resolver.spoke(passage, last.who());
        continue;
      }
      Found found = attribution.find(stretch);
      boolean begins = begins(passage, stretch, text);
      boolean whole = begins && closes(passage, stretch, text);
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
      } else if (found.cue() == Cue.NONE && begins) {
        Announced own = ownSignature(passage, stretch);
        Announced signed = own != null ? own : whole ? signature(passage, stretch, next) : null;
        if (signed != null) {
          who = signed.who();
          speaker = signed.speaker();
        } else if (last == null && announced != null && passage.tokenFrom(at.start()) == 0) {
          who = announced.who();
          speaker = announced.speaker();
        } else if (last != null) {
          who = last.who();
          speaker = last.speaker();
        } else if (whole && !isAnswer(passage, stretch)) {
          Figure carried = resolver.carriedOver(paragraph);
          who = othersAct(passage, clause, stretch, carried) ? null : carried;
        }
      }
      last = new Drafted(stretch, spoken(text), whole ? Kind.DIRECT : Kind.MIXED, speaker, who);
      drafts.add(last);
      resolver.spoke(passage, who);
    }
    reports(passage, clause, quoted);
    announced = null;
    Found ahead = attribution.announced();
    Speaker speaker = ahead.speaker();
    if (speaker != null) {
      Figure who = resolver.figure(speaker, passage, Set.of(), last == null ? null : last.who());
      announced = new Announced(speaker, who);
    }
    resolver.leave(passage, clause, quoted);
  }

  /** Whether the sentence before quoted words, in their paragraph, tells of somebody else. */
  private boolean othersAct(
      Passage passage, Clause clause, Quoted stretch, @Nullable Figure carried) {
    int open = passage.tokenFrom(stretch.start());
    if (open == 0 || carried == null) {
      return false;
    }
    int from = passage.beginOfSentence(open - 1);
    Speaker acting = clause.subject(from, open);
    return acting != null
        && acting.figure() != null
        && !acting.figure().equals(carried)
        && clause.isAlone(acting, from, open);
  }

  /** Whether a paragraph begins with quoted words and those before ended in a question. */
  private boolean isAnswer(Passage passage, Quoted stretch) {
    Drafted before = drafts.isEmpty() ? null : drafts.getLast();
    return before != null
        && passage.tokenFrom(stretch.start()) == 0
        && before.stretch().paragraph() == passage.paragraph() - 1
        && before.text().endsWith("?");
  }

  /** Indirect speech, where somebody whom the text names, or each of two, is its speaker. */
  private void reports(Passage passage, Clause clause, boolean[] quoted) {
    for (Reports.Report report : new Reports(passage, clause, speech, quoted).find()) {
      Figure who = resolver.figure(report.speaker(), passage, Set.of(), null);
      List<Figure> tellers =
          who == null
              ? clause.together(report.speaker())
              : isAddressed(who, report, passage) ? List.of() : List.of(who);
      int start = passage.tokens().get(report.first()).start();
      int end = passage.tokens().get(report.end() - 1).end();
      Quoted stretch = new Quoted(passage.paragraph(), start, end, false);
      String text = passage.text().substring(start, end);
      for (Figure teller : tellers) {
        reports.add(new Drafted(stretch, text, Kind.INDIRECT, report.speaker(), teller));
      }
    }
  }

  /** “The mayor told Moss that …”: Moss is not the mayor. */
  private boolean isAddressed(Figure who, Reports.Report report, Passage passage) {
    int from = report.speaker().first() + 1;
    return report.speaker().figure() == null
        && from < report.first()
        && passage.mentions(from, report.first()).stream()
            .anyMatch(mention -> who.equals(cast.of(mention)));
  }

  /** Whom the quoted words name. */
  private Set<Figure> named(Passage passage, Quoted stretch) {
    Set<Figure> named = new HashSet<>();
    int from = passage.tokenFrom(stretch.start());
    for (Passage.Mention mention : passage.mentions(from, passage.tokenFrom(stretch.end()))) {
      Figure figure = cast.of(mention);
      if (figure != null) {
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
    if (QuotedWords.isTitle(text) && !(whole && cue == Cue.BESIDE)) {
      return false;
    }
    return switch (cue) {
      case BESIDE -> true;
      case NEAR -> words >= 2;
      case CALLING -> words >= 2;
      case NONE -> words >= PHRASE || (goesOn && (whole || words >= SENTENCE));
    };
  }

  /** Whether a stretch begins a sentence, also where an abbreviation ended the one before. */
  private static boolean begins(Passage passage, Quoted stretch, String text) {
    int open = passage.tokenFrom(stretch.start());
    boolean sentence =
        open == 0
            || passage.sentenceOf(open - 1) != passage.sentenceOf(open)
            || passage.tokens().get(open - 1).is(":")
            || passage.tokens().get(open - 1).text().endsWith(".");
    return sentence
        && (Character.isUpperCase(text.codePointAt(0)) || !Character.isLetter(text.codePointAt(0)));
  }

  /** Whether a stretch ends as a sentence of its own does. */
  private static boolean closes(Passage passage, Quoted stretch, String text) {
    int end = passage.tokenFrom(stretch.end());
    return ".?!…,".indexOf(text.charAt(text.length() - 1)) >= 0
        || end >= passage.tokens().size()
        || passage.tokens().get(end).is(".")
        || passage.tokens().get(end).is(",");
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
                Kind.DIRECT,
                named ? name(draft) : before.speaker(),
                named ? mention(draft) : before.mention()));
      } else {
        quotations.add(
            new Quotation(List.of(span), draft.text(), draft.kind(), name(draft), mention(draft)));
      }
    }
    for (Drafted report : reports) {
      Quoted at = report.stretch();
      quotations.add(
          new Quotation(
              List.of(new Span(at.paragraph(), at.start(), at.end())),
              report.text(),
              report.kind(),
              name(report),
              mention(report)));
    }
    quotations.addAll(blocks);
    quotations.sort(
        Comparator.comparing(quotation -> quotation.spans().getFirst(), SortKeys.READING));
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
