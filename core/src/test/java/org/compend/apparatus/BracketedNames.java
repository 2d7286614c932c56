package org.compend.apparatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sentences of a text with the names in it, “[PLACE Harlow] is old.”, for tests. */
final class BracketedNames {
  private static final Pattern NAME = Pattern.compile("\\[(\\w+) ([^]]+)]");

  private final String text;
  final List<Sentence> sentences;
  final List<List<NameTagger.Span>> names = new ArrayList<>();

  BracketedNames(String marked) {
    text = NAME.matcher(marked).replaceAll("$2");
    sentences = new Tokeniser(Locale.ENGLISH).sentences(text);
    sentences.forEach(_ -> names.add(new ArrayList<>()));
    Matcher name = NAME.matcher(marked);
    for (int removed = 0; name.find(); removed += name.group().length() - name.group(2).length()) {
      int start = name.start() - removed;
      int end = start + name.group(2).length();
      NameKind kind = NameKind.valueOf(name.group(1));
      for (int i = 0; i < sentences.size(); i++) {
        List<Token> tokens = sentences.get(i).tokens();
        if (sentences.get(i).start() <= start && start < sentences.get(i).end()) {
          int first = (int) tokens.stream().filter(token -> token.start() < start).count();
          int after = (int) tokens.stream().filter(token -> token.start() < end).count();
          names.get(i).add(new NameTagger.Span(first, after, kind));
        }
      }
    }
  }

  /** What is made of the names of the first sentence, on one line. */
  String first(BiFunction<Sentence, List<NameTagger.Span>, List<NameTagger.Span>> maker) {
    return String.join("/", told(List.of(maker.apply(sentences.getFirst(), names.getFirst()))));
  }

  /** The names that were found in the sentences, each with its kind. */
  List<String> told(List<List<NameTagger.Span>> found) {
    List<String> told = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      for (NameTagger.Span span : found.get(i)) {
        int start = tokens.get(span.first()).start();
        int end = tokens.get(span.end() - 1).end();
        told.add(span.kind() + " " + text.substring(start, end));
      }
    }
    return told;
  }
}
