package org.compend.press.image;

import org.compend.Bytes;

/** What became of an image on its way into a digest. */
public sealed interface Picture {

  /**
   * A picture that every reading device shows.
   *
   * @param name a file name made of its content, so that equal pictures have one name
   * @param content its bytes
   * @param width in pixels, at least 1
   * @param height in pixels, at least 1
   */
  record Ready(String name, Format format, Bytes content, int width, int height)
      implements Picture {}

  /** Too small to show anything: a spacer, a counting pixel. */
  record Blank() implements Picture {}

  /** No picture can be shown. */
  record Missing(Reason reason) implements Picture {}

  /** The formats that come out. */
  enum Format {
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    SVG("image/svg+xml", "svg");

    private final String mediaType;
    private final String ending;

    Format(String mediaType, String ending) {
      this.mediaType = mediaType;
      this.ending = ending;
    }

    /** The media type, as {@code image/jpeg}. */
    public String mediaType() {
      return mediaType;
    }

    /** The ending of a file name, without the dot. */
    public String ending() {
      return ending;
    }
  }

  /** Why a picture is missing. */
  enum Reason {
    /** Its bytes are not to be had. */
    NOT_FOUND,
    /** Its bytes are something else, such as a page that says "not found". */
    NO_IMAGE,
    /** It is in a format that cannot be turned into one that reading devices show. */
    UNSUPPORTED,
    /** Its bytes break off or contradict themselves. */
    DAMAGED,
    /** It has more bytes or pixels than a digest should make anybody's machine hold. */
    TOO_LARGE
  }
}
