package org.compend.serve.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.DigestDraft;
import org.compend.archive.Role;
import org.compend.press.Format;
import org.compend.select.DigestDesk;
import org.compend.select.Finding;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.shelf.Drafted;

/** Where editors look at a digest before it is published: what is wrong with it, and what it is. */
final class ProofPages {
  /** Its own style and pictures stand in the preview; nothing in it may be fetched or run. */
  private static final String PREVIEW_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri"
          + " 'none'; form-action 'none'; frame-ancestors 'none'";

  private final Archive archive;
  private final Drafted drafted;
  private final Gate gate;
  private final Windows windows;

  ProofPages(Archive archive, Drafted drafted, Gate gate, Windows windows) {
    this.archive = archive;
    this.drafted = drafted;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    String one = DigestPages.PATH + "/{id}";
    routes
        .answer(one + "/proof", Set.of(), gate.page(Role.EDITOR, this::proof))
        .answer(one + "/preview", Set.of(), gate.page(Role.EDITOR, this::preview));
  }

  private Reply proof(Ask ask, Editor editor) {
    Optional<DigestDraft> found = archive.digestDrafts().find(ask.name("id"));
    if (found.isEmpty()) {
      return windows.missing(editor, DigestPages.MISSING);
    }
    DigestDraft draft = found.get();
    Map<Finding.Kind, List<ProofPage.Line>> lines = new LinkedHashMap<>();
    for (Finding fault : drafted.proof(draft)) {
      lines.computeIfAbsent(fault.kind(), _ -> new ArrayList<>()).add(line(draft, fault));
    }
    List<ProofPage.Group> groups =
        lines.entrySet().stream()
            .map(one -> new ProofPage.Group(one.getKey().words(), one.getValue()))
            .toList();
    return windows.page(
        "proof",
        new ProofPage(
            windows.frame("Proof of " + draft.plan().title(), DigestPages.PATH, editor),
            draft.id(),
            draft.plan().title(),
            groups));
  }

  private static ProofPage.Line line(DigestDraft draft, Finding fault) {
    ArticleId article = fault.article();
    return article == null
        ? new ProofPage.Line(
            DigestPages.PATH + "/" + draft.id(), "The digest", fault.words(), fault.excerpt())
        : new ProofPage.Line(
            "/desk/articles/" + article,
            fault.title().isBlank() ? "Untitled" : fault.title(),
            fault.words(),
            fault.excerpt());
  }

  private Reply preview(Ask ask, Editor editor) {
    Optional<DigestDraft> draft = archive.digestDrafts().find(ask.name("id"));
    if (draft.isEmpty()) {
      return windows.missing(editor, DigestPages.MISSING);
    }
    try {
      return drafted
          .preview(draft.get(), Format.HTML)
          .map(bytes ->
              Reply.bytes("text/html; charset=utf-8", bytes)
                  .with("Content-Security-Policy", PREVIEW_POLICY))
          .orElseGet(
              () -> windows.missing(editor, "It could not be pressed. The server's log says why."));
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    }
  }
}
