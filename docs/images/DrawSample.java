import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;

/** Draws the pictures of the sample magazine: {@code java docs/images/DrawSample.java sample/pictures}. */
class DrawSample {
  private static final Color NIGHT = new Color(0x14213d);
  private static final Color LIGHT = new Color(0xf7d774);
  private static final Color SEA = new Color(0x2a6f97);
  private static final Color SAND = new Color(0xe9d8a6);
  private static final Color ROCK = new Color(0x9c6644);
  private static final Color PAPER = new Color(0xfbf7ee);
  private static final Color INK = new Color(0x2b2d42);

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ImageIO.write(lighthouse(), "png", folder.resolve("lighthouse.png").toFile());
    ImageIO.write(bread(), "jpg", folder.resolve("loaf.jpg").toFile());
    ImageIO.write(falaj(), "png", folder.resolve("falaj.png").toFile());
    ImageIO.write(terms(), "png", folder.resolve("solar-terms.png").toFile());
    Files.writeString(folder.resolve("tide.svg"), tide());
  }

  private static BufferedImage canvas(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  private static Graphics2D pen(BufferedImage image, Color ground) {
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.setColor(ground);
    pen.fillRect(0, 0, image.getWidth(), image.getHeight());
    return pen;
  }

  /** A tower at night, its beam over the sea. */
  private static BufferedImage lighthouse() {
    BufferedImage image = canvas(1200, 720);
    Graphics2D pen = pen(image, NIGHT);
    pen.setPaint(new GradientPaint(0, 0, NIGHT, 0, 520, new Color(0x3a4a7a)));
    pen.fillRect(0, 0, 1200, 520);
    Random stars = new Random(7);
    pen.setColor(new Color(255, 255, 255, 170));
    for (int i = 0; i < 90; i++) {
      double size = 1 + stars.nextDouble() * 2;
      pen.fill(new Ellipse2D.Double(stars.nextInt(1200), stars.nextInt(420), size, size));
    }
    Path2D beam = new Path2D.Double();
    beam.moveTo(330, 214);
    beam.lineTo(1200, 90);
    beam.lineTo(1200, 330);
    beam.closePath();
    pen.setPaint(new GradientPaint(330, 0, new Color(0xf7, 0xd7, 0x74, 190), 1200, 0, new Color(0xf7, 0xd7, 0x74, 10)));
    pen.fill(beam);
    pen.setColor(new Color(0x1b3a57));
    pen.fillRect(0, 520, 1200, 200);
    pen.setStroke(new BasicStroke(3));
    for (int row = 0; row < 9; row++) {
      pen.setColor(new Color(0x2a, 0x6f, 0x97, 200 - row * 12));
      for (int x = -60 + (row % 2) * 60; x < 1200; x += 120) {
        pen.draw(new Arc2D.Double(x, 535 + row * 21, 120, 16, 200, 140, Arc2D.OPEN));
      }
    }
    Path2D cliff = new Path2D.Double();
    cliff.moveTo(0, 720);
    cliff.lineTo(0, 470);
    cliff.curveTo(160, 440, 300, 470, 430, 500);
    cliff.curveTo(470, 560, 520, 640, 560, 720);
    cliff.closePath();
    pen.setColor(new Color(0x0b1424));
    pen.fill(cliff);
    Path2D tower = new Path2D.Double();
    tower.moveTo(262, 480);
    tower.lineTo(288, 240);
    tower.lineTo(352, 240);
    tower.lineTo(378, 486);
    tower.closePath();
    pen.setColor(new Color(0xf2efe6));
    pen.fill(tower);
    pen.clip(tower);
    pen.setColor(new Color(0xb23a48));
    pen.fillRect(250, 290, 140, 44);
    pen.fillRect(250, 390, 140, 44);
    pen.setClip(null);
    pen.setColor(INK);
    pen.fillRect(278, 228, 84, 14);
    pen.setColor(LIGHT);
    pen.fillRect(298, 190, 44, 40);
    pen.setColor(INK);
    pen.fill(new Arc2D.Double(290, 164, 60, 56, 0, 180, Arc2D.PIE));
    pen.dispose();
    return image;
  }

  /** A round loaf from above, scored with a wheat ear. */
  private static BufferedImage bread() {
    BufferedImage image = canvas(1000, 700);
    Graphics2D pen = pen(image, new Color(0x5b4636));
    for (int y = 0; y < 700; y += 35) {
      pen.setColor(new Color(0x4d3a2c));
      pen.fillRect(0, y, 1000, 2);
    }
    pen.setColor(new Color(0, 0, 0, 70));
    pen.fill(new Ellipse2D.Double(232, 92, 560, 560));
    for (int i = 0; i < 140; i++) {
      float part = i / 140f;
      pen.setColor(new Color((int) (0x8a + part * 0x4a), (int) (0x4b + part * 0x50), (int) (0x1f + part * 0x40)));
      double size = 560 - i * 3.4;
      pen.fill(new Ellipse2D.Double(500 - size / 2, 350 - size / 2 - i * 0.2, size, size));
    }
    pen.setStroke(new BasicStroke(13, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.setColor(new Color(0xf4e3c1));
    pen.drawLine(500, 540, 500, 180);
    for (int i = 0; i < 6; i++) {
      pen.draw(new Arc2D.Double(400, 180 + i * 52, 100, 110, 0, -80, Arc2D.OPEN));
      pen.draw(new Arc2D.Double(500, 180 + i * 52, 100, 110, 180, 80, Arc2D.OPEN));
    }
    Random flour = new Random(3);
    for (int i = 0; i < 1400; i++) {
      double angle = flour.nextDouble() * Math.PI * 2;
      double far = Math.sqrt(flour.nextDouble()) * 250;
      pen.setColor(new Color(255, 250, 235, 60 + flour.nextInt(90)));
      pen.fill(new Ellipse2D.Double(500 + Math.cos(angle) * far, 335 + Math.sin(angle) * far, 2.5, 2.5));
    }
    pen.dispose();
    return image;
  }

  /** A hill cut open: mother well, shafts, tunnel, village. */
  private static BufferedImage falaj() {
    BufferedImage image = canvas(1200, 560);
    Graphics2D pen = pen(image, new Color(0xdcecf5));
    Path2D hill = new Path2D.Double();
    hill.moveTo(0, 120);
    hill.curveTo(300, 150, 600, 300, 900, 380);
    hill.lineTo(1200, 400);
    hill.lineTo(1200, 560);
    hill.lineTo(0, 560);
    hill.closePath();
    pen.setColor(SAND);
    pen.fill(hill);
    Path2D wet = new Path2D.Double();
    wet.moveTo(0, 330);
    wet.curveTo(200, 335, 330, 370, 480, 560);
    wet.lineTo(0, 560);
    wet.closePath();
    pen.setColor(new Color(0x2a, 0x6f, 0x97, 110));
    pen.fill(wet);
    pen.setColor(ROCK);
    pen.setStroke(new BasicStroke(16));
    int[] tops = {138, 172, 216, 265, 312, 350};
    for (int i = 0; i < tops.length; i++) {
      pen.drawLine(110 + i * 130, tops[i], 110 + i * 130, 352 + i * 8);
    }
    pen.setColor(SEA);
    pen.setStroke(new BasicStroke(12, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.drawLine(70, 350, 880, 398);
    pen.drawLine(880, 398, 1180, 412);
    for (int i = 0; i < 5; i++) {
      int x = 930 + i * 52;
      pen.setColor(new Color(0x6b4226));
      pen.fillRect(x - 4, 322, 8, 76);
      pen.setColor(new Color(0x52796f));
      pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
      for (int leaf = 0; leaf < 6; leaf++) {
        double angle = Math.PI * (0.02 + leaf * 0.192);
        pen.draw(new Arc2D.Double(x - 26 + 26 * Math.cos(angle), 306 - 8 * Math.sin(angle), 26, 34, leaf < 3 ? 20 : 60, 110, Arc2D.OPEN));
      }
    }
    pen.dispose();
    return image;
  }

  /** The year as a ring of twenty-four parts. */
  private static BufferedImage terms() {
    BufferedImage image = canvas(900, 900);
    Graphics2D pen = pen(image, PAPER);
    Color[] seasons = {new Color(0x74a57f), new Color(0xd98f4e), new Color(0xb0643f), new Color(0x5d82a6)};
    for (int i = 0; i < 24; i++) {
      Color season = seasons[i / 6];
      int light = (i % 6) * 9;
      pen.setColor(new Color(Math.min(255, season.getRed() + light), Math.min(255, season.getGreen() + light), Math.min(255, season.getBlue() + light)));
      pen.fill(new Arc2D.Double(60, 60, 780, 780, 90 - i * 15 - 14.2, 13.4, Arc2D.PIE));
    }
    pen.setColor(PAPER);
    pen.fill(new Ellipse2D.Double(230, 230, 440, 440));
    pen.setColor(LIGHT);
    pen.fill(new Ellipse2D.Double(390, 390, 120, 120));
    pen.setStroke(new BasicStroke(7, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    for (int i = 0; i < 12; i++) {
      double angle = i * Math.PI / 6;
      pen.drawLine((int) (450 + 78 * Math.cos(angle)), (int) (450 + 78 * Math.sin(angle)), (int) (450 + 104 * Math.cos(angle)), (int) (450 + 104 * Math.sin(angle)));
    }
    pen.dispose();
    return image;
  }

  /** One tide from low to high water, with the six hours of the rule of twelfths. */
  private static String tide() {
    StringBuilder svg = new StringBuilder();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 720 360\" width=\"720\" height=\"360\">\n");
    svg.append("<rect width=\"720\" height=\"360\" fill=\"#fbf7ee\"/>\n");
    int[] twelfths = {1, 2, 3, 3, 2, 1};
    int sum = 0;
    for (int hour = 0; hour < 6; hour++) {
      int top = 300 - (sum + twelfths[hour]) * 20;
      svg.append("<rect x=\"%d\" y=\"%d\" width=\"88\" height=\"%d\" fill=\"#a9d6e5\"/>\n".formatted(96 + hour * 90, top, 300 - top));
      svg.append("<text x=\"%d\" y=\"330\" font-family=\"sans-serif\" font-size=\"18\" text-anchor=\"middle\" fill=\"#2b2d42\">%d h</text>\n".formatted(140 + hour * 90, hour + 1));
      sum += twelfths[hour];
    }
    svg.append("<path d=\"M96 300");
    for (int i = 1; i <= 60; i++) {
      svg.append(" L%d %d".formatted(96 + i * 9, Math.round(180 + 120 * Math.cos(Math.PI * i / 60))));
    }
    svg.append("\" fill=\"none\" stroke=\"#01497c\" stroke-width=\"5\"/>\n<path d=\"M90 300 H640\" stroke=\"#2b2d42\" stroke-width=\"2\"/>\n</svg>\n");
    return svg.toString();
  }
}
