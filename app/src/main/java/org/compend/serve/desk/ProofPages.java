package org.compend.serve.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.compend.Bytes;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.DigestDraft;
import org.compend.archive.Role;
import org.compend.press.Format;
import org.compend.select.DigestDesk;
import org.compend.select.Fault;
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
  private final DigestDesk desk;
  private final Drafted drafted;
  private final long mostAttached;
  private final Gate gate;
  private final Windows windows;

  /**
   * The pages.
   *
   * @param mostAttached the largest file, in bytes, that letters take along; larger digests are
   *     linked to instead
   */
  ProofPages(
      Archive archive,
      DigestDesk desk,
      Drafted drafted,
      long mostAttached,
      Gate gate,
      Windows windows) {
    this.archive = archive;
    this.desk = desk;
    this.drafted = drafted;
    this.mostAttached = mostAttached;
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
    List<Fault> faults = new ArrayList<>(desk.proof(draft));
    if (!draft.plan().articles().isEmpty()) {
      faults.addAll(size(draft));
    }
    Map<Fault.Kind, List<ProofPage.Line>> lines = new LinkedHashMap<>();
    for (Fault fault : faults) {
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

  private static ProofPage.Line line(DigestDraft draft, Fault fault) {
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

  private List<Fault> size(DigestDraft draft) {
    Optional<Path> file = drafted.file(desk.preview(draft), key(draft), Format.EPUB);
    if (file.isEmpty()) {
      return List.of(
          new Fault(
              Fault.Kind.SIZE,
              null,
              "",
              "It could not be pressed: the server's log says why.",
              ""));
    }
    try {
      long size = Files.size(file.get());
      return size <= mostAttached ? List.of() : List.of(Fault.tooLarge(size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Reply preview(Ask ask, Editor editor) {
    Optional<DigestDraft> draft = archive.digestDrafts().find(ask.name("id"));
    if (draft.isEmpty()) {
      return windows.missing(editor, DigestPages.MISSING);
    }
    try {
      return drafted
          .file(desk.preview(draft.get()), key(draft.get()), Format.HTML)
          .map(ProofPages::read)
          .map(bytes ->
              Reply.bytes("text/html; charset=utf-8", bytes)
                  .with("Content-Security-Policy", PREVIEW_POLICY))
          .orElseGet(
              () -> windows.missing(editor, "It could not be pressed. The server's log says why."));
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    }
  }

  private String key(DigestDraft draft) {
    return draft.id() + "-" + draft.version() + "-" + archive.state();
  }

  private static Bytes read(Path file) {
    try {
      return Bytes.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
