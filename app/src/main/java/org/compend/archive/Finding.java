package org.compend.archive;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.compend.Article;
import org.compend.Bytes;
import org.compend.Capture;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is to be kept of one article at once.
 *
 * @param capture what it was made from
 * @param article what extraction made of it
 * @param guid the identifier that its feed gave it
 * @param assets the bytes of its images, by the address under which it refers to them
 * @param wanted the addresses of images that are to be asked for again
 * @param translations where it says that it is to be had in other languages
 * @param known which article it is, whatever it is called now; {@code null} where its addresses and
 *     identifiers have to tell
 */
public record Finding(
    Capture capture,
    Article article,
    @Nullable String guid,
    Map<URI, Bytes> assets,
    Set<URI> wanted,
    Set<URI> translations,
    @Nullable ArticleId known) {
  public Finding {
    assets = Map.copyOf(assets);
    wanted = Set.copyOf(wanted);
    translations = Set.copyOf(translations);
  }

  /** An article with all the images that are to be had. */
  public Finding(Capture capture, Article article, @Nullable String guid, Map<URI, Bytes> assets) {
    this(capture, article, guid, assets, Set.of(), Set.of(), null);
  }

  /** An article without a feed's identifier and without images. */
  public Finding(Capture capture, Article article) {
    this(capture, article, null, Map.of());
  }

  /** The same with where it says that it is to be had in other languages. */
  public Finding inOtherLanguages(Set<URI> pages) {
    return new Finding(capture, article, guid, assets, wanted, pages, known);
  }

  /** The same as what is found of an article that the archive has. */
  public Finding of(ArticleId id) {
    return new Finding(capture, article, guid, assets, wanted, translations, id);
  }
}
