package org.compend.apparatus;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.compend.Address;
import org.compend.Article;
import org.compend.Block;
import org.compend.Footnote;
import org.compend.Inline;
import org.compend.Prose;
import org.compend.Walk;
import org.compend.apparatus.work.Identifier;
import org.compend.apparatus.work.Work;
import org.compend.apparatus.work.WorkFinder;

/**
 * Finds the works that an article cites, in its text and in its footnotes.
 *
 * <p>A title is what is marked as one: the title of a work by {@code cite}, a link in italics or in
 * quotation marks. Its author is who is named as such beside it, its year what stands in brackets
 * behind it; of everything else only the words that lead to it are kept.
 */
final class Citations {
  /** A number this far behind a title is that of the work. */
  private static final int NEAR = 90;

  private static final Pattern YEAR =
      Pattern.compile("^[,.]?[”’»]?\\s*\\((?:[^()\\d]{0,60}[,;:] ?)?((?:1[4-9]|20)\\d\\d)[,;)]");
  private static final Pattern QUOTED = Pattern.compile("^[“„«»\"‘‚](.+)[”“»«\"’‘]$");
  private static final Pattern BY = Pattern.compile("^[”’»,]*\\s+(?:by|von|par)\\s+$");
  private static final Pattern OWN = Pattern.compile("^[’']s?\\s+[“„«\"‘]?$");

  private final WorkFinder finder;
  private final Map<String, Footnote> notes;
  private final Set<String> own;

  private Citations(WorkFinder finder, Article article) {
    this.finder = finder;
    this.notes =
        article.footnotes().stream()
            .collect(Collectors.toMap(Footnote::id, Function.identity(), (first, _) -> first));
    this.own = article.addresses().map(Address::key).collect(Collectors.toSet());
  }

  /**
   * The citations of an article, in reading order.
   *
   * @param people those whom it names
   */
  static List<Citation> of(Article article, WorkFinder finder, List<Name> people) {
    Citations citations = new Citations(finder, article);
    Map<Integer, List<Person>> byParagraph = new HashMap<>();
    for (Name name : people) {
      if (name.kind() == Name.Kind.PERSON && name.name().contains(" ")) {
        name.mentions()
            .forEach(span ->
                byParagraph
                    .computeIfAbsent(span.paragraph(), _ -> new ArrayList<>())
                    .add(new Person(name.name(), span)));
      }
    }
    List<Paragraph> paragraphs = Paragraph.of(article);
    List<Citation> all = new ArrayList<>();
    if (!paragraphs.isEmpty()) {
      all.addAll(citations.inStandfirst(article.metadata().standfirst(), paragraphs.getFirst()));
    }
    for (Paragraph paragraph : paragraphs) {
      List<Inline> content = content(paragraph.block());
      Text text = Text.of(content, paragraph.text());
      List<Person> named = byParagraph.getOrDefault(paragraph.index(), List.of());
      boolean signed = paragraph.block() instanceof Block.Quotation;
      for (Cited cited : citations.in(text, named, signed)) {
        Span span = new Span(paragraph.index(), cited.start(), cited.end());
        all.add(new Citation(cited.work(), words(text, cited), span));
      }
      text.marks()
          .forEach((at, id) -> all.addAll(citations.inNote(id, paragraph, Math.max(1, at))));
    }
    all.sort((a, b) -> SortKeys.READING.compare(a.span(), b.span()));
    return all;
  }

  /** A person where a text names one. */
  private record Person(String name, Span span) {}

  /** A work and where it is cited in a text. */
  private record Cited(int start, int end, Work.Named work) {}

  private static String words(Text text, Cited cited) {
    return Prose.line(text.words().substring(cited.start(), cited.end()));
  }

