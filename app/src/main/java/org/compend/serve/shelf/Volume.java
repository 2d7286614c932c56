package org.compend.serve.shelf;

import java.util.List;
import java.util.Map;
import org.compend.Article;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.Holdings;
import org.compend.archive.ArticleId;
import org.compend.press.Binding;
import org.compend.press.BoundArticle;
import org.compend.press.Format;

/**
 * A digest that can be pressed.
 *
 * @param id as in addresses
 * @param key the same for the same articles in the same revisions, title and order
 * @param name what tells it from others of the same title: its week, its number; may be empty
 * @param path the folder of its files, with a slash at its end
 * @param file the name under which it is downloaded, without an ending
 * @param parameters what follows a file's name in an address: empty, or with a question mark
 * @param ids the ids of its articles
 * @param holdings the articles of the archive that they lead to
 */
record Volume(
    String id,
    String key,
    String name,
    String path,
    String file,
    String parameters,
    Digest digest,
    Assets assets,
    Map<Article, ArticleId> ids,
    Holdings holdings) {
  Volume {
    ids = Map.copyOf(ids);
  }

  /** The path of its file in a format. */
  String address(Format format) {
    return path + file + "." + format.ending() + parameters;
  }

  /** Its subtitle, how many articles it has, how long they take to read. */
  String facts() {
    List<BoundArticle> articles = Binding.of(digest).articles();
    int minutes = articles.stream().mapToInt(BoundArticle::minutes).sum();
    String subtitle = digest.subtitle();
    return (subtitle == null || subtitle.equals(name) ? "" : subtitle + " · ")
        + (articles.size() == 1 ? "1 article" : articles.size() + " articles")
        + " · "
        + minutes
        + " min";
  }
}
