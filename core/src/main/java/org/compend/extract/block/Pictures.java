package org.compend.extract.block;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.compend.Image;
import org.compend.extract.words.NameWords;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pictures of one article: the best of the sizes offered, past placeholders and lazy
 * loading.
 */
final class Pictures {
  /** As wide as a digest can use; a wider one is taken only where no other is. */
  private static final int WIDEST = 1600;

  /** A picture this small counts visits or keeps distance. */
  private static final int PIXEL = 2;

  /** A picture this small stands among words. */
  private static final int SMALL = 64;

  /** A {@code data:} address this short stands for a picture that is not loaded yet. */
  private static final int PLACEHOLDER = 512;

  /** A {@code data:} address this long is the picture itself. */
  private static final int EMBEDDED = 4096;

  /** Where scripts find the address to load, those with several sizes first. */
  private static final List<String> LAZY_SETS =
      List.of("data-srcset", "data-lazy-srcset", "data-original-set", "data-src-set");

  private static final List<String> LAZY =
      List.of(
          "data-src",
          "data-lazy-src",
          "data-original",
          "data-lazy",
          "data-hi-res-src",
          "data-full-src",
          "data-large-file",
          "data-orig-file",
          "data-img-src",
          "data-image",
          "data-echo",
          "data-url",
          "data-actualsrc",
          "data-backup");

  private static final Pattern IMAGE_NAME =
      Pattern.compile("(?i)\\.(jpe?g|png|gif|webp|avif|svg)(\\?.*)?$");
  private static final Evaluator IMG = new Evaluator.Tag("img");
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Pattern FILE_NAME = Pattern.compile("(?i)\\S+\\.(jpe?g|png|gif|webp|tiff?)");
  private static final Pattern UNREADABLE = Pattern.compile("(?i)(image/|\\.)(avif|jxl|heic)\\b");
  private static final NameWords UNREADABLE_FORMS = NameWords.anywhere("avif", "jxl", "heic");

  /** No address is longer, but for one that holds the picture itself. */
  private static final int MAX_ADDRESS = 4000;

  private static final NameWords INLINE_CLASS =
      NameWords.whole("emoji", "smiley", "smilies", "latex", "tex", "math", "inline", "icon");

  /** What marks a picture of something to press: to print, to go on, to close. */
  private static final NameWords BUTTON_CLASS = NameWords.whole("button", "btn");

  private static final Pattern STYLE_SIZE =
      Pattern.compile("(?i)(?:^|;)\\s*(width|height)\\s*:\\s*(\\d+)(?:\\.\\d+)?px");

  private final Addresses addresses;
  private final Set<Element> twins = new HashSet<>();

  Pictures(Addresses addresses) {
    this.addresses = addresses;
  }

  /** A size on offer; width 0 where it is not told. The rank says how little it is wanted. */
  private record Candidate(String reference, int width, int rank) {
    Candidate(String reference, int width) {
      this(reference, width, Pictures.rank(reference));
    }
  }

  /** A picture with how it stands in the text. */
  record Picture(Image image, boolean amongWords) {}

  /**
   * The picture that an {@code img}, {@code picture} or {@code amp-img} shows; {@code null} where
   * there is nothing to show.
   */
  @Nullable Picture read(Element element) {
    Element img = element.nameIs("picture") ? element.selectFirst(IMG) : element;
    if (img == null || isPixel(img) || BUTTON_CLASS.in(img.className())) {
      return null;
    }
    List<Candidate> candidates = new ArrayList<>();
    Element picture = element.nameIs("picture") ? element : parentPicture(img);
    if (picture != null) {
      for (Element source : picture.getElementsByTag("source")) {
        if (!isUnreadable(source.attr("type"))) {
          collect(source, candidates);
        }
      }
    }
    collect(img, candidates);
    Element twin = twin(picture != null ? picture : img);
    if (twin != null) {
      collect(twin, candidates);
    }
    int width = size(img, "width");
    int height = size(img, "height");
    List<URI> sources = addresses.sources(ranked(candidates, linkedPicture(img)));
    if (sources.isEmpty()) {
      return null;
    }
    boolean small = width > 0 && width <= SMALL && height <= SMALL;
    boolean amongWords = small || INLINE_CLASS.in(img.className());
    return new Picture(new Image(sources, alternative(img), width, height), amongWords);
  }

