package org.compend.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.DateStamp;
import org.compend.Metadata;
import org.compend.Origin;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class MetadataReaderTest {
  private static final String PROSE =
      "<p>The orchard behind the mill had not been pruned for eleven years when the two sisters"
          + " came back to it, and the plums hung so low that the grass was blue with them.</p>"
              .repeat(1);

  private final MetadataReader reader =
      new MetadataReader(Vocabulary.read(), MetadataModel.standard());

  private MetadataReader.Reading reading(String html) {
    URI url = URI.create("https://www.looking-glass.example/garden/plums");
    Origin origin = new Origin(url, url, null);
    return reader.read(Jsoup.parse(html, url.toString()), origin);
  }

  private Metadata read(String html) {
    return reading(html).metadata();
  }

  private static String page(String head, String body) {
    return "<html><head>" + head + "</head><body>" + body + "</body></html>";
  }

  @Test
  void prefersTheVisibleHeadlineToTheOneWithTheSitesName() {
    Metadata metadata =
        read(
            page(
                "<title>A good year for plums | Looking Glass</title>"
                    + "<meta property='og:title' content='A good year for plums - Looking Glass'>",
                "<h1>A good year for plums</h1>" + PROSE.repeat(4)));

    assertThat(metadata.title()).isEqualTo("A good year for plums");
  }

  @Test
  void takesNoHeadingThatLeadsHomeForTheTitle() {
    String masthead = "<h1><a href='https://glass.example/'>Through the Looking Glass</a></h1>";
    String headline = "<h2><a href='/2021/plums/' rel=bookmark>A good year for plums</a></h2>";
    assertThat(
            read(page("<title>Glass » A good year for plums</title>", masthead + headline + PROSE))
                .title())
        .isEqualTo("A good year for plums");
    assertThat(
            read(page("<title>Through the Looking Glass</title>", masthead + headline + PROSE))
                .title())
        .as("the home page")
        .isEqualTo("Through the Looking Glass");
    assertThat(read(page("", masthead + PROSE)).title())
        .as("where there is no other")
        .isEqualTo("Through the Looking Glass");
  }

  @Test
  void takesNoTemplateForASection() {
    String crumbs =
        "<nav class='breadcrumb'><a href='/'>Home</a> <a href='/garden'>Garden</a>"
            + " <a href='#'>{{ navItem.title }}</a></nav>";
    assertThat(read(page("", crumbs + "<h1>A good year for plums</h1>" + PROSE)).section())
        .isEqualTo("Garden");
    assertThat(
            read(page("<meta property='article:section' content='{{ section }}'>", PROSE))
                .section())
        .isNull();
  }

  @Test
  void takesNoTitleForASection() {
    String crumbs =
        "<nav class='breadcrumb'><a href='/'>Home</a> <a href='/garden'>Garden</a>"
            + " <a href='#'>A good year for plums: what the frost left</a></nav>";
    assertThat(read(page("", crumbs + "<h1>A good year for plums</h1>" + PROSE)).section())
        .isEqualTo("Garden");
    assertThat(
            read(page(
                    "<meta property='article:section' content='A good year for plums'>",
                    "<h1>A good year for plums</h1>" + PROSE))
                .section())
        .isNull();
    assertThat(
            read(page(
                    "<meta property='article:section' content='Plums and pears'>",
                    "<h1>Plums</h1>" + PROSE))
                .section())
        .isEqualTo("Plums and pears");
  }

  @Test
  void cutsTheSitesNameWhereNoHeadingShowsTheTitle() {
    Metadata metadata =
        read(
            page(
                "<title>A good year for plums – Looking Glass</title>"
                    + "<meta property='og:site_name' content='Looking Glass'>",
                PROSE.repeat(4)));

    assertThat(metadata.title()).isEqualTo("A good year for plums");
    assertThat(metadata.site()).isEqualTo("Looking Glass");
  }

  @Test
  void doesNotTakeTheSitesNameInTheMastheadForTheHeadline() {
    Metadata metadata =
        read(
            page(
                "<title>A good year for plums</title>",
                "<header class='masthead'><h1>Looking Glass</h1></header>"
                    + "<article><h2 class='entry-title'>A good year for plums</h2>"
                    + PROSE.repeat(4)
                    + "</article>"));

    assertThat(metadata.title()).isEqualTo("A good year for plums");
  }

  @Test
  void leavesOutTheKickerOverTheHeadline() {
    for (String heading :
        List.of(
            "<small>Orchards</small><br>A good year for plums",
            "<span class='article-heading__kicker'>Orchards</span><span>: </span>"
                + "<span>A good year for plums</span>",
            "<span><span class='dachzeile'>Orchards</span> A good year for plums</span>")) {
      String head = "<meta property='og:title' content='Orchards: A good year for plums'>";
      String body = "<h1>" + heading + "</h1>" + PROSE.repeat(4);

      assertThat(read(page(head, body)).title()).as(heading).isEqualTo("A good year for plums");
    }
    String plain = "<h1>Orchards: <span>A good year for plums</span></h1>";
    assertThat(read(page("", plain + PROSE.repeat(4))).title())
        .isEqualTo("Orchards: A good year for plums");
  }

  @Test
  void cutsNoHeadlineForWhatOnlySeemsItsKicker() {
    String head = "<title>A good year for plums | Looking Glass</title>";
    for (String heading :
        List.of(
            "<span class='section-title'>A good year for plums</span> <small>5 min read</small>",
            "<span class='topic'>A good year for plums</span> <span>What the sisters saw</span>",
            "<small>A</small> good year for plums")) {
      String body = "<h1>" + heading + "</h1>" + PROSE.repeat(4);

      assertThat(read(page(head, body)).title()).as(heading).startsWith("A good year for plums");
    }
  }

  @Test
  void cutsAKickerBehindAnEmptyLabel() {
    String heading = "<h1><span class='label'></span><small>Orchards</small> Plums again</h1>";

    assertThat(read(page("", heading + PROSE.repeat(4))).title()).isEqualTo("Plums again");
  }

  @Test
  void keepsTheMinusBehindAKicker() {
    String head = "<meta property='og:title' content='Orchards: -5 degrees in May'>";
    String heading = "<h1><small>Orchards</small> -5 degrees in May</h1>";

    assertThat(read(page(head, heading + PROSE.repeat(4))).title()).isEqualTo("-5 degrees in May");
  }

  @Test
  void prefersPublicationToChange() {
    Metadata metadata =
        read(
            page(
                "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Plums\","
                    + "\"dateModified\": \"2021-10-02T08:00:00Z\","
                    + "\"datePublished\": \"2021-09-10T08:00:00Z\"}</script>",
                "<h1>Plums</h1><p>Updated 2 October 2021</p>" + PROSE.repeat(4)));

    assertThat(metadata.published()).hasToString("2021-09-10T08:00Z");
    assertThat(metadata.modified()).hasToString("2021-10-02T08:00Z");
  }

  @Test
  void leavesTheDatesOfOtherArticlesAlone() {
    Metadata metadata =
        read(
            page(
                "",
                "<div class='sidebar'><h3>Latest</h3><time datetime='2022-01-01'>1 January</time></div>"
                    + "<h1>A good year for plums</h1><p class='date'>10 September 2021</p>"
                    + PROSE.repeat(4)
                    + "<div class='related'><time datetime='2022-03-03'>3 March</time></div>"));

    assertThat(metadata.published()).isEqualTo(DateStamp.of(LocalDate.of(2021, 9, 10)));
  }

  @Test
  void takesTheDayAndTheTimeThatTheMachineTells() {
    Metadata metadata =
        read(
            page(
                "<meta property='article:published_time' content='2021-09-10T07:30:00+02:00'>",
                "<h1>A good year for plums</h1><p class='date'>10 September 2021</p>"
                    + PROSE.repeat(4)));

    assertThat(metadata.published()).hasToString("2021-09-10T07:30+02:00");
  }

  @Test
  void findsTheDayThatTheTextBeginsWith() {
    Metadata metadata =
        read(
            page(
                "",
                "<h1>A good year for plums</h1><p>25. Januar 2022 – "
                    + PROSE.substring(3)
                    + PROSE.repeat(4)));

    assertThat(metadata.published()).isEqualTo(DateStamp.of(LocalDate.of(2022, 1, 25)));
  }

  @Test
  void readsTheBylineUnderTheHeadlineWithItsAffiliation() {
    MetadataReader.Reading reading =
        reading(
            page(
                "",
                "<h1>A good year for plums</h1>"
                    + "<div class='byline'>By <a rel='author' href='/ada'>Ada Byron</a>, professor of botany</div>"
                    + PROSE.repeat(4)));

    assertThat(reading.metadata().bylines())
        .containsExactly(new Byline("Ada Byron", "professor of botany"));
    assertThat(reading.lines()).anyMatch(element -> element.className().equals("byline"));
    assertThat(reading.taken()).anyMatch(element -> element.nameIs("h1"));
    assertThat(reading.sources()).containsKeys("title", "bylines");
  }

  @Test
  void inventsNoAuthor() {
    Metadata metadata =
        read(
            page(
                "<meta property='og:site_name' content='Looking Glass'>",
                "<h1>A good year for plums</h1>"
                    + PROSE.repeat(4)
                    + "<div class='comments'><span class='author'>Green Thumb</span></div>"
                    + "<footer><p>© 2021 Looking Glass</p></footer>"));

    assertThat(metadata.bylines()).isEmpty();
  }

  @Test
  void leavesOutTheHouseWhereSomebodySigns() {
    String head = "<meta property='og:site_name' content='Looking Glass'>";

    assertThat(
            read(page(head, "<h1>Plums</h1><p>By Ada Byron, Looking Glass</p>" + PROSE.repeat(4)))
                .bylines())
        .containsExactly(Byline.of("Ada Byron"));
  }

  @Test
  void letsNoProgramSign() {
    for (String name : List.of("undefined", "Admin", "Webmaster", "site admin")) {
      String person = "{\"@type\": \"Person\", \"name\": \"" + name + "\"}";
      String body = "<h1>Plums</h1><p class='byline'>By <a rel='author'>" + name + "</a></p>";

      MetadataReader.Reading reading = reading(page(signedBy(person), body + PROSE.repeat(4)));
      assertThat(reading.metadata().bylines()).as(name).isEmpty();
      assertThat(reading.lines()).as(name).anyMatch(line -> line.className().equals("byline"));
    }
  }

  @Test
  void leavesOutTheAccountOfWhoeverPutItUpWhereSomebodySigns() {
    String person = "{\"@type\": \"Person\", \"name\": \"mshelley\"}";
    String body = "<h1>Plums</h1><p class='byline'>By <a rel='author'>Ada Byron</a></p>";

    assertThat(read(page(signedBy(person), body + PROSE.repeat(4))).bylines())
        .containsExactly(Byline.of("Ada Byron"));
    String alone = body.replace("Ada Byron", "mshelley");
    assertThat(read(page(signedBy(person), alone + PROSE.repeat(4))).bylines())
        .containsExactly(Byline.of("mshelley"));
  }

  @Test
  void namesWhoeverSignsByTheFirstNameInFull() {
    String person = "{\"@type\": \"Person\", \"name\": \"Ada\"}";
    String box = "<div class='author-box'><a rel='author' href='/authors/ada'>Ada Byron</a></div>";

    assertThat(read(page(signedBy(person), "<h1>Plums</h1>" + PROSE.repeat(4) + box)).bylines())
        .containsExactly(Byline.of("Ada Byron"));
  }

  @Test
  void leavesNoLineInTheTextThatShowsAnotherWritingOfAnAuthor() {
    String body =
        "<h1>Plums</h1><p class='byline'>By <a rel='author'>Ada Byron</a></p>"
            + "<p class='byline' id='put-up'>By <a rel='author'>mshelley</a></p>";
    String account = "{\"@type\": \"Person\", \"name\": \"mshelley\"}";
    String box = "<div class='author-box'><a rel='author' href='/authors/ada'>Ada Byron</a></div>";
    String first = "<h1>Plums</h1><p class='byline' id='put-up'>By Ada</p>";
    String ada = "{\"@type\": \"Person\", \"name\": \"Ada\"}";

    for (String html :
        List.of(
            page(signedBy(account), body + PROSE.repeat(4)),
            page(signedBy(ada), first + PROSE.repeat(4) + box))) {
      MetadataReader.Reading reading = reading(html);
      assertThat(reading.metadata().bylines()).containsExactly(Byline.of("Ada Byron"));
      assertThat(reading.lines()).as(html).anyMatch(line -> line.id().equals("put-up"));
    }
  }

  @Test
  void partsTheNamesOfSeveralAuthors() {
    String body =
        "<h1>Plums</h1><p class='byline'>By Ada Byron and Mary Shelley</p>" + PROSE.repeat(4);

    for (String authors :
        List.of(
            "{\"@type\": \"Person\", \"name\": \"Ada Byron and Mary Shelley\"}",
            "[{\"@type\": \"Person\", \"name\": \"Ada Byron\"},"
                + "{\"@type\": \"Person\", \"name\": \"Mary Shelley\"}]",
            "[\"Ada Byron\", \"Mary Shelley\"]",
            "{\"@type\": \"Person\", \"name\": [\"Ada Byron\", \"Mary Shelley\"]}",
            "{\"@type\": \"Person\", \"name\": \"Ada Byron, Mary Shelley\"}")) {
      assertThat(read(page(signedBy(authors), body)).bylines())
          .as(authors)
          .extracting(Byline::name)
          .containsExactly("Ada Byron", "Mary Shelley");
    }
  }

  private static String signedBy(String authors) {
    return "<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Plums\","
        + "\"author\": "
        + authors
        + "}</script>";
  }

  @Test
  void takesAWholeListOfDeclaredAuthors() {
    Metadata metadata =
        read(
            page(
                "<title>A good year for plums</title><script type='application/ld+json'>"
                    + "{\"@type\":\"NewsArticle\",\"headline\":\"A good year for plums\",\"author\":["
                    + "{\"@type\":\"Person\",\"name\":\"Jana Nováková\"},"
                    + "{\"@type\":\"Person\",\"name\":\"Petr Dvořák\"},"
                    + "{\"@type\":\"Person\",\"name\":\"Eva Malá\"}]}</script>",
                "<h1>A good year for plums</h1>"
                    + "<p class='author'>Napsali Jana Nováková, Petr Dvořák a Eva Malá</p>"
                    + PROSE.repeat(4)));

    assertThat(metadata.bylines())
        .extracting(Byline::name)
        .containsExactly("Jana Nováková", "Petr Dvořák", "Eva Malá");
  }

  @Test
  void readsTheDayOfPublicationFromAScriptWhereNothingElseDeclaresIt() {
    String script =
        "<script>state = {\"article\":{\"published_at\":\"2021-09-10T08:00:00Z\"}}</script>";
    String article = "<h1>A good year for plums</h1>" + PROSE.repeat(4);

    assertThat(read(page(script, article)).published())
        .extracting(DateStamp::day)
        .isEqualTo(LocalDate.of(2021, 9, 10));
    assertThat(
            read(page(
                    "<meta property='article:published_time' content='2021-09-12'>" + script,
                    article))
                .published())
        .extracting(DateStamp::day)
        .isEqualTo(LocalDate.of(2021, 9, 12));
  }

  @Test
  void takesNeitherReviewerNorPhotographerForTheAuthor() {
    assertThat(
            read(page(
                    "",
                    "<h1>Plums</h1><p class='byline'>By <a href='/authors/ada' rel='author'>"
                        + "Ada Byron</a></p><p>Medically reviewed by Mary Shelley</p>"
                        + PROSE.repeat(4)
                        + "<p>Photo: Charles Babbage</p>"))
                .bylines())
        .extracting(Byline::name)
        .containsExactly("Ada Byron");
  }

  @Test
  void readsWhatIsHiddenOnSmallScreensOnly() {
    assertThat(
            read(page(
                    "",
                    "<h1>Plums</h1><div class='overflow-hidden'><a href='/authors/ada'"
                        + " rel='author'><span class='hidden md:block'>Ada Byron</span></a>"
                        + "</div>"
                        + PROSE.repeat(4)))
                .bylines())
        .extracting(Byline::name)
        .containsExactly("Ada Byron");
  }

  @Test
  void followsReferencesWithinAGraph() {
    Metadata metadata =
        read(
            page(
                "<script type='application/ld+json'>{\"@graph\": ["
                    + "{\"@type\": \"WebSite\", \"name\": \"Looking Glass\"},"
                    + "{\"@type\": \"Person\", \"@id\": \"#ada\", \"name\": \"Ada Byron\"},"
                    + "{\"@type\": \"Article\", \"headline\": \"Plums\", \"author\": {\"@id\": \"#ada\"}}]}"
                    + "</script>",
                "<h1>Plums</h1><p>Ada Byron</p>" + PROSE.repeat(4)));

    assertThat(metadata.bylines()).extracting(Byline::name).containsExactly("Ada Byron");
    assertThat(metadata.site()).isEqualTo("Looking Glass");
  }

  @Test
  void takesNoCanonicalAddressOfTheHomePageOrOfAnotherHost() {
    assertThat(
            read(page("<link rel='canonical' href='https://www.looking-glass.example/'>", PROSE))
                .canonical())
        .hasToString("https://www.looking-glass.example/garden/plums");
    assertThat(
            read(page("<link rel='canonical' href='https://elsewhere.example/plums'>", PROSE))
                .canonical())
        .hasToString("https://www.looking-glass.example/garden/plums");
    assertThat(read(page("<link rel='canonical' href='/garden/plums-2021'>", PROSE)).canonical())
        .hasToString("https://www.looking-glass.example/garden/plums-2021");
  }

  @Test
  void survivesADeepPage() {
    assertThat(read("<div class='author'>".repeat(50_000) + "deep").title()).isEmpty();
  }

  @Test
  void takesTheDayInTheHeadOfTheArticleAndNotTheMastheadsToday() {
    String masthead = "<div class='top'><span>Poniedziałek, 3 lutego 2025</span></div>";
    String article =
        "<div class='story'><h1>A good year for plums</h1><div>12 marca 2021, 14:30</div>"
            + PROSE.repeat(4)
            + "</div>";

    assertThat(read(page("<title>Plums</title>", masthead + article)).published())
        .isEqualTo(DateStamp.of(LocalDate.of(2021, 3, 12)));
  }

  @Test
  void partsATitleFromItsSiteWithoutSpacesWhereTheScriptSetsNone() {
    String body =
        "<table><tr><td>老渡船十一年后重返江面</td></tr><tr><td>"
            + "清晨六点刚过，雾还没有散，渡船就离开了岸边。甲板上站着十二个人和一头驴，驴的主人不愿意说出自己的名字。<br><br>"
            + "市长承诺，夏天结束以前乘船免费。此后船票两元一张，鸡没有优惠，驴也没有，市长说以后再想办法。"
            + "</td></tr></table>";
    Metadata metadata = read(page("<title>老渡船十一年后重返江面-海港网</title>", body));

    assertThat(metadata.title()).isEqualTo("老渡船十一年后重返江面");
    assertThat(metadata.language()).isEqualTo(Locale.CHINESE);
  }

  @Test
  void partsNoTitleAtANumberNorAtOneLetter() {
    String body = "<p>" + "เรือข้ามฟากกลับมาแล้วหลังจากสิบเอ็ดปี".repeat(6) + "</p>";
    assertThat(read(page("<title>โควิด-19 กับเรือข้ามฟากของเมืองท่า</title>", body)).title())
        .isEqualTo("โควิด-19 กับเรือข้ามฟากของเมืองท่า");
    String chinese = "<p>" + "清晨六点刚过，雾还没有散，渡船就离开了岸边。".repeat(6) + "</p>";
    assertThat(read(page("<title>渡船上的X-射线机和一头驴</title>", chinese)).title())
        .isEqualTo("渡船上的X-射线机和一头驴");
    assertThat(read(page("<title>渡船重返江面了吗？-海港网</title>", chinese)).title()).isEqualTo("渡船重返江面了吗？");
  }

  @Test
  void takesAHeadingThatLeadsToThePageItselfForTheTitle() {
    String stories = "<h2><a href='https://other.example/frost'>What the frost left</a></h2>";

    assertThat(
            read(page(
                    "<title>A good year for plums - Glass</title>",
                    "<h1><a href=''>A good year for plums</a></h1>" + PROSE + stories))
                .title())
        .isEqualTo("A good year for plums");
  }

  @Test
  void takesTheDayAboveTheHeadlineWhereTheOneBelowIsOfWhatTheArticleTells() {
    String event =
        "<div class='story'><h1>A good year for plums</h1><p>%s</p>" + PROSE.repeat(4) + "</div>";
    DateStamp day = DateStamp.of(LocalDate.of(2021, 5, 3));

    assertThat(
            read(page(
                    "<title>Plums</title>",
                    "<div>Published 3 May 2021</div>" + event.formatted("1 May 2021, Town Hall")))
                .published())
        .isEqualTo(day);
    assertThat(
            read(page(
                    "<title>Plums</title>",
                    "<div>Monday, 3 May 2021</div>"
                        + event.formatted("On 1 May 2021 the sisters came back.")))
                .published())
        .isEqualTo(day);
  }
}
