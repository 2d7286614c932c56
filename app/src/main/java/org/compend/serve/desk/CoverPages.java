package org.compend.serve.desk;

import java.util.Locale;
import java.util.Set;
import org.compend.archive.Archive;
import org.compend.archive.CoverPicture;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Role;
import org.compend.edit.CoverReader;
import org.compend.press.Binding;
import org.compend.press.Words;
import org.compend.press.epub.FrontCover;
import org.compend.press.image.Pictures;
import org.compend.select.Cover;
import org.compend.select.DigestDesk;
import org.compend.select.Issue;
import org.compend.serve.http.Ask;
import org.compend.serve.http.Reply;
import org.compend.serve.http.Routes;
import org.compend.serve.http.Sent;

/** Where editors give a digest its cover: a picture of theirs, or the one that is drawn. */
final class CoverPages {
  private static final int SHOWN_WIDTH = 480;

  private static final String MALFORMED =
      "What was sent cannot be read as a form with a file: choose the picture and send it again.";

  private final Archive archive;
  private final DigestDesk desk;
  private final Gate gate;
  private final Windows windows;

  CoverPages(Archive archive, DigestDesk desk, Gate gate, Windows windows) {
    this.archive = archive;
    this.desk = desk;
    this.gate = gate;
    this.windows = windows;
  }

  void addTo(Routes routes) {
    String one = DigestPages.PATH + "/{id}/cover";
    routes
        .answer(one, Set.of("done"), gate.page(Role.EDITOR, this::page))
        .upload(one, CoverReader.MOST_BYTES, gate.upload(Role.EDITOR, this::put))
        .form(one + "/remove", Set.of(), gate.form(Role.EDITOR, this::remove))
        .answer(one + "/picture", Set.of("version"), gate.page(Role.EDITOR, this::picture));
  }

  private Reply page(Ask ask, Editor editor) {
    String done =
        switch (ask.first("done").orElse("")) {
          case "kept" -> "Kept. Readers see it when the digest is published.";
          case "removed" -> "Removed. The cover is drawn from the digest’s own words.";
          default -> "";
        };
    return page(ask.name("id"), editor, "", "", done);
  }

  private Reply page(String id, Editor editor, String alternative, String problem, String done) {
    return archive
        .digestDrafts()
        .find(id)
        .map(draft -> page(draft, editor, alternative, problem, done))
        .orElseGet(() -> windows.missing(editor, DigestPages.MISSING));
  }

  private Reply page(
      DigestDraft draft, Editor editor, String alternative, String problem, String done) {
    CoverPicture cover = draft.plan().cover();
    String kept = cover == null ? "" : cover.alternative();
    return windows
        .page(
            "cover",
            new CoverPage(
                windows.frame("Cover of " + draft.plan().title(), DigestPages.PATH, editor),
                draft.id(),
                draft.plan().title(),
                draft.version(),
                !draft.plan().articles().isEmpty(),
                cover != null,
                kept,
                alternative.isEmpty() ? kept : alternative,
                problem,
                done))
        .status(problem.isEmpty() ? 200 : 422);
  }

  private Reply put(Ask ask, Editor editor, Sent sent) {
    String id = ask.name("id");
    return switch (sent) {
      case Sent.Form form -> put(id, editor, form);
      case Sent.TooLarge _ -> page(id, editor, "", CoverReader.tooLarge(), "").status(413);
      case Sent.Malformed _ -> page(id, editor, "", MALFORMED, "").status(400);
    };
  }

  private Reply put(String id, Editor editor, Sent.Form sent) {
    Fields fields = new Fields(sent.fields());
    String alternative = fields.text("alternative");
    try {
      desk.cover(
          id,
          DigestPages.version(fields),
          new Cover(CoverReader.read(sent.file()), alternative),
          editor.name());
      return Reply.seeOther(DigestPages.PATH + "/" + id + "/cover?done=kept");
    } catch (IllegalArgumentException | DigestDesk.Refused e) {
      return page(id, editor, alternative, String.valueOf(e.getMessage()), "");
    } catch (DigestDrafts.Overtaken _) {
      return page(id, editor, alternative, DigestPages.OVERTAKEN, "");
    }
  }

  private Reply remove(Ask ask, Editor editor, Fields fields) {
    String id = ask.name("id");
    try {
      desk.uncover(id, DigestPages.version(fields), editor.name());
      return Reply.seeOther(DigestPages.PATH + "/" + id + "/cover?done=removed");
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    } catch (DigestDrafts.Overtaken _) {
      return page(id, editor, "", DigestPages.OVERTAKEN, "");
    }
  }

  /** The cover as it is now. */
  private Reply picture(Ask ask, Editor editor) {
    try {
      return archive
          .digestDrafts()
          .find(ask.name("id"))
          .map(desk::preview)
          .map(CoverPages::picture)
          .orElseGet(() -> windows.missing(editor, DigestPages.MISSING));
    } catch (DigestDesk.Refused e) {
      return windows.missing(editor, String.valueOf(e.getMessage()));
    }
  }

  private static Reply picture(Issue issue) {
    Binding binding = Binding.of(issue.bound().digest());
    Locale language = issue.bound().digest().language();
    FrontCover cover = FrontCover.of(binding, Words.in(language), issue.assets());
    return Reply.bytes("image/jpeg", Pictures.narrowed(cover.picture(), SHOWN_WIDTH).content());
  }
}
