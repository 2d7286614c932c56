package org.compend.press.epub;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import org.compend.Byline;
import org.compend.Bytes;
import org.compend.Digest;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Direction;
import org.compend.press.Words;
import org.compend.press.image.Encoder;

/**
 * Draws a digest's cover from its own words: the title on a field of colour, a band with a stripe
 * for each article as wide as the article is long, and the first headlines.
 *
 * <p>The colour follows from the digest's identity, so that a series has many and each keeps its.
 */
final class Cover {
  /** In pixels; with {@link #HEIGHT} 3 to 4, as devices show covers. */
  static final int WIDTH = 1600;

  /** In pixels. */
  static final int HEIGHT = 2133;

  private static final int MARGIN = 130;
  private static final int BAND_TOP = 1360;
  private static final int BAND = 34;
  private static final int MOST_HEADLINES = 5;
  private static final float QUALITY = 0.86f;
  private static final Color PAPER = new Color(0xf6f2e9);
  private static final Color INK = new Color(0x1f1d1a);
  private static final Color FAINT_INK = new Color(0x5b554c);

  /** Deep enough for paper-white letters: a contrast of at least 7 to 1. */
  private static final int[] FIELDS = {
    0x1d3a4a, 0x4a1f2b, 0x243b2c, 0x33285a, 0x5a2d16, 0x123f4d, 0x3d3416, 0x2b2f38
  };

  private final Digest digest;
  private final Binding binding;
  private final Words words;
  private final Graphics2D graphics;
  private final Lettering lettering;
  private final boolean rtl;

  private Cover(Binding binding, Words words, Graphics2D graphics) {
    this.digest = binding.digest();
    this.binding = binding;
    this.words = words;
    this.graphics = graphics;
    this.lettering = new Lettering(graphics);
    this.rtl = Direction.of(digest.language(), digest.title()) == Direction.RIGHT_TO_LEFT;
  }

  /** The cover as a JPEG. */
  static Bytes draw(Binding binding, Words words) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new Cover(binding, words, graphics).draw();
    graphics.dispose();
    return Encoder.jpeg(image, QUALITY);
  }

  private void draw() {
    Color field = new Color(FIELDS[Math.floorMod(digest.id().hashCode(), FIELDS.length)]);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, WIDTH, HEIGHT);
    graphics.setColor(field);
    graphics.fillRect(0, 0, WIDTH, BAND_TOP);
    band(field);
    title();
    headlines();
  }

  /** A stripe for each article; the widths are to each other as the reading times. */
  private void band(Color field) {
    List<BoundArticle> articles = binding.articles();
    int all = articles.stream().mapToInt(article -> Math.max(1, article.minutes())).sum();
    int before = 0;
    for (int i = 0; i < articles.size(); i++) {
      int minutes = Math.max(1, articles.get(i).minutes());
      int left = Math.round((float) WIDTH * before / all);
      before += minutes;
      int right = Math.round((float) WIDTH * before / all);
      graphics.setColor(mix(field, PAPER, i % 2 == 0 ? 0.28f : 0.5f));
      int x = rtl ? WIDTH - right : left;
      graphics.fillRect(x, BAND_TOP, right - left, BAND);
    }
  }

  private void title() {
    int width = WIDTH - 2 * MARGIN;
    int y = 170;
    graphics.setColor(PAPER);
    if (digest.publisher() != null) {
      Lettering.Text publisher =
          lettering.set(digest.publisher(), digest.language(), 46, true, false, width, 2);
      publisher.draw(MARGIN, y, rtl);
      y += publisher.height() + 26;
      graphics.setStroke(new BasicStroke(3));
      graphics.drawLine(MARGIN, y, WIDTH - MARGIN, y);
      y += 70;
    }
    String below = digest.subtitle() != null ? digest.subtitle() : words.date(digest.bound());
    Lettering.Text subtitle = lettering.set(below, digest.language(), 62, false, true, width, 3);
    int space = BAND_TOP - y - subtitle.height() - 150;
    Lettering.Text title = fitted(width, space);
    title.draw(MARGIN, y, rtl);
    y = BAND_TOP - 90 - subtitle.height();
    subtitle.draw(MARGIN, y, rtl);
  }

  /** The title as large as its space allows. */
  private Lettering.Text fitted(int width, int height) {
    for (int size = 210; size > 60; size -= 10) {
      Lettering.Text title =
          lettering.set(digest.title(), digest.language(), size, true, false, width, 9);
      if (title.isWhole() && title.height() <= height) {
        return title;
      }
    }
    return lettering.set(digest.title(), digest.language(), 60, true, false, width, height / 80);
  }

  private void headlines() {
    int width = WIDTH - 2 * MARGIN;
    int y = BAND_TOP + BAND + 76;
    int end = HEIGHT - 80;
    for (BoundArticle article : binding.articles().stream().limit(MOST_HEADLINES).toList()) {
      Locale language = article.language();
      boolean one = article.direction() == Direction.RIGHT_TO_LEFT;
      Lettering.Text headline =
          lettering.set(article.title(), language, 46, false, false, width, 1);
      List<String> names =
          article.article().metadata().bylines().stream().map(Byline::name).toList();
      Lettering.Text signed = lettering.set(words.list(names), language, 31, false, true, width, 1);
      if (y + headline.height() + signed.height() > end) {
        return;
      }
      graphics.setColor(INK);
      headline.draw(MARGIN, y, one);
      y += headline.height();
      graphics.setColor(FAINT_INK);
      signed.draw(MARGIN, y, one);
      y += signed.height() + 34;
    }
  }

  private static Color mix(Color one, Color other, float part) {
    return new Color(
        Math.round(one.getRed() + part * (other.getRed() - one.getRed())),
        Math.round(one.getGreen() + part * (other.getGreen() - one.getGreen())),
        Math.round(one.getBlue() + part * (other.getBlue() - one.getBlue())));
  }
}
