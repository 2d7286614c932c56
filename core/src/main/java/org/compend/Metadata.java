package org.compend;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is told about an article beside its body.
 *
 * @param title the headline as a reader sees it, without the site's name; empty where there is none
 * @param standfirst the lead-in printed under the headline, apart from the body
 * @param bylines who signed, in order
 * @param published the day of first publication
 * @param modified the day of the last change, where it is told
 * @param language the main language (BCP 47); {@link Locale#ROOT} where it is not known
 * @param section the magazine's section
 * @param tags keywords, in order, without repetition
 * @param canonical the article's permanent address
 * @param site the magazine's name
 */
public record Metadata(
    String title,
    List<Inline> standfirst,
    List<Byline> bylines,
    @Nullable DateStamp published,
    @Nullable DateStamp modified,
    Locale language,
    @Nullable String section,
    List<String> tags,
    @Nullable URI canonical,
    @Nullable String site) {
  public Metadata {
    standfirst = List.copyOf(standfirst);
    bylines = List.copyOf(bylines);
    tags = tags.stream().distinct().toList();
  }
}
