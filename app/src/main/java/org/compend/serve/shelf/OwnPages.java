package org.compend.serve.shelf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.compend.archive.ArticleId;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;
import org.compend.archive.search.MalformedQuery;
import org.compend.press.Format;
import org.compend.select.Chooser;
import org.compend.select.Order;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Visitor;
import org.compend.serve.page.Library;
import org.compend.serve.page.MagazinePages;
import org.compend.serve.page.Story;
import org.compend.serve.page.Teasers;
import org.compend.serve.page.Templates;
import org.jspecify.annotations.Nullable;

/**
 * A reader's own digest: chosen by a form, looked at, trimmed by ticks, downloaded. Everything that
 * was chosen stands in the address, so that it can be kept and passed on.
 */
final class OwnPages {
  private static final String PAGE = "/digests/own";
  private static final int MOST_OPTIONS = 60;

  private final Library library;
  private final Templates templates;
  private final Volumes volumes;
  private final Counter counter;

  OwnPages(Library library, Templates templates, Volumes volumes, Counter counter) {
    this.library = library;
    this.templates = templates;
    this.volumes = volumes;
    this.counter = counter;
  }

  void addTo(Routes routes) {
    routes
        .answer(PAGE, Choice.PARAMETERS, (ask, _) -> page(ask))
        .form(PAGE, Choice.PARAMETERS, (ask, _, fields) -> trimmed(ask, fields))
        .answer("/own-digest/{file}", Choice.PARAMETERS, this::file);
  }

  private Reply page(Ask ask) {
    try {
      Choice choice = Choice.of(ask);
      if (!choice.isMade()) {
        return page(choice, "", List.of(), null, 200);
      }
      List<Chooser.Chosen> chosen = chosen(choice);
      if (chosen.isEmpty()) {
        return page(choice, "No article is like that. Ask for less.", List.of(), null, 200);
      }
      return page(choice, "", chosen, volumes.own(choice, chosen), 200);
    } catch (Choice.Unclear e) {
      return page(Choice.NONE, String.valueOf(e.getMessage()), List.of(), null, 400);
    }
  }

  /** The articles of a choice, or what is wrong with it. */
  private List<Chooser.Chosen> chosen(Choice choice) throws Choice.Unclear {
    try {
      List<Chooser.Chosen> chosen = volumes.chosen(choice);
      if (chosen.size() > Choice.MOST) {
        throw new Choice.Unclear(
            "These are more than "
                + Choice.MOST
                + " articles, too many for one digest. Choose a shorter period, or fewer"
                + " sections.");
      }
      return chosen;
    } catch (MalformedQuery e) {
      throw new Choice.Unclear(String.valueOf(e.getMessage()));
    } catch (Volumes.IndexNotReady _) {
      throw new Choice.Unclear("The search index is just being made. Try again in a minute.");
    }
  }

  private Reply page(
      Choice choice,
      String problem,
      List<Chooser.Chosen> chosen,
      @Nullable Volume volume,
      int status) {
    List<Story> stories =
        chosen.stream().flatMap(one -> library.story(one.entry().id()).stream()).toList();
    String shown =
        chosen.stream().map(one -> one.entry().id().value()).collect(Collectors.joining("."));
    return templates
        .page(
            "own",
            new OwnPage(
                MagazinePages.unlisted(library.frame("A digest of your own", "", PAGE, List.of())),
                form(choice),
                problem,
                Teasers.of(stories),
                volume == null ? "" : volume.facts(),
                shown))
        .status(status)
        .with("Cache-Control", "no-cache");
  }

