package org.compend.apparatus.time;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.compend.apparatus.time.Grammar.Context;
import org.compend.apparatus.time.Grammar.Digits;
import org.compend.apparatus.time.Grammar.Form;
import org.compend.apparatus.time.Grammar.Item;
import org.compend.apparatus.time.Grammar.Rule;
import org.compend.resource.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Reads a grammar: {@code all.txt} and the file of its language. Each line is one of
 *
 * <pre>
 * words NAME FEATURE=VALUE… = form, form      forms with a capital must be written with one
 * series NAME FEATURE FROM = form/form, form  numbered from FROM; a stroke parts forms of one number, a dash is none
 * months NAME FULL|SHORT                      the language's names of months by CLDR
 * weekdays NAME FULL|SHORT                    of weekdays
 * digits NAME = FEATURE LENGTHS MIN-MAX [/STEP] [free]   a number; - for no feature
 * affixes NAME = part, part                   beginnings or ends of words
 * rule NAME FEATURE=VALUE… = item item …
 * </pre>
 *
 * <p>An item names a symbol or, between apostrophes, a word; {@code |} parts alternatives, {@code
 * ?} behind it means that it may be missing, {@code ~} before it that no space stands there, {@code
 * a+b} a word made of the two. {@code [x]} must stand beside the expression, {@code [!x]} must not;
 * what it says counts too. The symbol {@code capital} is any word with a capital. Lines that begin
 * with {@code #} are comments.
 */
final class GrammarReader {
  private final Locale language;
  private final Map<String, List<Rule>> rules = new HashMap<>();
  private final Map<String, Map<String, List<Form>>> words = new HashMap<>();
  private final Map<String, Digits> digits = new HashMap<>();
  private final Map<String, Set<String>> affixes = new HashMap<>();
  private final Set<String> wanted = new TreeSet<>();

  private GrammarReader(Locale language) {
    this.language = language;
  }

  /**
   * The grammar of a language (ISO 639); a language without a file of its own has numbers alone.
   */
  static Grammar read(String language) {
    GrammarReader reader = new GrammarReader(Locale.of(language));
    reader.readFile("all.txt");
    reader.readFile(language + ".txt");
    for (String symbol : reader.wanted) {
      reader.compose(symbol);
    }
    return new Grammar(reader.rules, reader.words, reader.digits, reader.affixes);
  }

  private void readFile(String name) {
    for (String line : Resource.find(GrammarReader.class, name).orElse(List.of())) {
      if (!line.isBlank()) {
        try {
          readLine(line);
        } catch (RuntimeException e) {
          throw new IllegalStateException(name + ": " + line, e);
        }
      }
    }
  }

  private void readLine(String line) {
    int equals = line.indexOf(" = ");
    List<String> head =
        List.of((equals < 0 ? line : line.substring(0, equals)).strip().split("\\s+"));
    String tail = equals < 0 ? "" : line.substring(equals + 3).strip();
    String name = head.get(1);
    switch (head.getFirst()) {
      case "words" ->
          parted(tail, ",").forEach(form -> word(name, form, frame(head.subList(2, head.size()))));
      case "series" -> {
        int value = Integer.parseInt(head.get(3));
        for (String forms : parted(tail, ",").toList()) {
          Frame frame = new Frame(Map.of(Feature.valueOf(head.get(2)), Integer.toString(value++)));
          parted(forms, "/")
              .filter(form -> !form.equals("-"))
              .forEach(form -> word(name, form, frame));
        }
      }
      case "months" -> {
        for (Month month : Month.values()) {
          Frame frame = new Frame(Map.of(Feature.MONTH, Integer.toString(month.getValue())));
          styles(head.get(2))
              .map(style -> month.getDisplayName(style, language))
              .distinct()
              .forEach(form -> named(name, form, frame));
        }
      }
      case "weekdays" -> {
        for (DayOfWeek day : DayOfWeek.values()) {
          Frame frame = new Frame(Map.of(Feature.WEEKDAY, Integer.toString(day.getValue())));
          styles(head.get(2))
              .map(style -> day.getDisplayName(style, language))
              .distinct()
              .forEach(form -> named(name, form, frame));
        }
      }
      case "affixes" -> affixes.put(name, Set.copyOf(parted(tail, ",").toList()));
      case "digits" -> digits.put(name, number(List.of(tail.split("\\s+"))));
      case "rule" -> {
        List<Item> items = outsideQuotes(tail, ' ').stream().map(this::item).toList();
        rules
            .computeIfAbsent(name, _ -> new ArrayList<>())
            .add(new Rule(items, frame(head.subList(2, head.size()))));
      }
      default -> throw new IllegalStateException("no such kind of line: " + head.getFirst());
    }
  }

  private static Stream<TextStyle> styles(String length) {
    return length.equals("FULL")
        ? Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE)
        : Stream.of(TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
  }

  private static Stream<String> parted(String text, String at) {
    return Stream.of(text.split(at, -1)).map(String::strip).filter(form -> !form.isEmpty());
  }

  /** A name by CLDR, unless it is a number there, as in Chinese. */
  private void named(String name, String form, Frame frame) {
    String bare = form.endsWith(".") ? form.substring(0, form.length() - 1) : form;
    if (bare.codePoints().allMatch(c -> Character.isLetter(c) || c == ' ' || c == '\'')
        && bare.codePoints().count() > 1) {
      word(name, bare, frame);
    }
  }

  private void word(String name, String form, Frame frame) {
    List<String> pieces = Piece.of(form).stream().map(Piece::lower).toList();
    words
        .computeIfAbsent(name, _ -> new LinkedHashMap<>())
        .computeIfAbsent(pieces.getFirst(), _ -> new ArrayList<>())
        .add(new Form(pieces, Character.isUpperCase(form.codePointAt(0)), frame));
  }

  private static Frame frame(List<String> settings) {
    Map<Feature, String> features = new EnumMap<>(Feature.class);
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      features.put(Feature.valueOf(setting.substring(0, equals)), setting.substring(equals + 1));
    }
    return features.isEmpty() ? Frame.EMPTY : new Frame(features);
  }

  private static Digits number(List<String> parts) {
    @Nullable Feature feature = parts.get(0).equals("-") ? null : Feature.valueOf(parts.get(0));
    String[] lengths = parts.get(1).split("-", -1);
    String[] range = parts.get(2).split("-", -1);
    int step = 1;
    boolean free = false;
    for (String part : parts.subList(3, parts.size())) {
      free |= part.equals("free");
      step = part.startsWith("/") ? Integer.parseInt(part.substring(1)) : step;
    }
    return new Digits(
        feature,
        Integer.parseInt(lengths[0]),
        Integer.parseInt(lengths[lengths.length - 1]),
        Integer.parseInt(range[0]),
        Integer.parseInt(range[1]),
        step,
        free);
  }

  /** The parts of a text between marks that do not stand within apostrophes. */
  private static List<String> outsideQuotes(String text, char at) {
    List<String> parts = new ArrayList<>();
    boolean quoted = false;
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || (text.charAt(i) == at && !quoted)) {
        if (i > from) {
          parts.add(text.substring(from, i));
        }
        from = i + 1;
      } else if (text.charAt(i) == '\'') {
        quoted = !quoted;
      }
    }
    return parts;
  }

  private Item item(String text) {
    String rest = text;
    Context context = Context.PART;
    if (rest.startsWith("[")) {
      boolean not = rest.startsWith("[!");
      context = not ? Context.NOT_BESIDE : Context.BESIDE;
      rest = rest.substring(not ? 2 : 1, rest.length() - 1);
    }
    boolean optional = rest.endsWith("?") && rest.length() > 1;
    rest = optional ? rest.substring(0, rest.length() - 1) : rest;
    boolean glued = rest.startsWith("~");
    rest = glued ? rest.substring(1) : rest;
    List<String> any = new ArrayList<>();
    for (String symbol : outsideQuotes(rest, '|')) {
      any.add(symbol);
      if (symbol.startsWith("'")) {
        if (!words.containsKey(symbol)) {
          word(symbol, symbol.substring(1, symbol.length() - 1), Frame.EMPTY);
        }
      } else if (symbol.contains("+")) {
        wanted.add(symbol);
      }
    }
    return new Item(List.copyOf(any), optional, glued, context);
  }

  /** Makes the words of a symbol such as {@code weekday+part} out of those of its two halves. */
  private void compose(String symbol) {
    int plus = symbol.indexOf('+');
    List<Form> firsts = forms(symbol.substring(0, plus));
    for (Form second : forms(symbol.substring(plus + 1))) {
      for (Form first : firsts) {
        Frame both = first.frame().with(second.frame());
        if (both != null && first.pieces().size() == 1 && second.pieces().size() == 1) {
          String form = first.pieces().getFirst() + second.pieces().getFirst();
          words
              .computeIfAbsent(symbol, _ -> new LinkedHashMap<>())
              .computeIfAbsent(form, _ -> new ArrayList<>())
              .add(new Form(List.of(form), first.capital(), both));
        }
      }
    }
  }

  private List<Form> forms(String symbol) {
    return words.getOrDefault(symbol, Map.of()).values().stream().flatMap(List::stream).toList();
  }
}
