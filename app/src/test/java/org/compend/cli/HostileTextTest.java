package org.compend.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** What strangers write never reaches the terminal as a command to it. */
class HostileTextTest extends CommandTest {
  private static final String FEED =
      """
      {"version": "https://jsonfeed.org/version/1.1", "title": "The \\u001b[31mShore",
       "items": [{"id": "1", "url": "https://shore.example/1", "tags": ["fog\\u001b[7m"],
         "title": "Bell\\u001b]0;owned\\u0007\\u009b2J\\u202e", "date_published": "2021-09-01T08:00:00Z",
         "content_html": "<p>The bell \\u001b[41mrang at four in the morning, when Margaret
           Hollis spoke of the plum harvest and of the fog on the quay.</p><p>“It rang,” said
           Margaret Hollis, who lives in the town above the harbour.</p>"}]}
      """;
  private static final String LIST =
      """
      <opml version="2.0"><body><outline type="rss" text="The \u009b31mShore&#x202e;"
       xmlUrl="https://shore.example/feed"/></body></opml>
      """;

  @Test
  void noCommandPrintsWhatATerminalWouldObey() throws IOException {
    Files.writeString(folder.resolve("feed.json"), FEED);
    Files.writeString(folder.resolve("list.opml"), LIST);
    says("added 1 article", "add", "feed.json", "list.opml");
    says("The [31mShore", "search", "bell", "--facets");
    says("]0;owned", "inbox");
    says("Hollis, Margaret", "names", "list");
    says("The bell", "names", "show", "Margaret Hollis");
    says("The 31mShore", "sources");
    says("removed The 31mShore", "sources", "remove", "https://shore.example/feed");
    says("made", "digest", "new", "--series", "weekly", "-o", "weekly.md");
    says("]0;owned", "digest", "show", "weekly");
    says("weekly", "series");
    says("", "check");
    says("\\u009b2J\\u202e", "search", "bell", "--json");
    Files.writeString(folder.resolve("bell.md"), "# Bell\u009b2J\n\nThe bell rang in the fog.\n");
    says("Bell\\u009b2J", "extract", "bell.md");
    says("Bell\\u009b2J", "extract", "bell.md", "--format", "json");
    says("", "annotate", "bell.md");
    says("", "annotate", "bell.md", "--format", "json");
    says("", "annotate", "bell.md", "--format", "bibtex");
  }

  @Test
  void whatWasFoundIsBoldAndNothingElseIsObeyed() throws IOException {
    Files.writeString(folder.resolve("feed.json"), FEED);
    says("added 1 article", "add", "feed.json");
    marks = true;
    assertThat(type("", "search", "bell")).isEqualTo(Exit.DONE);
    assertThat(out).contains("The \u001b[1mbell\u001b[0m [41mrang");
    out = out.replace("\u001b[1m", "").replace("\u001b[0m", "");
    assertThat(out).matches("[^\\p{Cc}\\u202e&&[^\n]]*");
  }

  private void says(String words, String... command) {
    assertThat(type("", command)).as(err).isEqualTo(Exit.DONE);
    assertThat(out + err).contains(words).matches("[^\\p{Cc}\\u202e&&[^\n]]*");
  }
}
