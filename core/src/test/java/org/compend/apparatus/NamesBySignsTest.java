package org.compend.apparatus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Names and speakers in languages for which no table is trained. */
class NamesBySignsTest {
  private static final Annotator ANNOTATOR = new Annotator();

  private static Apparatus german(String... paragraphs) {
    return ANNOTATOR.annotate("", List.of(paragraphs), Locale.GERMAN);
  }

  @Test
  void gathersTheFormsOfAGermanNameUnderItsFullest() {
    Apparatus apparatus =
        german(
            "Bürgermeisterin Anna Lindwurm hat am Montag in Leipzig die neue Brücke eröffnet.",
            "Lindwurms Vorgänger Karl-Heinz Ohm war nicht dabei. Der Koch und der Müller waren da.",
            "„Wir sind stolz“, sagte Lindwurm.");
    assertThat(apparatus.names())
        .extracting(Name::kind, Name::sortKey, Name::variants)
        .containsExactly(
            tuple(Name.Kind.PERSON, "Lindwurm, Anna", List.of("Lindwurm")),
            tuple(Name.Kind.PERSON, "Ohm, Karl-Heinz", List.of()),
            tuple(Name.Kind.PLACE, "Leipzig", List.of()));
  }

  @Test
  void takesGermanEndingsOffPlacesAndBodies() {
    assertThat(
            german(
                    "Die Küsten der Niederlande und Deutschlands; er lebt in den Niederlanden.",
                    "Sie arbeitet beim Deutschen Wetterdienst, er für das Bayerische Landesamt für"
                        + " Umwelt.")
                .names())
        .extracting(Name::kind, Name::name)
        .containsExactly(
            tuple(Name.Kind.ORGANISATION, "Bayerisches Landesamt für Umwelt"),
            tuple(Name.Kind.ORGANISATION, "Deutscher Wetterdienst"),
            tuple(Name.Kind.PLACE, "Deutschland"),
            tuple(Name.Kind.PLACE, "Niederlande"));
  }

  @Test
  void hearsWhoSpeaksInGermanBeforeAndBehindTheVerb() {
    Apparatus apparatus =
        german(
            "Der Förster Jonas Eichwald und die Lehrerin Marta Quell gingen durch den Wald.",
            "„Hier wuchs nichts“, erklärte Eichwald. Am Abend sagte die Lehrerin: „Es war lang.“",
            "Eichwald betonte, dass niemand gern daran zurückdenke. Die Bäume seien jung, so Quell.");
    assertThat(apparatus.quotations())
        .extracting(Quotation::text, Quotation::speaker)
        .containsExactly(
            tuple("Hier wuchs nichts", "Jonas Eichwald"),
            tuple("Es war lang.", "Marta Quell"),
            tuple("niemand gern daran zurückdenke", "Jonas Eichwald"),
            tuple("Die Bäume seien jung", "Marta Quell"));
  }

  @Test
  void asksNobodyWhereGermanNounsAloneHaveCapitals() {
    assertThat(
            german(
                    "Ende März kostete ein Liter Milch zwei Euro. Die Bauern sind zufrieden, denn"
                        + " der Preis steigt. Anfang April beginnt in Betrieben die Arbeit.")
                .names())
        .isEmpty();
  }

  private static Apparatus french(String... paragraphs) {
    return ANNOTATOR.annotate("", List.of(paragraphs), Locale.FRENCH);
  }

  @Test
  void gathersTheFormsOfAFrenchNameWithItsParticles() {
    assertThat(
            french(
                    "Mme Hélène de Saint-Cyr, directrice du musée de Poitiers, a reçu Enzo Le Goff"
                        + " lundi à Nantes.",
                    "Saint-Cyr travaille avec l’université de Rennes. Le Goff vit aux États-Unis.")
                .names())
        .extracting(Name::kind, Name::sortKey)
        .contains(
            tuple(Name.Kind.PERSON, "de Saint-Cyr, Hélène"),
            tuple(Name.Kind.PERSON, "Le Goff, Enzo"),
            tuple(Name.Kind.ORGANISATION, "musée de Poitiers"),
            tuple(Name.Kind.ORGANISATION, "université de Rennes"),
            tuple(Name.Kind.PLACE, "Nantes"),
            tuple(Name.Kind.PLACE, "États-Unis"))
        .hasSize(6);
  }

  @Test
  void hearsWhoSpeaksInFrenchBehindReflexiveVerbs() {
    Apparatus apparatus =
        french(
            "Le maire Julien Carrel et la botaniste Odile Ferrand ont visité le parc.",
            "« Il faut plus d’arbres », affirme Julien Carrel. « C’est une honte », s’insurge Odile"
                + " Ferrand.",
            "« Je n’y crois pas », s’est réjoui Julien Carrel. « Je pars », s’est exclamée Odile"
                + " Ferrand.");
    assertThat(apparatus.quotations())
        .extracting(Quotation::speaker)
        .containsExactly("Julien Carrel", "Odile Ferrand", "Julien Carrel", "Odile Ferrand");
  }

  @Test
  void hearsWhoSpeaksInFrenchBehindAuxiliariesAndInvertedPronouns() {
    Apparatus apparatus =
        french(
            "Le maire Julien Carrel et la botaniste Odile Ferrand ont visité le parc.",
            "« Nous avons planté mille arbres », a déclaré Julien Carrel. « Il en faut plus », "
                + "a-t-il ajouté.",
            "« Rien n’est perdu », affirme Odile Ferrand.",
            "Selon Odile Ferrand, le sol est resté vivant. Le maire a précisé que le parc ouvrira"
                + " en mai.");
    assertThat(apparatus.quotations())
        .extracting(Quotation::text, Quotation::speaker)
        .containsExactly(
            tuple("Nous avons planté mille arbres", "Julien Carrel"),
            tuple("Il en faut plus", "Julien Carrel"),
            tuple("Rien n’est perdu", "Odile Ferrand"),
            tuple("le sol est resté vivant", "Odile Ferrand"),
            tuple("le parc ouvrira en mai", "Julien Carrel"));
  }
}
