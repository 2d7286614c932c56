package org.compend.press.image;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.compend.Assets;
import org.compend.Bytes;
import org.compend.Image;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of one pressing: each image is made ready once, and equal ones become one.
 *
 * <p>JPEG and PNG that are already fit for a reading device pass untouched; everything else is
 * decoded, turned upright, scaled to at most {@value #LONGEST_SIDE} pixels a side and encoded anew.
 * Of an animation the first frame is kept: pages do not move, and nothing flashes. Safe to use from
 * several threads.
 *
 * <pre>{@code
 * Pictures pictures = new Pictures(assets);
 * pictures.prepare(images);                     // in parallel; may be left out
 * switch (pictures.of(image)) {
 *   case Picture.Ready ready -> …
 *   case Picture.Blank _ -> …
 *   case Picture.Missing missing -> …
 * }
 * }</pre>
 */
public final class Pictures {
  /** As wide as the page of a usual reading device, in pixels. */
  public static final int LONGEST_SIDE = 1200;

  private static final int MOST_BYTES = 64 << 20;
  private static final int THREADS = 2;

  private final Assets assets;
  private final ConcurrentMap<List<URI>, Picture> byImage = new ConcurrentHashMap<>();
  private final ConcurrentMap<Bytes, Picture> byContent = new ConcurrentHashMap<>();

  /** Pictures whose bytes come from these assets, or from {@code data:} addresses. */
  public Pictures(Assets assets) {
    this.assets = assets;
  }

  /** Makes images ready, several at a time. */
  public void prepare(Collection<Image> images) {
    try (ExecutorService workers = Executors.newFixedThreadPool(THREADS)) {
      images.stream().distinct().forEach(image -> workers.execute(() -> of(image)));
    }
  }

  /** What became of an image: the first of its sources that can be shown. */
  public Picture of(Image image) {
    return byImage.computeIfAbsent(image.sources(), this::firstOf);
  }

  /**
   * A picture made narrower, for small screens.
   *
   * @param width in pixels at most; a drawing of lines (SVG) and what is narrower stay as they are
   */
  public static Picture.Ready narrowed(Picture.Ready picture, int width) {
    if (picture.width() <= width) {
      return picture;
    }
    int longest = Math.max(width, Math.round((float) width * picture.height() / picture.width()));
    try {
      return switch (picture.format()) {
        case JPEG -> Shrink.narrow(picture, ImageType.JPEG, longest);
        case PNG -> Shrink.narrow(picture, ImageType.PNG, longest);
        case SVG -> picture;
      };
    } catch (Decoder.Undecodable _) {
      // Of a picture that passed untouched only the header was read.
      return picture;
    }
  }

  private Picture firstOf(List<URI> sources) {
    Picture answer = new Picture.Missing(Picture.Reason.NOT_FOUND);
    for (URI source : sources) {
      Bytes content = find(source);
      if (content == null) {
        continue;
      }
      Picture picture = byContent.computeIfAbsent(content, Pictures::make);
      if (!(picture instanceof Picture.Missing)) {
        return picture;
      }
      answer = picture;
    }
    return answer;
  }

  private @Nullable Bytes find(URI source) {
    Optional<Bytes> found =
        "data".equalsIgnoreCase(source.getScheme()) ? data(source) : assets.find(source);
    return found.filter(content -> content.size() > 0).orElse(null);
  }

  /** The content of a {@code data:} address, RFC 2397. */
  private static Optional<Bytes> data(URI source) {
    String text = source.getRawSchemeSpecificPart();
    int comma = text.indexOf(',');
    if (comma < 0) {
      return Optional.empty();
    }
    // "+" is itself here, not a space.
    String body =
        URLDecoder.decode(
            text.substring(comma + 1).replace("+", "%2B"), StandardCharsets.ISO_8859_1);
    if (!text.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(";base64")) {
      return Optional.of(Bytes.of(body.getBytes(StandardCharsets.ISO_8859_1)));
    }
    try {
      return Optional.of(Bytes.of(Base64.getMimeDecoder().decode(body)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Picture make(Bytes content) {
    if (content.size() > MOST_BYTES) {
      return new Picture.Missing(Picture.Reason.TOO_LARGE);
    }
    try {
      return switch (ImageType.of(content)) {
        case JPEG -> Shrink.jpeg(content);
        case PNG -> Shrink.png(content);
        case GIF -> Shrink.other(content, ImageType.GIF);
        case WEBP -> Shrink.other(content, ImageType.WEBP);
        case BMP -> Shrink.other(content, ImageType.BMP);
        case TIFF -> Shrink.other(content, ImageType.TIFF);
        case SVG -> SvgCleaner.clean(content);
        case AVIF -> new Picture.Missing(Picture.Reason.UNSUPPORTED);
        case NO_IMAGE -> new Picture.Missing(Picture.Reason.NO_IMAGE);
      };
    } catch (Decoder.Undecodable e) {
      return new Picture.Missing(e.reason());
    }
  }

  /** A ready picture, named by its content. */
  static Picture.Ready ready(Picture.Format format, Bytes content, int width, int height) {
    String name = content.sha256().substring(0, 16) + "." + format.ending();
    return new Picture.Ready(name, format, content, width, height);
  }
}
