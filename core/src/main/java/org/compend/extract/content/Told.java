package org.compend.extract.content;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What the metadata of a page tell already, so that it is none of its text.
 *
 * @param taken the elements that show the headline and standfirst
 * @param lines the elements that show bylines and dates
 * @param title the headline where no element of its own shows it; else empty
 * @param names who signed
 * @param persons those of them who are called by two names and more, but not as the site is
 */
public record Told(
    Set<Element> taken,
    Set<Element> lines,
    String title,
    List<String> names,
    List<String> persons) {
  public static final Told NOTHING = new Told(Set.of(), Set.of(), "", List.of(), List.of());
}
