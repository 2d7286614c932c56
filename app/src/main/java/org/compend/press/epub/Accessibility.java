package org.compend.press.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.compend.Article;
import org.compend.Block;
import org.compend.Digest;
import org.compend.Image;
import org.compend.Inline;
import org.compend.Walk;
import org.compend.press.image.Picture;
import org.compend.press.image.Pictures;
import org.compend.press.xhtml.Alternative;

/**
 * What can truly be said of how a digest may be perceived (EPUB Accessibility 1.1, section 2), from
 * its content.
 *
 * <p>No conformance to WCAG is claimed: whether a description says what a picture shows is for
 * people to judge.
 *
 * @param pictures how many pictures it shows, the cover not counted
 * @param described how many of them have a description, or are decoration
 * @param ruby whether it holds readings above characters
 */
record Accessibility(int pictures, int described, boolean ruby) {

  /** Looks through a digest. */
  static Accessibility of(Digest digest, Pictures pictures) {
    AtomicInteger shown = new AtomicInteger();
    AtomicInteger described = new AtomicInteger();
    AtomicInteger rubies = new AtomicInteger();
    Walk.Visitor visitor =
        new Walk.Visitor() {
          @Override
          public void block(Block block) {
            if (block instanceof Block.Figure figure) {
              figure.images().forEach(this::count);
            }
          }

          @Override
          public void inline(Inline inline) {
            if (inline instanceof Inline.Picture(Image image)) {
              count(image);
            } else if (inline instanceof Inline.Ruby) {
              rubies.incrementAndGet();
            }
          }

          private void count(Image image) {
            if (pictures.of(image) instanceof Picture.Ready) {
              shown.incrementAndGet();
              if (Alternative.of(image).isPresent()) {
                described.incrementAndGet();
              }
            }
          }
        };
    Walk.blocks(digest.foreword(), visitor);
    for (Article article : digest.articles().toList()) {
      Walk.article(article, visitor);
    }
    return new Accessibility(shown.get(), described.get(), rubies.get() > 0);
  }

  /** The ways to perceive it. */
  List<String> accessModes() {
    return pictures == 0 ? List.of("textual") : List.of("textual", "visual");
  }

  /** The sets of ways of which one is enough. */
  List<String> sufficientAccessModes() {
    return described == pictures
        ? pictures == 0 ? List.of("textual") : List.of("textual,visual", "textual")
        : List.of("textual,visual");
  }

  /** What helps. */
  List<String> features() {
    List<String> features =
        new ArrayList<>(
            List.of(
                "displayTransformability",
                "readingOrder",
                "structuralNavigation",
                "tableOfContents",
                "unlocked"));
    if (pictures > 0 && described == pictures) {
      features.add("alternativeText");
    }
    if (ruby) {
      features.add("rubyAnnotations");
    }
    return features;
  }

  /** The same in a sentence or two, in English. */
  String summary() {
    String structure =
        "The text can be read aloud and shown in any size. Contents, headings, lists, tables and"
            + " notes are marked as such, and languages are named where they are known.";
    String seen;
    if (pictures == 0) {
      seen = " Nothing but the cover is a picture.";
    } else if (described == pictures) {
      seen = " All pictures have descriptions or are decoration.";
    } else {
      int lacking = pictures - described;
      seen =
          " Of %d pictures, %d %s no description at the source."
              .formatted(pictures, lacking, lacking == 1 ? "has" : "have");
    }
    return structure + seen + " Nothing moves, flashes or sounds.";
  }
}
