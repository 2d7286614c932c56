package org.compend.serve.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.compend.Article;
import org.compend.Prose;
import org.compend.edit.Amendment;

/**
 * What an editor says of an article, as it stands in the form.
 *
 * @param authors who signed, one after the other; the last ones may be blank
 * @param tags parted by commas
 * @param alternatives the texts of pictures, by their keys
 * @param remark why all this is done
 */
public record ArticleForm(
    Amendment amendment,
    List<Amendment.Author> authors,
    String tags,
    Map<String, String> alternatives,
    String remark) {
  private static final String ALTERNATIVE = "alternative-";
  private static final int SPARE_AUTHORS = 2;

  public ArticleForm {
    authors = List.copyOf(authors);
    alternatives = Map.copyOf(alternatives);
  }

  /** The form as an article fills it. */
  static ArticleForm of(Article article, LocalDate today) {
    Amendment amendment = Amendment.of(article, today);
    List<Amendment.Author> authors = new ArrayList<>(amendment.authors());
    for (int i = 0; i < SPARE_AUTHORS; i++) {
      authors.add(new Amendment.Author("", ""));
    }
    return new ArticleForm(amendment, authors, String.join(", ", amendment.tags()), Map.of(), "");
  }

  /** The form as it was sent. */
  static ArticleForm of(Fields fields) {
    List<Amendment.Author> authors = new ArrayList<>();
    List<String> names = fields.all("author");
    List<String> affiliations = fields.all("affiliation");
    for (int i = 0; i < names.size(); i++) {
      authors.add(
          new Amendment.Author(
              names.get(i).strip(), i < affiliations.size() ? affiliations.get(i).strip() : ""));
    }
    Amendment amendment =
        new Amendment(
            fields.text("title"),
            Prose.line(fields.text("standfirst")),
            authors,
            fields.text("published"),
            fields.text("modified"),
            fields.text("language"),
            fields.text("section"),
            Arrays.asList(fields.text("tags").split("[,،、，]", -1)),
            fields.text("note"),
            fields.text("correction"),
            fields.text("corrected"));
    Map<String, String> alternatives = new HashMap<>();
    for (String name : fields.values().keySet()) {
      if (name.startsWith(ALTERNATIVE)) {
        alternatives.put(name.substring(ALTERNATIVE.length()), fields.text(name));
      }
    }
    return new ArticleForm(
        amendment, authors, fields.text("tags"), alternatives, fields.text("remark"));
  }
}
