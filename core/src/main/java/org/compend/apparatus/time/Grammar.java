package org.compend.apparatus.time;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which a language speaks of times: symbols, each with the sequences of items that it
 * stands for. {@link Chart} finds them in a text.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Grammar {
  /** The symbol of all expressions. */
  static final String TIME = "time";

  /** The symbol of any word with a capital. */
  static final String CAPITAL = "capital";

  private final Map<String, List<Rule>> rules;
  private final Map<String, Map<String, List<Form>>> words;
  private final Map<String, Digits> digits;
  private final Map<String, Set<String>> affixes;
  private final Map<String, Set<String>> starts;

  /** A sequence of items, and what it says beyond what they say. */
  record Rule(List<Item> items, Frame frame) {}

  /**
   * An item of a rule.
   *
   * @param any the symbols that may stand there
   * @param optional whether it may be missing
   * @param glued whether no space may stand before it
   * @param context whether it has to be there, or not, without being part of the match
   */
  record Item(List<String> any, boolean optional, boolean glued, Context context) {}

  /** Whether an item is part of the match. */
  enum Context {
    PART,
    BESIDE,
    NOT_BESIDE
  }

  /**
   * A form of one word or several.
   *
   * @param pieces in small letters
   * @param capital whether it is written with a capital
   */
  record Form(List<String> pieces, boolean capital, Frame frame) {}

  /**
   * A number in digits.
   *
   * @param shortest its fewest digits
   * @param step what it has to be a multiple of
   * @param free whether it must not be part of something longer, such as 2,000
   */
  record Digits(
      @Nullable Feature feature,
      int shortest,
      int longest,
      int least,
      int most,
      int step,
      boolean free) {}

  Grammar(
      Map<String, List<Rule>> rules,
      Map<String, Map<String, List<Form>>> words,
      Map<String, Digits> digits,
      Map<String, Set<String>> affixes) {
    this.rules = rules;
    this.words = words;
    this.digits = digits;
    this.affixes = affixes;
    this.starts = new Starts(rules, words, digits).all();
  }

  /** Whether a symbol can begin with a piece. */
  boolean begins(String symbol, Piece piece) {
    Set<String> own = starts.getOrDefault(symbol, Set.of());
    return own.contains(piece.lower())
        || (piece.isDigits() && own.contains(Starts.DIGITS))
        || (piece.isCapitalised() && own.contains(CAPITAL));
  }

  List<Rule> rules(String symbol) {
    return rules.getOrDefault(symbol, List.of());
  }

  /** The forms of a symbol that begin with a piece. */
  List<Form> forms(String symbol, Piece piece) {
    Map<String, List<Form>> forms = words.get(symbol);
    return forms == null ? List.of() : forms.getOrDefault(piece.lower(), List.of());
  }

  @Nullable Digits digits(String symbol) {
    return digits.get(symbol);
  }

  /** The beginnings or ends of words that go by a name; none where it has no such list. */
  Set<String> affixes(String name) {
    return affixes.getOrDefault(name, Set.of());
  }

  /** With which pieces a symbol can begin. */
  private record Starts(
      Map<String, List<Rule>> rules,
      Map<String, Map<String, List<Form>>> words,
      Map<String, Digits> digits) {
    static final String DIGITS = "digits";

    Map<String, Set<String>> all() {
      Map<String, Set<String>> known = new HashMap<>();
      rules.keySet().forEach(symbol -> of(symbol, known));
      words.keySet().forEach(symbol -> of(symbol, known));
      digits.keySet().forEach(symbol -> of(symbol, known));
      return known;
    }

    private Set<String> of(String symbol, Map<String, Set<String>> known) {
      Set<String> done = known.get(symbol);
      if (done != null) {
        return done;
      }
      Set<String> starts = new HashSet<>();
      known.put(symbol, starts);
      if (digits.containsKey(symbol)) {
        starts.add(DIGITS);
      }
      if (symbol.equals(CAPITAL)) {
        starts.add(CAPITAL);
      }
      starts.addAll(words.getOrDefault(symbol, Map.of()).keySet());
      for (Rule rule : rules.getOrDefault(symbol, List.of())) {
        for (Item item : rule.items()) {
          if (item.context() == Context.PART) {
            item.any().forEach(inner -> starts.addAll(of(inner, known)));
            if (!item.optional()) {
              break;
            }
          }
        }
      }
      return starts;
    }
  }
}
