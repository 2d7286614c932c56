package org.compend.press.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.Fop;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.PageSequenceResults;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.area.AreaTreeHandler;
import org.apache.fop.area.IDTracker;
import org.apache.fop.area.PageViewport;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.fop.fonts.FontInfo;
import org.apache.fop.fonts.LazyFont;
import org.apache.fop.fonts.MultiByteFont;
import org.apache.fop.fonts.Typeface;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.compend.Bytes;
import org.compend.press.font.Face;
import org.compend.press.font.Family;
import org.xml.sax.SAXException;

/** Apache FOP, set up to make tagged PDF for archives from the fonts and pictures of a pressing. */
final class Engine {
  private static final String FACE = "face";
  private static final String PDF = "application/pdf";

  /** The engine tells its inner doubts on standard error otherwise; failures are thrown. */
  private static final Logger CHATTER = Logger.getLogger("org.apache.fop");

  /**
   * The names under which the engine reaches for fonts that every PDF viewer has. Words in a
   * drawing may ask for them, but a PDF fit for archives has to embed what it uses: ours take their
   * place.
   */
  private static final List<String> NAMES_OF_VIEWERS_FONTS =
      List.of(
          "any",
          "Helvetica",
          "SansSerif",
          "sans-serif",
          "Times",
          "Times Roman",
          "Times-Roman",
          "serif",
          "Courier",
          "monospace",
          "Computer-Modern-Typewriter",
          "Symbol",
          "ZapfDingbats");

  private final List<FamilyFace> faces = new ArrayList<>();
  private final PrintedPictures pictures;
  private final FopFactory factory;

  private record FamilyFace(Family family, Face face) {}

  /** Writes XSL-FO, and may ask on the way where things have been placed. */
  @FunctionalInterface
  interface Copy {
    void write(Fo fo, PageNumbers.Placed placed) throws SAXException;
  }

  /**
   * What the engine tells of a file it has made.
   *
   * @param pages how many pages each page sequence has
   * @param fonts the text of each code in each font, by the name under which pages know the font
   */
  record Outcome(List<Integer> pages, Map<String, Map<Integer, String>> fonts) {}

  Engine(Collection<Family> families, PrintedPictures pictures) {
    this.pictures = pictures;
    CHATTER.setLevel(Level.OFF);
    String configuration = configuration(families);
    URI nowhere = URI.create("compend:/");
    ResourceResolver resources = new Resources();
    try {
      factory =
          new FopFactoryBuilder(nowhere, resources)
              .setConfiguration(
                  new DefaultConfigurationBuilder()
                      .build(
                          new ByteArrayInputStream(configuration.getBytes(StandardCharsets.UTF_8))))
              .setBreakIndentInheritanceOnReferenceAreaBoundary(true)
              .build();
      factory
          .getFontManager()
          .setResourceResolver(
              ResourceResolverFactory.createInternalResourceResolver(nowhere, resources));
    } catch (ConfigurationException e) {
      throw new IllegalStateException("the engine's configuration is wrong", e);
    }
  }

  /**
   * Makes a PDF.
   *
   * @throws IOException if {@code out} cannot be written
   */
  Outcome make(Copy copy, String title, String author, Instant date, OutputStream out)
      throws IOException {
    try {
      FOUserAgent agent = factory.newFOUserAgent();
      agent.getEventBroadcaster().addEventListener(_ -> {});
      agent.setTitle(title);
      if (!author.isBlank()) { // an empty name is no author, and the engine refuses it
        agent.setAuthor(author);
      }
      agent.setCreator("Compend");
      agent.setProducer("Compend with Apache FOP");
      agent.setCreationDate(Date.from(date));
      AreaTreeHandler areas = new AreaTreeHandler(agent, PDF, out);
      agent.setFOEventHandlerOverride(areas);
      Fop fop = agent.newFop(PDF, out);
      IDTracker ids = areas.getIDTracker();
      copy.write(
          new Fo(fop.getDefaultHandler()),
          id -> {
            PageViewport page = ids.getFirstPageViewportContaining(id);
            return page == null ? null : page.getPageNumber();
          });
      List<Integer> pages = new ArrayList<>();
      for (Object sequence : areas.getResults().getPageSequences()) {
        pages.add(((PageSequenceResults) sequence).getPageCount());
      }
      return new Outcome(pages, texts(areas.getFontInfo()));
    } catch (SAXException e) {
      if (e.getCause() instanceof IOException cause) {
        throw cause;
      }
      throw new IOException("the PDF could not be set: " + e.getMessage(), e);
    }
  }