  /** Whether a {@code noscript} repeats a picture that was read, or will be. */
  boolean isTwin(Element noscript) {
    return twins.contains(noscript) || lazyBeside(noscript);
  }

  /** References, best first: the widest that is of use, what it falls back on, full sizes last. */
  private static List<String> ranked(List<Candidate> candidates, @Nullable String linked) {
    Comparator<Candidate> usefulFirst =
        Comparator.comparingInt(Candidate::rank)
            .thenComparingInt(c -> c.width() > WIDEST ? c.width() : 0)
            .thenComparingInt(c -> -c.width());
    Set<String> references = new LinkedHashSet<>();
    List<Candidate> sorted = candidates.stream().sorted(usefulFirst).toList();
    List<Candidate> real = sorted.stream().filter(c -> !isPlaceholder(c.reference())).toList();
    if (!real.isEmpty()) {
      references.add(real.getFirst().reference());
      // a page's own fallback, and what a saved page keeps beside it, have no width told
      real.stream().filter(c -> c.width() == 0).forEach(c -> references.add(c.reference()));
    }
    if (linked != null) {
      references.add(linked);
    }
    sorted.stream()
        .map(Candidate::reference)
        .filter(r -> isData(r) && r.length() >= PLACEHOLDER)
        .forEach(references::add);
    return List.copyOf(references);
  }

  private static int rank(String reference) {
    if (isPlaceholder(reference)) {
      return 2;
    }
    return isUnreadable(reference) ? 1 : 0;
  }

  private static boolean isUnreadable(String text) {
    return text.length() < MAX_ADDRESS
        && UNREADABLE_FORMS.in(text)
        && !isData(text)
        && UNREADABLE.matcher(text).find();
  }

  private static boolean isImageName(String text) {
    return text.length() < MAX_ADDRESS && !isData(text) && IMAGE_NAME.matcher(text).find();
  }

  private static boolean isPlaceholder(String reference) {
    return isData(reference) && reference.length() < EMBEDDED;
  }

  private static boolean isData(String reference) {
    return reference.regionMatches(true, 0, "data:", 0, 5);
  }

  private static void collect(Element element, List<Candidate> out) {
    set(element.attr("srcset"), out);
    LAZY_SETS.forEach(name -> set(element.attr(name), out));
    for (String name : LAZY) {
      String value = element.attr(name).strip();
      if (!value.isEmpty() && !value.startsWith("{") && !value.startsWith("[")) {
        if (value.contains(" ") && value.matches("(?s).*\\s\\d+(\\.\\d+)?[wx]\\b.*")) {
          set(value, out);
        } else {
          out.add(new Candidate(value, 0));
        }
      }
    }
    String src = element.attr("src").strip();
    boolean lazy = !out.isEmpty();
    if (!src.isEmpty()) {
      out.add(new Candidate(src, 0));
    }
    if (!lazy && (src.isEmpty() || isPlaceholder(src))) {
      for (Attribute attribute : element.attributes()) {
        if (attribute.getKey().startsWith("data-") && isImageName(attribute.getValue())) {
          out.add(new Candidate(attribute.getValue().strip(), 0));
        }
      }
    }
  }

  /** Parses a {@code srcset} (HTML, section 4.8.4.2.2). */
  private static void set(String srcset, List<Candidate> out) {
    int length = srcset.length();
    int i = 0;
    while (i < length) {
      while (i < length && (Characters.isSpace(srcset.charAt(i)) || srcset.charAt(i) == ',')) {
        i++;
      }
      int start = i;
      while (i < length && !Characters.isSpace(srcset.charAt(i))) {
        i++;
      }
      int end = i;
      while (end > start && srcset.charAt(end - 1) == ',') {
        end--;
      }
      String descriptors = "";
      if (end == i) {
        int comma = srcset.indexOf(',', i);
        int stop = comma < 0 ? length : comma;
        descriptors = srcset.substring(i, stop).strip();
        i = stop;
      }
      if (end > start) {
        out.add(new Candidate(srcset.substring(start, end), width(descriptors)));
      }
    }
  }

