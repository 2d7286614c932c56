package org.compend.apparatus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the great indexes of stocks, which are few and known beforehand. */
final class Indexes {
  /** The words of each name by their first one, in lower case, the longest name first. */
  private static final Map<String, List<List<String>>> NAMES = read();

  private Indexes() {}

  private static Map<String, List<List<String>>> read() {
    Tokeniser tokeniser = new Tokeniser(Locale.ENGLISH);
    Map<String, List<List<String>>> names = new HashMap<>();
    for (String name : WordTable.of("indexes", "en")) {
      List<String> words = tokeniser.tokens(name).stream().map(Token::lower).toList();
      names.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>()).add(words);
    }
    names.values().forEach(list -> list.sort(Comparator.comparingInt(name -> -name.size())));
    return names;
  }

  /**
   * The names of a sentence, the indexes among them whole. A longer name that holds that of an
   * index names something else: “Nikkei Asia”.
   */
  static List<NameTagger.Span> whole(Sentence sentence, List<NameTagger.Span> names) {
    List<NameTagger.Span> whole = null;
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      int end = tokens.get(i).isCapitalised() ? end(tokens, i) : i;
      if (end > i) {
        whole = whole == null ? new ArrayList<>(names) : whole;
        put(sentence, new NameTagger.Span(i, end, NameKind.OTHER), whole);
        i = end - 1;
      }
    }
    return whole == null ? names : whole;
  }

  /** The place behind the name of an index that begins at a token; the token's for none. */
  private static int end(List<Token> tokens, int at) {
    for (List<String> name : NAMES.getOrDefault(tokens.get(at).lower(), List.of())) {
      int i = 0;
      while (i < name.size()
          && at + i < tokens.size()
          && tokens.get(at + i).lower().equals(name.get(i))) {
        i++;
      }
      if (i == name.size()) {
        return at + i;
      }
    }
    return at;
  }

  private static void put(Sentence sentence, NameTagger.Span index, List<NameTagger.Span> names) {
    for (NameTagger.Span name : List.copyOf(names)) {
      if (name.first() < index.first() && index.end() <= name.end()) {
        NameKind before = Countries.kindOf(NameParts.words(sentence, name.first(), index.first()));
        if (before == null || index.end() < name.end()) {
          return;
        }
        // “United States Dow Jones”
        names.add(new NameTagger.Span(name.first(), index.first(), before));
      } else if (name.first() == index.first() && index.end() < name.end()) {
        return;
      }
    }
    names.removeIf(name -> name.first() < index.end() && index.first() < name.end());
    names.add(index);
    names.sort(Comparator.comparingInt(NameTagger.Span::first));
  }
}
