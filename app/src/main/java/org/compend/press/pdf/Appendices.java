package org.compend.press.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.compend.apparatus.DigestApparatus;
import org.compend.apparatus.DigestApparatus.Entry;
import org.compend.apparatus.DigestApparatus.Event;
import org.compend.apparatus.DigestApparatus.Source;
import org.compend.apparatus.DigestApparatus.Summary;
import org.compend.apparatus.DigestApparatus.Voice;
import org.compend.apparatus.Name;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.References;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.cite.Reference;

/** Makes appendices of what is said of a digest's articles together. */
final class Appendices {
  private final Binding binding;
  private final Words words;
  private final Locale language;

  private Appendices(Binding binding, Words words) {
    this.binding = binding;
    this.words = words;
    this.language = binding.digest().language();
  }

  /** The appendices in the order in which they stand; none is empty. */
  static List<Appendix> of(DigestApparatus apparatus, Binding binding, Words words) {
    Appendices made = new Appendices(binding, words);
    List<Appendix> all =
        switch (apparatus) {
          // Taken apart, so that no part can be forgotten here.
          case DigestApparatus(
                  List<Entry> names,
                  List<Voice> voices,
                  List<Event> chronology,
                  List<Summary> _,
                  List<Source> sources) ->
              // Summaries stand in the contents.
              List.of(
                  made.chronology(chronology),
                  made.voices(voices),
                  made.bibliography(sources),
                  made.names(names));
        };
    return all.stream().filter(appendix -> !appendix.groups().isEmpty()).toList();
  }

  private Appendix chronology(List<Event> chronology) {
    List<Appendix.Group> groups = new ArrayList<>();
    References.byTime(chronology, words)
        .forEach((time, events) -> {
          List<Appendix.Line> lines = new ArrayList<>();
          for (Event event : events) {
            lines.add(
                new Appendix.Line.Excerpt(
                    event.sentence(),
                    binding.articles().get(event.at().article() - 1),
                    event.at()));
          }
          groups.add(
              new Appendix.Group("time." + (groups.size() + 1), time, words.language(), lines));
        });
    return new Appendix("chronology", words.get(Word.CHRONOLOGY), false, groups);
  }

  private Appendix voices(List<Voice> voices) {
    List<Appendix.Group> groups = new ArrayList<>();
    for (Voice voice : voices) {
      List<Appendix.Line> lines = new ArrayList<>();
      for (DigestApparatus.Said said : voice.quotations()) {
        BoundArticle article = binding.articles().get(said.at().article() - 1);
        String marked = References.marked(said.quotation(), words.within(article.language()));
        lines.add(new Appendix.Line.Excerpt(marked, article, said.at()));
      }
      groups.add(
          new Appendix.Group("voice." + (groups.size() + 1), voice.speaker(), language, lines));
    }
    return new Appendix("who-said-what", words.get(Word.WHO_SAID_WHAT), false, groups);
  }

  private Appendix bibliography(List<Source> sources) {
    List<Appendix.Group> groups = new ArrayList<>();
    for (Word title : List.of(Word.ARTICLES, Word.WORKS_CITED)) {
      List<Appendix.Line> lines = new ArrayList<>();
      for (Source source : sources) {
        if ((source.article() != null) == (title == Word.ARTICLES)) {
          Reference reference = Reference.of(source, binding);
          lines.add(
              new Appendix.Line.Work(
                  reference.line(words), reference.address(), language, source.places()));
        }
      }
      if (!lines.isEmpty()) {
        String id = "sources." + (groups.size() + 1);
        groups.add(new Appendix.Group(id, words.get(title), words.language(), lines));
      }
    }
    return new Appendix("bibliography", words.get(Word.BIBLIOGRAPHY), false, groups);
  }

  private Appendix names(List<Entry> names) {
    List<Appendix.Group> groups = new ArrayList<>();
    for (Name.Kind kind : Name.Kind.values()) {
      Word title = References.heading(kind);
      List<Appendix.Line> lines = new ArrayList<>();
      for (References.Line line :
          References.lines(names.stream().filter(entry -> entry.kind() == kind).toList())) {
        switch (line) {
          case References.Line.Full(Entry entry) ->
              lines.add(
                  new Appendix.Line.Entry(
                      id(entry, names), entry.sortKey(), language, entry.places()));
          case References.Line.See(String variant, Entry entry) ->
              lines.add(
                  new Appendix.Line.See(variant, language, id(entry, names), entry.sortKey()));
        }
      }
      if (title != null && !lines.isEmpty()) {
        groups.add(
            new Appendix.Group(
                "names." + (groups.size() + 1), words.get(title), words.language(), lines));
      }
    }
    return new Appendix("index-of-names", words.get(Word.INDEX_OF_NAMES), true, groups);
  }

  private static String id(Entry entry, List<Entry> names) {
    return "name." + (names.indexOf(entry) + 1);
  }
}
