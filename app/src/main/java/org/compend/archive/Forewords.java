package org.compend.archive;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.compend.Article;
import org.compend.Block;
import org.compend.Bytes;
import org.compend.Kind;
import org.compend.Metadata;
import org.compend.Origin;
import org.compend.json.ArticleJson;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of forewords as those of articles, in JSON, and reads them back. */
final class Forewords {
  private static final Origin NOWHERE = new Origin(URI.create("compend:foreword"), null, null);

  private Forewords() {}

  static String written(List<Block> blocks) {
    if (blocks.isEmpty()) {
      return "";
    }
    Metadata none =
        new Metadata(
            "", List.of(), List.of(), null, null, Locale.ROOT, null, List.of(), null, null);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new ArticleJson()
        .writeWithoutSource(new Article(none, blocks, List.of(), Kind.ARTICLE, NOWHERE), out);
    return Column.text(out.toString(StandardCharsets.UTF_8));
  }

  static Foreword read(@Nullable String markdown, @Nullable String written) {
    if (markdown == null || markdown.isBlank() || written == null || written.isEmpty()) {
      return Foreword.NONE;
    }
    Bytes bytes = Bytes.of(written.getBytes(StandardCharsets.UTF_8));
    return new Foreword(markdown, new ArticleJson().read(bytes, NOWHERE).body());
  }
}