  private static int width(String descriptors) {
    for (String descriptor : SPACES.split(descriptors, -1)) {
      if (descriptor.length() > 1) {
        String number = descriptor.substring(0, descriptor.length() - 1);
        if (descriptor.endsWith("w")) {
          return number(number);
        }
        if (descriptor.endsWith("x")) {
          return (int) Math.min(100_000, 500 * decimal(number));
        }
      }
    }
    return 0;
  }

  private static double decimal(String text) {
    try {
      double value = Double.parseDouble(text);
      return value > 0 ? value : 0;
    } catch (NumberFormatException _) {
      return 0;
    }
  }

  /** A number as attributes hold it: {@code 640}, {@code 640px}; 0 where there is none. */
  static int number(String text) {
    int value = 0;
    String digits = text.strip();
    for (int i = 0; i < digits.length() && i < 6; i++) {
      char c = digits.charAt(i);
      if (c < '0' || c > '9') {
        return c == '%' ? 0 : value;
      }
      value = 10 * value + (c - '0');
    }
    return value;
  }

  private static int size(Element img, String name) {
    String declared = img.attr(name);
    if (!declared.isBlank()) {
      return declared.contains("%") ? 0 : number(declared);
    }
    var style = STYLE_SIZE.matcher(img.attr("style"));
    while (style.find()) {
      if (style.group(1).toLowerCase(Locale.ROOT).equals(name)) {
        return number(style.group(2));
      }
    }
    return 0;
  }

  static boolean isPixel(Element img) {
    boolean narrow = isTiny(img, "width");
    boolean low = isTiny(img, "height");
    // A side of nothing beside a long one is a size that was not known when the page was written.
    return (narrow && !(isNothing(img, "width") && size(img, "height") > SMALL))
        || (low && !(isNothing(img, "height") && size(img, "width") > SMALL));
  }

  private static boolean isNothing(Element img, String name) {
    return img.attr(name).strip().equals("0");
  }

  private static boolean isTiny(Element img, String name) {
    String declared = img.attr(name).strip();
    return (!declared.isEmpty()
            && Character.isDigit(declared.charAt(0))
            && !declared.contains("%")
            && number(declared) <= PIXEL)
        || (size(img, name) > 0 && size(img, name) <= PIXEL);
  }

  private static @Nullable String alternative(Element img) {
    String role = img.attr("role");
    if (role.equals("presentation") || role.equals("none")) {
      return "";
    }
    String alternative = img.hasAttr("alt") ? img.attr("alt") : img.attr("aria-label");
    if (!img.hasAttr("alt") && alternative.isEmpty()) {
      return null;
    }
    String clean = SPACES.matcher(Characters.clean(alternative)).replaceAll(" ").strip();
    return clean.length() < 200 && FILE_NAME.matcher(clean).matches() ? null : clean;
  }

  private static @Nullable Element parentPicture(Element img) {
    Element parent = img.parent();
    return parent != null && parent.nameIs("picture") ? parent : null;
  }

  /** The address of the full size to which a preview links. */
  private static @Nullable String linkedPicture(Element img) {
    Element parent = img.parent();
    if (parent != null && parent.nameIs("picture")) {
      parent = parent.parent();
    }
    if (parent == null || !parent.nameIs("a")) {
      return null;
    }
    String href = parent.attr("href");
    return isImageName(href) && !href.contains("/wiki/") && !href.contains("#") ? href : null;
  }

  /** The picture that is there for those without scripts, beside the one that waits for them. */
  private @Nullable Element twin(Element picture) {
    Element at = picture;
    for (int i = 0; i < 2; i++) {
      for (Element beside : new Element[] {at.nextElementSibling(), at.previousElementSibling()}) {
        if (beside != null && beside.nameIs("noscript") && !twins.contains(beside)) {
          Element img = beside.selectFirst(IMG);
          if (img != null) {
            twins.add(beside);
            return img;
          }
        }
      }
      Element parent = at.parent();
      if (parent == null || parent.childrenSize() != 1) {
        return null;
      }
      at = parent;
    }
    return null;
  }

  private static boolean lazyBeside(Element noscript) {
    Element next = noscript.nextElementSibling();
    return noscript.selectFirst(IMG) != null
        && next != null
        && (next.nameIs("img") || next.nameIs("picture"));
  }
}
