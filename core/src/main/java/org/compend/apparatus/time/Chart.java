package org.compend.apparatus.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.apparatus.time.Grammar.Context;
import org.compend.apparatus.time.Grammar.Digits;
import org.compend.apparatus.time.Grammar.Form;
import org.compend.apparatus.time.Grammar.Item;
import org.compend.apparatus.time.Grammar.Rule;
import org.jspecify.annotations.Nullable;

/**
 * What of a grammar stands where in a text, each symbol looked for once at each place.
 *
 * <p>Matching goes down from a symbol and tries everything; the longest match is the right one, and
 * of equal ones the first in the grammar. A frame gathers what the words say: two words that say
 * different things of the same do not match together.
 */
final class Chart {
  private final Grammar grammar;
  private final List<Piece> pieces;
  private final Map<Integer, Map<String, List<Match>>> known = new HashMap<>();

  /** What was found from some piece on: the place after its last piece, and what it says. */
  record Match(int start, int end, Frame frame) {}

  Chart(Grammar grammar, List<Piece> pieces) {
    this.grammar = grammar;
    this.pieces = pieces;
  }

  Grammar grammar() {
    return grammar;
  }

  List<Piece> pieces() {
    return pieces;
  }

  /** The longest expression that begins with a piece; {@code null} where none does. */
  @Nullable Match longest(int at) {
    Match best = null;
    for (Match match : match(Grammar.TIME, at)) {
      if (best == null || match.end() > best.end()) {
        best = match;
      }
    }
    return best;
  }

  /** How many pieces a symbol takes up at most from a piece on; 0 where it is not there. */
  int length(String symbol, int at) {
    int longest = 0;
    for (Match match : match(symbol, at)) {
      longest = Math.max(longest, match.end() - at);
    }
    return longest;
  }

  private List<Match> match(String symbol, int at) {
    if (at < 0 || at >= pieces.size() || !grammar.begins(symbol, pieces.get(at))) {
      return List.of();
    }
    Map<String, List<Match>> here = known.computeIfAbsent(at, _ -> new HashMap<>());
    List<Match> before = here.get(symbol);
    if (before == null) {
      before = find(symbol, at);
      here.put(symbol, before);
    }
    return before;
  }

  private List<Match> find(String symbol, int at) {
    if (symbol.equals(Grammar.CAPITAL)) {
      return List.of(new Match(at, at + 1, Frame.EMPTY));
    }
    List<Match> found = new ArrayList<>();
    Digits number = grammar.digits(symbol);
    if (number != null) {
      digits(number, pieces, at, found);
    }
    for (Form form : grammar.forms(symbol, pieces.get(at))) {
      if (stands(form, pieces, at)) {
        found.add(new Match(at, at + form.pieces().size(), form.frame()));
      }
    }
    for (Rule rule : grammar.rules(symbol)) {
      follow(rule, 0, at, at, rule.frame(), found);
    }
    return found;
  }

  private static boolean stands(Form form, List<Piece> pieces, int at) {
    if (form.capital() && !pieces.get(at).isCapitalised()) {
      return false;
    }
    for (int i = 1; i < form.pieces().size(); i++) {
      if (at + i >= pieces.size() || !pieces.get(at + i).lower().equals(form.pieces().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static void digits(Digits number, List<Piece> pieces, int at, List<Match> found) {
    Piece piece = pieces.get(at);
    int length = piece.text().length();
    if (!piece.isDigits() || length < number.shortest() || length > number.longest()) {
      return;
    }
    int value = Integer.parseInt(piece.text());
    if (value < number.least() || value > number.most() || value % number.step() != 0) {
      return;
    }
    if (number.free() && isBound(pieces, at)) {
      return;
    }
    Frame frame =
        number.feature() == null
            ? Frame.EMPTY
            : new Frame(Map.of(number.feature(), Integer.toString(value)));
    found.add(new Match(at, at + 1, frame));
  }

  /** Whether digits are part of an amount, an address or another number. */
  private static boolean isBound(List<Piece> pieces, int at) {
    if (pieces.get(at).glued() && at > 0 && ".,:$€£¥#@/_+=".contains(pieces.get(at - 1).lower())) {
      return true;
    }
    if (pieces.get(at).glued() && isLatin(pieces.get(at - 1))) {
      return true;
    }
    if (at + 1 == pieces.size() || !pieces.get(at + 1).glued()) {
      return false;
    }
    Piece next = pieces.get(at + 1);
    boolean separates = ".,:/".contains(next.lower());
    return "%°$€£_@=".contains(next.lower())
        || isLatin(next)
        || (separates
            && at + 2 < pieces.size()
            && pieces.get(at + 2).glued()
            && pieces.get(at + 2).isDigits());
  }

  /** Whether a piece is of letters that part words by spaces: “AC1900”, “1900mm”. */
  private static boolean isLatin(Piece piece) {
    return Character.isLetter(piece.text().charAt(0)) && piece.text().charAt(0) < 0x250;
  }

  private void follow(Rule rule, int next, int start, int at, Frame frame, List<Match> found) {
    if (next == rule.items().size()) {
      found.add(new Match(start, at, frame));
      return;
    }
    Item item = rule.items().get(next);
    boolean before =
        next == 0 || (rule.items().get(next - 1).context() != Context.PART && at == start);
    switch (item.context()) {
      case PART -> {
        if (at < pieces.size() && (!item.glued() || pieces.get(at).glued())) {
          for (String symbol : item.any()) {
            for (Match match : match(symbol, at)) {
              Frame both = frame.with(match.frame());
              if (both != null) {
                follow(rule, next + 1, start, match.end(), both, found);
              }
            }
          }
        }
        if (item.optional()) {
          follow(rule, next + 1, start, at, frame, found);
        }
      }
      case BESIDE -> {
        for (Match match : before ? behind(item, at) : ahead(item, at)) {
          Frame both = frame.with(match.frame());
          if (both != null) {
            follow(rule, next + 1, start, at, both, found);
          }
        }
      }
      case NOT_BESIDE -> {
        if ((before ? behind(item, at) : ahead(item, at)).isEmpty()) {
          follow(rule, next + 1, start, at, frame, found);
        }
      }
    }
  }

  private List<Match> ahead(Item item, int at) {
    List<Match> found = new ArrayList<>();
    for (String symbol : item.any()) {
      found.addAll(match(symbol, at));
    }
    return found;
  }

  /** What ends right before a piece. */
  private List<Match> behind(Item item, int at) {
    List<Match> found = new ArrayList<>();
    for (String symbol : item.any()) {
      for (int from = Math.max(0, at - 4); from < at; from++) {
        for (Match match : match(symbol, from)) {
          if (match.end() == at) {
            found.add(match);
          }
        }
      }
    }
    return found;
  }
}
