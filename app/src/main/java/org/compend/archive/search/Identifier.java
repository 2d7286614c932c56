package org.compend.archive.search;

import java.io.IOException;
import java.util.HexFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.SortField;
import org.compend.archive.ArticleId;

/** Article ids as the index keeps them: the 80 bits as a number of 64 and one of 16. */
final class Identifier {
  private static final String HIGH = "id.high";
  private static final String LOW = "id.low";
  private static final HexFormat HEX = HexFormat.of();

  private final NumericDocValues high;
  private final NumericDocValues low;

  /** The ids of a segment's articles, to be read in ascending order of their numbers. */
  Identifier(LeafReader segment) throws IOException {
    high = DocValues.getNumeric(segment, HIGH);
    low = DocValues.getNumeric(segment, LOW);
  }

  ArticleId of(int document) throws IOException {
    if (!high.advanceExact(document) || !low.advanceExact(document)) {
      throw new IllegalStateException("the index holds a document without an id");
    }
    return new ArticleId(
        HEX.toHexDigits(high.longValue()) + HEX.toHexDigits((short) low.longValue()));
  }

  static void add(Document document, ArticleId id) {
    String digits = id.value();
    document.add(new NumericDocValuesField(HIGH, HexFormat.fromHexDigitsToLong(digits, 0, 16)));
    document.add(new NumericDocValuesField(LOW, HexFormat.fromHexDigits(digits, 16, 20)));
  }

  /** Puts in a fixed order what is equal otherwise. */
  static SortField sort() {
    return new SortField(HIGH, SortField.Type.LONG);
  }
}