  private OwnPage.Form form(Choice choice) {
    return new OwnPage.Form(
        choice.criteria().from() == null ? "" : choice.criteria().from().toString(),
        choice.criteria().to() == null ? "" : choice.criteria().to().toString(),
        choice.query() == null ? "" : choice.query(),
        choice.title() == null ? "" : choice.title(),
        options(Facet.SECTION, choice.criteria().sections()),
        options(Facet.AUTHOR, choice.criteria().authors()),
        options(Facet.TAG, choice.criteria().tags()),
        Arrays.stream(Order.values())
            .filter(order -> order != Order.GIVEN)
            .map(order ->
                new OwnPage.Option(
                    order.name().toLowerCase(Locale.ROOT), words(order), order == choice.order()))
            .toList(),
        Arrays.stream(Format.values())
            .map(format -> new OwnPage.Option(format.ending(), format.words(), false))
            .toList(),
        choice.parameters());
  }

  /** The names of most articles, with those that are chosen whether they are among them or not. */
  private List<OwnPage.Option> options(Facet facet, List<String> chosen) {
    Set<String> names = new LinkedHashSet<>(chosen);
    library.names(facet).stream()
        .limit(MOST_OPTIONS)
        .map(FacetValue::value)
        .sorted()
        .forEach(names::add);
    return names.stream()
        .map(name -> new OwnPage.Option(name, name, chosen.contains(name)))
        .toList();
  }

  private static String words(Order order) {
    return switch (order) {
      case GIVEN -> "As picked";
      case DATE -> "Oldest first";
      case NEWEST -> "Newest first";
      case TITLE -> "By title";
      case AUTHOR -> "By author";
      case SECTION -> "By section";
    };
  }

  /** What was ticked, as an address: what is left out, or where that is longer what is kept. */
  private Reply trimmed(Ask ask, Map<String, List<String>> fields) {
    List<String> ticked = fields.getOrDefault("tick", List.of());
    try {
      Choice choice = Choice.of(ask);
      Set<ArticleId> shown =
          Choice.of(new Ask(PAGE, Map.of(), Map.of("without", shown(fields)))).without();
      Set<ArticleId> kept = Choice.of(new Ask(PAGE, Map.of(), Map.of("without", ticked))).without();
      if (kept.isEmpty()) {
        return page(choice, "Tick at least one article.", List.of(), null, 400);
      }
      List<ArticleId> left = new ArrayList<>(shown);
      left.removeAll(kept);
      Set<ArticleId> without = new LinkedHashSet<>(choice.without());
      without.addAll(left);
      Choice trimmed =
          left.isEmpty()
              ? choice
              : without.size() < kept.size() && choice.picked().isEmpty()
                  ? choice.leavingOut(without)
                  : choice.picking(List.copyOf(kept));
      Optional<Format> format = Format.named(fields.getOrDefault("format", List.of("")).getFirst());
      if (format.isEmpty()) {
        return Reply.seeOther(PAGE + "?" + trimmed.parameters());
      }
      List<Chooser.Chosen> chosen = chosen(trimmed);
      return chosen.isEmpty()
          ? page(trimmed, "No article is like that. Ask for less.", List.of(), null, 400)
          : Reply.seeOther(volumes.own(trimmed, chosen).address(format.get()));
    } catch (Choice.Unclear e) {
      return page(Choice.NONE, String.valueOf(e.getMessage()), List.of(), null, 400);
    }
  }

  private static List<String> shown(Map<String, List<String>> fields) {
    return fields.getOrDefault("shown", List.of());
  }

  private Reply file(Ask ask, Visitor visitor) {
    try {
      Choice choice = Choice.of(ask);
      if (!choice.isMade()) {
        return Reply.seeOther(PAGE);
      }
      List<Chooser.Chosen> chosen = chosen(choice);
      if (chosen.isEmpty()) {
        return page(choice, "No article is like that. Ask for less.", List.of(), null, 404);
      }
      return counter.send(
          ask,
          visitor,
          () -> Optional.of(volumes.own(choice, chosen)),
          PAGE + "?" + choice.parameters());
    } catch (Choice.Unclear e) {
      return page(Choice.NONE, String.valueOf(e.getMessage()), List.of(), null, 400);
    }
  }
}