  /** What the standfirst cites stands at the first word of the text below it. */
  private List<Citation> inStandfirst(List<Inline> standfirst, Paragraph first) {
    String words = first.text();
    int start = 0;
    while (Character.isWhitespace(words.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
      end++;
    }
    Span span = new Span(first.index(), start, end);
    Text text = Text.of(standfirst, Prose.ofInlines(standfirst));
    List<Citation> all = new ArrayList<>();
    for (Cited cited : in(text, List.of(), false)) {
      all.add(new Citation(cited.work(), words(text, cited), span));
    }
    for (String id : text.marks().values()) {
      all.addAll(inNote(id, first, end));
    }
    return all;
  }

  /** What a footnote cites stands where the text bears its mark. */
  private List<Citation> inNote(String id, Paragraph paragraph, int mark) {
    Footnote note = notes.get(id);
    String text = paragraph.text();
    if (note == null || text.isEmpty()) {
      return List.of();
    }
    int end = Math.min(mark, text.length());
    while (end > 1 && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    int start = end - 1;
    while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    Span span = new Span(paragraph.index(), start, end);
    List<Citation> all = new ArrayList<>();
    Walk.blocks(
        note.content(),
        new Walk.Visitor() {
          @Override
          public void block(Block block) {
            List<Inline> content = content(block);
            if (!content.isEmpty()) {
              Text inside = Text.of(content, Prose.ofInlines(content));
              for (Cited cited : in(inside, List.of(), false)) {
                all.add(new Citation(cited.work(), words(inside, cited), span));
              }
            }
          }
        });
    return all;
  }

  /** The words of a block itself, as {@link Paragraph} takes them. */
  private static List<Inline> content(Block block) {
    return switch (block) {
      case Block.Paragraph paragraph -> paragraph.content();
      case Block.Heading heading -> heading.content();
      case Block.Quotation quotation -> quotation.attribution();
      case Block.Figure figure -> figure.caption();
      case Block.Embed embed -> embed.caption();
      case Block.BulletList _,
          Block.NumberedList _,
          Block.DefinitionList _,
          Block.Table _,
          Block.Code _,
          Block.Aside _,
          Block.EditorialNote _,
          Block.InLanguage _,
          Block.Break _ ->
          List.of();
    };
  }

  /**
   * The works that a text cites, in reading order.
   *
   * @param signed whether the text says whose a quotation is, and what looks like a title may be a
   *     person
   */
  private List<Cited> in(Text text, List<Person> people, boolean signed) {
    List<Cited> found = new ArrayList<>();
    for (Text.Link link : text.links()) {
      Work.Named work = own.contains(Address.key(link.target())) ? null : finder.at(link.target());
      if (work != null) {
        String title = text.isTitle(link.start(), link.end()) ? title(text, link) : null;
        found.add(
            told(
                text,
                people,
                new Cited(
                    link.start(),
                    link.end(),
                    title == null ? work : work.with(Work.Named.titled(work.form(), title)))));
      }
    }
    for (Text.Run run : text.titles()) {
      String title = run.of(text.words());
      boolean linked =
          found.stream().anyMatch(one -> one.start() < run.end() && run.start() < one.end());
      boolean person = signed || people.stream().anyMatch(one -> title.equals(one.name()));
      if (!linked && !person && title.codePoints().anyMatch(Character::isLetter)) {
        Cited cited =
            told(
                text,
                people,
                new Cited(run.start(), run.end(), Work.Named.titled(Work.Form.TITLED, title)));
        // What is only in italics is a title where a year stands behind it.
        if (run.cited() || cited.work().year() != null) {
          found.add(cited);
        }
      }
    }
    for (WorkFinder.Found named : finder.in(text.words())) {
      add(text, new Cited(named.start(), named.end(), named.work()), found);
    }
    found.sort((a, b) -> Integer.compare(a.start(), b.start()));
    return found;
  }

  /** Adds what plain words name: to the title before it where it is a number of that work. */
  private void add(Text text, Cited number, List<Cited> found) {
    int before = -1;
    for (int i = 0; i < found.size(); i++) {
      Cited one = found.get(i);
      if (one.start() < number.end() && number.start() < one.end()) {
        // A link whose words are the number.
        found.set(i, new Cited(one.start(), one.end(), number.work().with(one.work())));
        return;
      }
      boolean titled = one.work().title() != null && one.work().identifiers().isEmpty();
      int gap = number.start() - one.end();
      before = titled && gap >= 0 && gap <= NEAR ? i : before;
    }
    boolean ofTitle =
        before >= 0
            && !number.work().identifiers().isEmpty()
            && !ends(text.words().substring(found.get(before).end(), number.start()));
    if (ofTitle) {
      Cited one = found.get(before);
      found.set(before, new Cited(one.start(), one.end(), number.work().with(one.work())));
    } else if (!own.contains(number.work().key())) {
      found.add(number);
    }
  }

  /** Whether a sentence ends and another begins. */
  private static boolean ends(String between) {
    return between.matches("(?s).*[.!?…]\\s+\\p{Lu}\\p{L}*\\s+\\p{Ll}.*");
  }

  private static String title(Text text, Text.Link link) {
    String words = Prose.line(text.words().substring(link.start(), link.end()));
    Matcher quoted = QUOTED.matcher(words);
    return quoted.matches() ? quoted.group(1) : words;
  }

  /** A titled work with the author and the year that stand beside it. */
  private static Cited told(Text text, List<Person> people, Cited cited) {
    if (cited.work().title() == null) {
      return cited;
    }
    Matcher behind = YEAR.matcher(text.words().substring(cited.end()));
    Integer year = behind.find() ? Integer.valueOf(behind.group(1)) : null;
    List<String> authors =
        people.stream()
            .filter(person -> wrote(person, text, cited))
            .map(Person::name)
            .limit(1)
            .toList();
    Work.Named named =
        new Work.Named(
            cited.work().form(), cited.work().title(), authors, year, List.<Identifier>of(), null);
    return new Cited(cited.start(), cited.end(), cited.work().with(named));
  }

  /** “Ada Moss’s <i>The Salt Road</i>”, “<i>The Salt Road</i> by Ada Moss”. */
  private static boolean wrote(Person person, Text text, Cited cited) {
    int end = person.span().end();
    int start = person.span().start();
    return end <= cited.start()
        ? OWN.matcher(text.words().substring(end, cited.start())).matches()
        : start >= cited.end() && BY.matcher(text.words().substring(cited.end(), start)).matches();
  }

  /**
   * Words with what is marked in them.
   *
   * @param titles what is marked as a title, or in italics
   * @param marks where footnotes are referred to, by their ids
   */
  private record Text(
      String words, List<Link> links, List<Run> titles, Map<Integer, String> marks) {

    /** A link. */
    record Link(int start, int end, URI target) {}

    /** A stretch of the words, and whether it is marked as the title of a work. */
    record Run(int start, int end, boolean cited) {
      String of(String words) {
        return Prose.line(words.substring(start, end));
      }
    }

    static Text of(List<Inline> content, String words) {
      Text text = new Text(words, new ArrayList<>(), new ArrayList<>(), new TreeMap<>());
      text.read(content, 0);
      return text;
    }

    private int read(List<Inline> content, int from) {
      int at = from;
      for (Inline inline : content) {
        at =
            switch (inline) {
              case Inline.Styled(Inline.Style style, List<Inline> inner) -> {
                int end = read(inner, at);
                boolean cited = style == Inline.Style.CITED;
                if (end > at && (cited || style == Inline.Style.EMPHASIS)) {
                  titles.add(new Run(at, end, cited));
                }
                yield end;
              }
              case Inline.Link(URI target, List<Inline> inner) -> {
                int end = read(inner, at);
                if (end > at && !words.substring(at, end).isBlank()) {
                  links.add(new Link(at, end, target));
                }
                yield end;
              }
              case Inline.InLanguage run -> read(run.content(), at);
              case Inline.NoteReference(String id) -> {
                marks.put(at, id);
                yield at;
              }
              case Inline.Text _,
                  Inline.Anchor _,
                  Inline.Ruby _,
                  Inline.Picture _,
                  Inline.LineBreak _ ->
                  at + Prose.ofInlines(List.of(inline)).length();
            };
      }
      return at;
    }

    /** Whether a stretch is wholly marked as a title, or stands within quotation marks. */
    boolean isTitle(int start, int end) {
      boolean marked =
          titles.stream()
              .anyMatch(run ->
                  (run.start() <= start && end <= run.end())
                      || (start <= run.start()
                          && run.end() <= end
                          && run.end() - run.start() >= end - start - 2));
      String inside = words.substring(start, end).strip();
      boolean within =
          start > 0
              && end < words.length()
              && QUOTED.matcher(words.substring(start - 1, end + 1)).matches();
      return marked || within || QUOTED.matcher(inside).matches();
    }
  }
}
