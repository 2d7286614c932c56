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
        "[PERSON Moss Weston] grew. Boston based [PERSON Moss Weston] grew."
            + "|ORGANISATION Moss Weston/ORGANISATION Moss Weston",
        "Boston based [PERSON Anna Moss] sang.|PERSON Anna Moss",
        // A body behind a hyphen, but not what has one.
        "[ORGANISATION Moss] grew, of [PLACE San Harlow - Moss]."
            + "|ORGANISATION Moss/PLACE San Harlow/ORGANISATION Moss",
        "[ORGANISATION Moss] grew in [PLACE Harlow-Moss].|ORGANISATION Moss/PLACE Harlow-Moss",
        // An amount of money is no place.
        "It cost [PLACE US]$300 in the [PLACE US].|PLACE US",
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
        "The [OTHER Harlow Pro] is here, and the Pro sells. A Pro sells."
            + "|OTHER Harlow Pro/OTHER Pro",
        "The [OTHER Breeze] is here. They sold Breezes.|OTHER Breeze/OTHER Breezes",
        "The [OTHER Breeze] is here. They sold [PEOPLE Breezes] to [PEOPLE Harlowers]."
            + "|OTHER Breeze/OTHER Breezes/PEOPLE Harlowers",
        "Its owner, HMG, said that it is VERY new, very old.|OTHER HMG",
        "It has GPS, costs AUD$3 or AUD 5, and is of the Harlow Mills Group (HMG).|''",
        // Overlooked in part.
        "The [OTHER iHarlow Nano] is here. The [OTHER iHarlow] nano sells."
            + "|OTHER iHarlow Nano/OTHER iHarlow nano",
        "The [OTHER iHarlow] Touch sells, says [OTHER iHarlow] CEO Moss."
            + "|OTHER iHarlow Touch/OTHER iHarlow",
        "[ORGANISATION Moss & Weston] Ltd. grew.|ORGANISATION Moss & Weston Ltd.",
        "[ORGANISATION Harlow] [PLACE North America] grew in [PLACE North America]."
            + "|ORGANISATION Harlow North America/PLACE North America",
        "Bank of [PLACE Kenya] and Air [PLACE Kenya] grew.|ORGANISATION Bank of Kenya/ORGANISATION Air Kenya",
        "A son of [PLACE Kenya] flew by air to [PLACE Kenya].|PLACE Kenya/PLACE Kenya",
        // A party’s letter and what somebody represents.
        "[PERSON Anna Moss] ([ORGANISATION R-Texas]) came.|PERSON Anna Moss/PLACE Texas",
        "[PERSON Anna Moss], [ORGANISATION D-Ohio], came.|PERSON Anna Moss/PLACE Ohio",
        "The [OTHER D-Day] came.|OTHER D-Day",
        "Harlow, [ORGANISATION D-Wave], grew.|ORGANISATION D-Wave",
        // Firms that seem persons, and the goods of makers.
        "[PERSON Goldman Sachs] grew, says [PERSON Anna Sachs].|ORGANISATION Goldman Sachs/PERSON Anna Sachs",
        "The [PERSON Nintendo Switch] sells.|OTHER Nintendo Switch",
        "[PERSON Nissan Carlos Moss] spoke.|ORGANISATION Nissan/PERSON Carlos Moss",
        "The [PERSON Harlow Studio] opened.|ORGANISATION Harlow Studio",
        // A model by its number.
        "The [ORGANISATION Harlow 787] flew. The 787 is new, as 787s do, and the 787 seats are new."
            + "|ORGANISATION Harlow 787/OTHER 787/OTHER 787s",
        "The [ORGANISATION Harlow 787] flew. The 787 people aboard paid the 787 million."
            + "|ORGANISATION Harlow 787",
        "The [OTHER Harlow 787 Breeze] flew. A 787 Breeze sells."
            + "|OTHER Harlow 787 Breeze/OTHER 787 Breeze",
      })
  void putsNamesRight(String text, String names) {
    assertThat(String.join("/", parted(text))).isEqualTo(names);
  }

  private static List<String> parted(String marked) {
    BracketedNames given = new BracketedNames(marked);
    return given.told(new NameParts(GAZETTEER, given.sentences, given.names).parted());
  }
}
