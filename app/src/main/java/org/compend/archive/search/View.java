package org.compend.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.compend.archive.Facet;
import org.compend.archive.FacetValue;

/** The index as it was at one moment, with what is worth knowing of it for every search. */
final class View extends IndexSearcher {
  private final Set<Language> languages;
  private final Pairs pairs;
  private final Map<String, StringDocValuesReaderState> facets = new ConcurrentHashMap<>();

  View(DirectoryReader reader) throws IOException {
    super(reader);
    pairs = IndexFolder.pairs(reader);
    languages = Language.of(values(reader, Documents.facet(Facet.LANGUAGE)));
  }

  /** The languages of its articles. */
  Set<Language> languages() {
    return languages;
  }

  /** The stems that it knows side by side. */
  Pairs pairs() {
    return pairs;
  }

  /** The most frequent values of a facet among what a query finds. */
  List<FacetValue> count(Facet facet, Query query, int most) throws IOException {
    String field = Documents.facet(facet);
    StringDocValuesReaderState state = facets.get(field);
    if (state == null) {
      state = new StringDocValuesReaderState(getIndexReader(), field);
      facets.put(field, state);
    }
    FacetsCollector found = search(query, new FacetsCollectorManager());
    FacetResult result = new StringValueFacetCounts(state, found).getTopChildren(most, field);
    List<FacetValue> values = new ArrayList<>();
    if (result != null) {
      for (LabelAndValue value : result.labelValues) {
        values.add(new FacetValue(value.label, value.value.longValue()));
      }
    }
    return values;
  }

  private static List<String> values(IndexReader reader, String field) throws IOException {
    List<String> values = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = terms.iterator();
      for (BytesRef value = each.next(); value != null; value = each.next()) {
        values.add(value.utf8ToString());
      }
    }
    return values;
  }
}
