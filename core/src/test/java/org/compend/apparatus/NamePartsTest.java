package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put right in names that stand between square brackets, each with its kind. */
class NamePartsTest {
  private static final Gazetteer GAZETTEER = new Gazetteer("en");
  private static final Pattern NAME = Pattern.compile("\\[(\\w+) ([^]]+)]");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Two names taken for one.
        "[PLACE Japan Anna Moss] came.|PLACE Japan/PERSON Anna Moss",
        "[ORGANISATION Harriers center Peter Moss] scored.|ORGANISATION Harriers/PERSON Peter Moss",
        "[PERSON Trade Committee Anna Moss] spoke.|ORGANISATION Trade Committee/PERSON Anna Moss",
        "[PLACE India’s Supreme Court] sat.|PLACE India/PLACE Supreme Court",
        "[ORGANISATION Harlow] grew, [ORGANISATION Harlow’s Office] shrank."
            + "|ORGANISATION Harlow/ORGANISATION Harlow/ORGANISATION Office",
        "[ORGANISATION Moss Bank and Harlow Bank] merged."
            + "|ORGANISATION Moss Bank/ORGANISATION Harlow Bank",
        // But not what only looks so.
        "[ORGANISATION Moss and Harlow Bank] opened.|ORGANISATION Moss and Harlow Bank",
        "[ORGANISATION Lloyd’s Register] opened.|ORGANISATION Lloyd’s Register",
        "[ORGANISATION Peter Moss Foundation] opened.|ORGANISATION Peter Moss Foundation",
        "[PERSON Min Anna Moss] came.|PERSON Min Anna Moss",
        // What names nobody.
        "Ask @[PERSON Moss] or the [ORGANISATION CEO].|''",
        "[PERSON Since Harlow] it rained.|PERSON Harlow",
        // Of another kind than it seemed.
        "[PERSON RAV4] sold.|OTHER RAV4",
        "[PERSON Kentucky Democrats] won.|PEOPLE Kentucky Democrats",
        "In [PERSON Virginia] it rained. [PERSON Virginia] is green."
            + "|PLACE Virginia/PLACE Virginia",
        "[PERSON Virginia Moss] is from [PERSON Virginia].|PERSON Virginia Moss/PERSON Virginia",
        "The journal [PERSON Solar Matters].|ORGANISATION Solar Matters",
        "The port of [PERSON Bandar Solt].|PLACE Bandar Solt",
        "The film [PERSON Anna Moss] made.|PERSON Anna Moss",
        // The number of a model or a team, but none that counts or tells the year.
        "A [ORGANISATION Harlow] 787 took off.|ORGANISATION Harlow 787",
        "The [OTHER Harlow] 3GS is here.|OTHER Harlow 3GS",
        "[ORGANISATION Harlow] 7 percent, [ORGANISATION Harlow] 2019.|ORGANISATION Harlow/ORGANISATION Harlow",
        "The [ORGANISATION Harlow] 7 [OTHER Breeze] is here.|OTHER Harlow 7 Breeze",
        "[ORGANISATION Harlow] 3 weeks ago said so.|ORGANISATION Harlow",
        "[ORGANISATION Harlow] 3 [ORGANISATION Weston] 2.|ORGANISATION Harlow/ORGANISATION Weston",
        "[ORGANISATION Harlow] 3, Weston 2, Hollis 1.|ORGANISATION Harlow",
        "Weston 2, [ORGANISATION Harlow] 3.|ORGANISATION Harlow",
        "In [PLACE Harlow] 7 were seen.|PLACE Harlow",
        // Overlooked where it stands again.
        "[ORGANISATION Harlow] grew. But Harlow shrinks.|ORGANISATION Harlow/ORGANISATION Harlow",
        "[ORGANISATION Harlow] grew. It sold the Harlow A380.|ORGANISATION Harlow/ORGANISATION Harlow A380",
        "[OTHER Mail] is here, and mail came. Mail came.|OTHER Mail",
      })
  void putsNamesRight(String text, String names) {
    assertThat(String.join("/", parted(text))).isEqualTo(names);
  }

  private static List<String> parted(String marked) {
    String text = NAME.matcher(marked).replaceAll("$2");
    List<Sentence> sentences = new Tokeniser(Locale.ENGLISH).sentences(text);
    List<List<NameTagger.Span>> names = new ArrayList<>();
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
    List<List<NameTagger.Span>> parted = new NameParts(GAZETTEER, sentences, names).parted();
    List<String> found = new ArrayList<>();
    for (int i = 0; i < parted.size(); i++) {
      List<Token> tokens = sentences.get(i).tokens();
      for (NameTagger.Span span : parted.get(i)) {
        int start = tokens.get(span.first()).start();
        int end = tokens.get(span.end() - 1).end();
        found.add(span.kind() + " " + text.substring(start, end));
      }
    }
    return found;
  }
}
