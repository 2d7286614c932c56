package org.compend.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Digest;
import org.compend.Inline;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BindingTest {

  @Test
  void namesArticlesByTheirTitles() {
    Binding binding =
        bind(
            article("The Sea’s Édge: a story", null),
            article("The sea's edge — a story", null),
            article("Статья о море", null),
            article("1984 revisited", null),
            article("Contents", null),
            article("Section 1", null));
    assertThat(binding.articles())
        .extracting(BoundArticle::id)
        .containsExactly(
            "the-seas-edge-a-story",
            "the-seas-edge-a-story-2",
            "article-3",
            "a-1984-revisited",
            "contents-2",
            "article-6");
  }

  @Test
  void callsAnUntitledArticleByItsFirstWords() {
    Block words = paragraph(new Inline.Text("word ".repeat(40).strip()));
    assertThat(bind(article("", null, words)).articles().getFirst().title())
        .isEqualTo("word ".repeat(12).strip() + "…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/two",
        "https://www.example.org/two/",
        "https://EXAMPLE.org:443/two?utm_source=feed&fbclid=1#nowhere",
      })
  void linksBetweenArticlesStayInside(String address) {
    Inline link = link(address);
    Binding binding =
        bind(
            article("One", null, paragraph(link)),
            article("Two", URI.create("https://example.org/two")));
    BoundArticle one = binding.articles().getFirst();
    assertThat(binding.destination(one, URI.create(address)))
        .isEqualTo(new Destination.Inner("two", null));
    assertThat(one.linkNotes()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/two?id=2",
        "https://example.org/",
        "https://other.example.org/two",
        "https://example.org/TWO",
        "https://example.org/two?a[]=1&b=%5B"
      })
  void otherPagesStayOutside(String address) {
    URI target = URI.create(address.replace("[]", "%5B%5D"));
    Binding binding =
        bind(
            article("One", null, paragraph(new Inline.Link(target, List.of()))),
            article("Two", URI.create("https://example.org/two")));
    assertThat(binding.destination(binding.articles().getFirst(), target))
        .isInstanceOf(Destination.Outer.class);
  }

  @Test
  void anArticleThatClaimsTheFrontPageDoesNotCatchLinksToTheSite() {
    URI home = URI.create("https://example.org/");
    Binding binding = bind(article("One", home, paragraph(link("https://example.org/"))));
    assertThat(binding.articles().getFirst().linkNotes()).hasSize(1);
  }

  @Test
  void aLinkToAPointOfAnotherArticleLeadsToThatPoint() {
    Binding binding =
        bind(
            article("One", null),
            article(
                "Two",
                URI.create("https://example.org/two"),
                paragraph(new Inline.Anchor("§ 2"), new Inline.Anchor("s 2"))));
    BoundArticle two = binding.articles().get(1);
    assertThat(two.anchors()).containsEntry("§ 2", "at--2").containsEntry("s 2", "at-s-2");
    assertThat(
            binding.destination(
                binding.articles().getFirst(), URI.create("https://example.org/two#s%202")))
        .isEqualTo(new Destination.Inner("two", "at-s-2"));
    assertThat(binding.destination(two, URI.create("#s%202")))
        .isEqualTo(new Destination.Inner("two", "at-s-2"));
    assertThat(binding.destination(two, URI.create("#lost"))).isEqualTo(new Destination.Nowhere());
  }

  @Test
  void numbersEachTargetOnceInReadingOrder() {
    Binding binding =
        bind(
            article(
                "One",
                null,
                paragraph(link("https://a.example/"), link("https://b.example/")),
                paragraph(link("https://a.example/"), link("mailto:x@example.org"))));
    BoundArticle one = binding.articles().getFirst();
    assertThat(one.linkNotes())
        .extracting(note -> note.number() + " " + note.target())
        .containsExactly("1 https://a.example/", "2 https://b.example/");
    assertThat(binding.destination(one, URI.create("mailto:x@example.org")))
        .isInstanceOf(Destination.Direct.class);
    assertThat(binding.destination(one, URI.create("javascript:void(0)")))
        .isEqualTo(new Destination.Nowhere());
  }

  @Test
  void aFileOfSomeonesDiskIsNoSource() {
    assertThat(bind(article("One", null)).articles().getFirst().source()).isNull();
  }

  private static Inline link(String address) {
    return new Inline.Link(URI.create(address), List.of(new Inline.Text("words")));
  }

  private static Block paragraph(Inline... content) {
    return new Block.Paragraph(List.of(content));
  }

  private static Binding bind(Article... articles) {
    return Binding.of(
        new Digest(
            URI.create("urn:uuid:00000000-0000-0000-0000-000000000001"),
            "Digest",
            null,
            Locale.ENGLISH,
            Instant.EPOCH,
            null,
            null,
            List.of(),
            List.of(new Digest.Section(null, List.of(articles))),
            ""));
  }

  private static Article article(String title, @Nullable URI canonical, Block... body) {
    Metadata metadata =
        new Metadata(
            title,
            List.of(),
            List.of(),
            null,
            null,
            Locale.ENGLISH,
            null,
            List.of(),
            canonical,
            null);
    return new Article(
        metadata,
        List.of(body),
        List.of(),
        Kind.ARTICLE,
        new Origin(URI.create("file:///articles/page.html"), null, null));
  }
}
