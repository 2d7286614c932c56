package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is put right in names that stand between square brackets, each with its kind. */
class NamePartsTest {
  private static final Gazetteer GAZETTEER = new Gazetteer("en");

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
        "The [ORGANISATION A380] flew. It is the Weston A380.|ORGANISATION A380/ORGANISATION Weston A380",
        "[OTHER Mail] is here, and mail came. Mail came.|OTHER Mail",
      })
  void putsNamesRight(String text, String names) {
    assertThat(String.join("/", parted(text))).isEqualTo(names);
  }

  private static List<String> parted(String marked) {
    BracketedNames given = new BracketedNames(marked);
    return given.told(new NameParts(GAZETTEER, given.sentences, given.names).parted());
  }
}
