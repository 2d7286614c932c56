package org.compend.serve.api;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.compend.apparatus.Annotator;
import org.compend.apparatus.Indexer;
import org.compend.archive.Archive;
import org.compend.archive.Delivery;
import org.compend.press.Binding;
import org.compend.press.cite.BibTex;
import org.compend.press.cite.Keys;
import org.compend.press.cite.Reference;
import org.compend.select.Issue;
import org.compend.select.Issues;

/** The digests that were made: what is in them, and what they cite. */
final class DigestCalls {
  private static final String GROUP = "Digests";

  private final Archive archive;
  private final Issues issues;
  private final Annotator annotator;

  DigestCalls(Archive archive, Issues issues, Annotator annotator) {
    this.archive = archive;
    this.issues = issues;
    this.annotator = annotator;
  }

  List<Operation> operations() {
    return List.of(
        Operation.get(
                "/digests",
                GROUP,
                "listDigests",
                "Lists the digests that were made, the newest first.",
                call -> call.page(archive.ledger().deliveries(), Told::of))
            .asking(Query.PAGE, Query.LIMIT)
            .giving("Digests"),
        Operation.get(
                "/digests/{id}", GROUP, "getDigest", "Tells what is in a digest.", this::digest)
            .giving("DigestState"),
        Operation.get(
                "/digests/{id}/bibliography",
                GROUP,
                "getBibliography",
                "Lists the articles of a digest and the works that they cite, as CSL-JSON and as"
                    + " BibTeX.",
                this::bibliography)
            .giving("Bibliography"));
  }

  private static <T> T found(Call call, Function<String, Optional<T>> finder) {
    String id = call.name("id");
    return (id.matches("[1-9]\\d{0,8}") ? finder.apply(id) : Optional.<T>empty())
        .orElseThrow(() -> Refused.missing("There is no digest of this number."));
  }

  private Answer digest(Call call) {
    Delivery delivery = found(call, issues::delivery);
    Map<String, Object> told = new LinkedHashMap<>(Told.of(delivery));
    told.put(
        "contents",
        archive.ledger().articles(delivery.edition().id()).stream()
            .map(pin ->
                Json.object(
                    "article",
                    pin.article(),
                    "revision",
                    pin.revision(),
                    "title",
                    archive
                        .article(pin.article(), pin.revision())
                        .map(article -> article.metadata().title())
                        .orElse("")))
            .toList());
    return Answer.of(told);
  }

  private Answer bibliography(Call call) {
    Issue issue = found(call, issues::find);
    Indexer indexer =
        new Indexer(
            annotator,
            EnumSet.of(Indexer.Part.SOURCES),
            archive.corrections().all(),
            issue.holdings());
    List<Reference> references =
        Reference.all(
            indexer.of(issue.bound().digest()).sources(), Binding.of(issue.bound().digest()));
    List<String> keys = Keys.of(references);
    List<Json.Cited> cited = new ArrayList<>();
    for (int i = 0; i < references.size(); i++) {
      cited.add(new Json.Cited(keys.get(i), references.get(i)));
    }
    return Answer.of(Json.object("references", cited, "bibtex", BibTex.of(references)));
  }
}