  private Map<String, Map<Integer, String>> texts(FontInfo info) {
    Map<String, Map<Integer, String>> texts = new TreeMap<>();
    for (Map.Entry<String, Typeface> used : info.getUsedFonts().entrySet()) {
      Typeface typeface = used.getValue();
      Typeface real = typeface instanceof LazyFont lazy ? lazy.getRealFont() : typeface;
      if (real instanceof MultiByteFont font && FACE.equals(font.getEmbedFileURI().getScheme())) {
        FamilyFace face = face(font.getEmbedFileURI());
        texts.put(used.getKey(), face.family().text(face.face()).ofCodes(font.getUsedGlyphs()));
      }
    }
    return texts;
  }

  private FamilyFace face(URI uri) {
    return faces.get(Integer.parseInt(uri.getSchemeSpecificPart()));
  }

  private String configuration(Collection<Family> families) {
    StringBuilder fonts = new StringBuilder();
    Family plain = families.iterator().next();
    for (Family family : families) {
      for (Face face : family.faces()) {
        fonts
            .append("<font kerning=\"yes\" embed-url=\"" + FACE + ":")
            .append(faces.size())
            .append("\">");
        faces.add(new FamilyFace(family, face));
        for (boolean bold : new boolean[] {false, true}) {
          for (boolean italic : new boolean[] {false, true}) {
            if (family.face(bold, italic).equals(face)) {
              triplet(fonts, family.name(), bold, italic);
              if (family.equals(plain)) {
                NAMES_OF_VIEWERS_FONTS.forEach(name -> triplet(fonts, name, bold, italic));
              }
            }
          }
        }
        fonts.append("</font>");
      }
    }
    return """
    <fop version="1.0">
      <accessibility keep-empty-tags="false">true</accessibility>
      <use-cache>false</use-cache>
      <renderers>
        <renderer mime="application/pdf">
          <version>1.7</version>
          <pdf-ua-mode>PDF/UA-1</pdf-ua-mode>
          <pdf-a-mode>PDF/A-2a</pdf-a-mode>
          <fonts>%s</fonts>
        </renderer>
      </renderers>
    </fop>
    """
        .formatted(fonts);
  }

  private static void triplet(StringBuilder fonts, String name, boolean bold, boolean italic) {
    fonts
        .append("<font-triplet name=\"")
        .append(name)
        .append("\" weight=\"")
        .append(bold ? "bold" : "normal")
        .append("\" style=\"")
        .append(italic ? "italic" : "normal")
        .append("\"/>");
  }

  /** What the engine may read: the pressing's own fonts and pictures, nothing else. */
  private final class Resources implements ResourceResolver {
    @Override
    public Resource getResource(URI uri) throws IOException {
      if (FACE.equals(uri.getScheme())) {
        FamilyFace face = face(uri);
        return new Resource(new ByteArrayInputStream(face.family().open(face.face())));
      }
      if (PrintedPictures.SCHEME.equals(uri.getScheme())) {
        Bytes content = pictures.content(uri.getSchemeSpecificPart());
        return new Resource(Objects.requireNonNull(content).stream());
      }
      throw new IOException("nothing outside the digest is read: " + uri);
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
      throw new IOException("nothing is written beside the PDF: " + uri);
    }
  }
}
