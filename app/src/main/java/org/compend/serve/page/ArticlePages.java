package org.compend.serve.page;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.DateStamp;
import org.compend.Image;
import org.compend.Metadata;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Facet;
import org.compend.archive.Translation;
import org.compend.press.Format;
import org.compend.press.Word;
import org.compend.press.Words;
import org.compend.press.cite.BibTex;
import org.compend.press.cite.CslJson;
import org.compend.press.cite.Reference;
import org.compend.press.cite.Ris;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.jspecify.annotations.Nullable;

/** An article's page and what belongs to it: its pictures, its citations. */
public final class ArticlePages {
  private static final int RELATED = 4;
  private static final int SAMPLE = 60;
  private static final int NAMES = 24;

  private final Library library;
  private final Templates templates;
  private final PictureStore pictures;
  private final Routes.Page missing;

  /** The pages. */
  public ArticlePages(
      Library library, Templates templates, PictureStore pictures, Routes.Page missing) {
    this.library = library;
    this.templates = templates;
    this.pictures = pictures;
    this.missing = missing;
  }

  /**
   * Adds the pages' addresses.
   *
   * @param states tells the state of what readers' pages show, the register among it
   */
  public void addTo(Routes routes, LongSupplier states) {
    routes
        .page(
            "/articles/{id}",
            Set.of(),
            states,
            this::shown,
            ask -> find(ask).map(this::page).orElseGet(() -> missing.reply(ask)))
        .page("/articles/{id}/cite/{file}", this::cite)
        .page("/articles/{id}/pictures/{name}", this::picture)
        .page("/articles/{id}/pictures/{width}/{name}", this::picture)
        .page("/articles/{id}/cover/{width}", this::cover);
  }

  /**
   * What an article's page shows beside its article and all that goes with it, in few bytes: of the
   * register, which moves on for minutes, the names there alone.
   */
  private Object shown(Ask ask) {
    long state = library.state();
    List<Link> names =
        ArticleId.read(ask.name("id"))
            .map(id -> RegisterPages.of(library.archive().register(), id, NAMES))
            .orElse(List.of());
    return state + Bytes.of(names.toString().getBytes(StandardCharsets.UTF_8)).sha256();
  }

  private Optional<Story> find(Ask ask) {
    return library.story(ask.name("id"));
  }

  private Reply page(Story story) {
    Metadata metadata = story.metadata();
    Words words = Words.in(Locale.UK).within(metadata.language());
    ArticleText text =
        pictures.with(
            story, ready -> ArticleText.of(story, words, ready, new WebLayout(story.id())));
    String path = Place.article(story.id());
    String address = library.absolute(path);
    String image =
        story.firstImage() == null
            ? null
            : library.absolute(Place.article(story.id(), "cover/1000"));
    DateStamp published = metadata.published();
    DateStamp modified = metadata.modified();
    List<ArticlePage.Day> dates = new ArrayList<>();
    if (published != null) {
      dates.add(new ArticlePage.Day(published.day().toString(), words.date(published.day())));
    }
    if (modified != null && (published == null || modified.day().isAfter(published.day()))) {
      dates.add(
          new ArticlePage.Day(
              modified.day().toString(), words.label(Word.UPDATED, words.date(modified.day()))));
    }
    URI source = story.bound().source();
    List<Translation> translations = library.archive().translations().of(story.id());
    Frame plain = library.frame(story.title(), story.lead(), path, Feed.all(library.name(), ""));
    Frame frame =
        new Frame(
            plain.magazine(),
            plain.title(),
            plain.description(),
            plain.canonical(),
            Optional.ofNullable(story.language()).orElse(plain.language()),
            story.bound().direction().code(),
            plain.sections(),
            plain.feeds(),
            new Frame.ArticleCard(
                StructuredData.of(story, address, image, library.name()),
                image,
                published == null ? null : published.toString(),
                modified == null ? null : modified.toString(),
                metadata.bylines().stream().map(Byline::name).toList(),
                metadata.section(),
                metadata.tags(),
                translations.stream().map(library::inLanguage).toList()),
            true);
    return templates.page(
        "article",
        new ArticlePage(
            frame,
            path,
            section(metadata),
            story.title(),
            text.standfirst(),
            words.get(Word.BY),
            metadata.bylines().stream().map(ArticlePages::signed).toList(),
            dates,
            story.bound().minutes() > 0 ? words.minutes(story.bound().minutes()) : "",
            translated(story.id(), translations),
            source == null ? null : new Link(source.toASCIIString(), host(source)),
            words.get(Word.SOURCE),
            text.body(),
            text.links(),
            metadata.tags().stream().map(tag -> new Link(Place.of(Facet.TAG, tag), tag)).toList(),
            RegisterPages.of(library.archive().register(), story.id(), NAMES),
            words.get(Word.TAGS),
            BibTex.of(List.of(reference(story))),
            downloads(story),
            Teasers.of(related(story))));
  }

  private static ArticlePage.Signed signed(Byline byline) {
    return new ArticlePage.Signed(
        new Link(Place.of(Facet.AUTHOR, byline.name()), byline.name()), byline.affiliation());
  }

  private static List<ArticlePage.Translated> translated(ArticleId own, List<Translation> all) {
    return all.stream()
        .filter(translation -> !translation.id().equals(own))
        .map(translation -> {
          Locale language = translation.language();
          boolean plain =
              all.stream()
                      .filter(one -> one.language().getLanguage().equals(language.getLanguage()))
                      .count()
                  == 1;
          return new ArticlePage.Translated(
              new Link(
                  Place.article(translation.id()),
                  plain
                      ? language.getDisplayLanguage(language)
                      : language.getDisplayName(language)),
              language.toLanguageTag());
        })
        .toList();
  }

  private static @Nullable Link section(Metadata metadata) {
    String section = metadata.section();
    return section == null || section.isBlank()
        ? null
        : new Link(Place.of(Facet.SECTION, section), section);
  }

  private static List<Link> downloads(Story story) {
    return Format.readable().stream()
        .map(format ->
            new Link(
                Place.article(story.id(), "file/article." + format.ending()),
                format.ending().toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static String host(URI source) {
    String host = source.getHost();
    return host == null ? source.toString() : host.replaceFirst("^www\\.", "");
  }

  private Reference reference(Story story) {
    URI source = story.bound().source();
    URI address = source == null ? URI.create(library.absolute(Place.article(story.id()))) : source;
    return Reference.of(story.bound(), address, library.name());
  }

  private Reply cite(Ask ask) {
    Optional<Story> story = find(ask);
    if (story.isEmpty()) {
      return missing.reply(ask);
    }
    Reference reference = reference(story.get());
    return switch (ask.name("file")) {
      case "article.bib" ->
          Reply.text("application/x-bibtex; charset=utf-8", BibTex.of(List.of(reference)));
      case "article.csl.json" -> Reply.text(Format.CSL.mediaType(), CslJson.of(List.of(reference)));
      case "article.ris" ->
          Reply.text("application/x-research-info-systems; charset=utf-8", Ris.of(reference));
      default -> missing.reply(ask);
    };
  }

  private Reply picture(Ask ask) {
    String name = ask.name("name");
    int width = ask.names().containsKey("width") ? width(ask.name("width")) : Integer.MAX_VALUE;
    if (!name.matches("[0-9a-f]{16}\\.(?:jpg|png|svg)") || width == 0) {
      return missing.reply(ask);
    }
    return find(ask)
        .flatMap(story -> pictures.find(story, name))
        .map(picture -> Pictures.narrowed(picture, width))
        .map(picture -> send(picture).forGood())
        .orElseGet(() -> missing.reply(ask));
  }

  private Reply cover(Ask ask) {
    Optional<Story> story = find(ask);
    Image image = story.map(Story::firstImage).orElse(null);
    int width = width(ask.name("width"));
    if (image == null || width == 0) {
      return missing.reply(ask);
    }
    Picture picture = pictures.with(story.orElseThrow(), ready -> ready.of(image));
    return picture instanceof Picture.Ready ready
        ? send(Pictures.narrowed(ready, width))
        : missing.reply(ask);
  }

  /** One of the few widths in which pictures are made, else 0: nobody may ask for all of them. */
  private static int width(String text) {
    return switch (text) {
      case "480" -> 480;
      case "800" -> 800;
      case "1000" -> 1000;
      default -> 0;
    };
  }

  private static Reply send(Picture.Ready picture) {
    return Reply.bytes(picture.format().mediaType(), picture.content());
  }

  /**
   * Articles that share tags, authors or the section; what few share says more than what many do.
   */
  private List<Story> related(Story story) {
    Archive archive = library.archive();
    Map<ArticleId, Double> scores = new HashMap<>();
    Metadata metadata = story.metadata();
    metadata.tags().stream().limit(8).forEach(tag -> score(scores, archive, Facet.TAG, tag, 3));
    metadata.bylines().stream()
        .limit(3)
        .forEach(byline -> score(scores, archive, Facet.AUTHOR, byline.name(), 2));
    if (metadata.section() != null) {
      score(scores, archive, Facet.SECTION, metadata.section(), 1);
    }
    scores.remove(story.id());
    List<ArticleId> best =
        scores.entrySet().stream()
            .sorted(
                Map.Entry.<ArticleId, Double>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(RELATED)
            .map(Map.Entry::getKey)
            .toList();
    return library.stories(best);
  }

  private static void score(
      Map<ArticleId, Double> scores, Archive archive, Facet facet, String name, double weight) {
    List<ArticleId> some = archive.browsing().some(facet, name, SAMPLE);
    double worth = weight / Math.log(2 + some.size());
    some.forEach(id -> scores.merge(id, worth, Double::sum));
  }
}
