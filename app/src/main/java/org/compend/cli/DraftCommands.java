package org.compend.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compend.archive.Delivery;
import org.compend.archive.DigestDraft;
import org.compend.archive.DigestDrafts;
import org.compend.archive.Pin;
import org.compend.archive.search.MalformedQuery;
import org.compend.select.Cover;
import org.compend.select.DigestDesk;
import org.compend.select.Front;
import org.compend.select.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the digest desk does to digests before they are published, as commands. */
final class DraftCommands {
  private DraftCommands() {}

  /** Begins a draft. */
  @Command(
      name = "draft",
      description = "Begins a digest that nobody sees until it is published; prints its id.",
      sortOptions = false,
      footer = {
        "",
        "Without a series, a digest or a choice it begins without articles. The id stands for the",
        "draft in show, proof, press, edit, publish and discard."
      })
  static final class Begin implements Callable<Integer> {
    private final Shell shell;

    @Option(
        names = "--series",
        paramLabel = "NAME",
        description = "The next digest of this series.")
    private @Nullable String series;

    @Option(
        names = "--of",
        paramLabel = "DIGEST",
        description = "A correction of this digest, as list shows it.")
    private @Nullable String digest;

    @Mixin private SelectionOptions selection = new SelectionOptions();

    @Mixin private CoverOptions cover = new CoverOptions();

    @Mixin private EditorOption editor = new EditorOption();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Begin(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      boolean begun = series != null || digest != null;
      if ((series != null && digest != null) || (begun && (selection.given() || cover.given()))) {
        throw new Misused("say one of --series, --of and a choice of articles");
      }
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        Optional<DigestDraft> draft = begin(room, editor.name(room.archive()));
        draft.ifPresentOrElse(
            one -> shell.line(one.id()),
            () -> shell.tell("compend: no article is new, or meets this choice"));
        return draft.isPresent() ? Exit.DONE : Exit.NOTHING;
      } catch (DigestDesk.Refused | MalformedQuery e) {
        throw new Misused(String.valueOf(e.getMessage()));
      }
    }

    private Optional<DigestDraft> begin(DigestRoom room, String name) {
      DigestDesk desk = room.desk();
      if (series != null) {
        return desk.next(series, name);
      }
      if (digest != null) {
        return Optional.of(desk.correct(room.published(digest).id(), name));
      }
      return selection.given() || cover.given()
          ? desk.gather(
              selection.read(room.archive(), shell::tell),
              cover.read(null, Order.DATE, "", "Digest", Instant.EPOCH),
              name)
          : Optional.of(desk.begin(name));
    }
  }

  /** Changes a draft. */
  @Command(
      name = "edit",
      description = "Changes a draft: its articles and their order, sections, words and cover.",
      sortOptions = false,
      footer = {
        "",
        "What show prints of a draft is what --articles reads: a line for each article with its",
        "id, under lines that begin with # and are the headings of sections."
      })
  static final class Edit implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DRAFT", description = "Its id, as draft printed it.")
    private String id = "";

    @Option(
        names = "--articles",
        paramLabel = "FILE",
        description = "Its articles in order and sections; - reads them from standard input.")
    private @Nullable String articles;

    @Option(names = "--title", paramLabel = "TEXT", description = "Empty: the magazine's name.")
    private @Nullable String title;

    @Option(
        names = "--subtitle",
        paramLabel = "TEXT",
        description = "Empty: the days of its articles.")
    private @Nullable String subtitle;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Empty: the magazine.")
    private @Nullable String publisher;

    @Option(
        names = "--lang",
        paramLabel = "TAG",
        description = "The language of the digest's own words, such as de or pt-BR.")
    private @Nullable Locale language;

    @Option(
        names = "--foreword",
        paramLabel = "FILE",
        description = "A foreword in Markdown; an empty file for none.")
    private @Nullable String foreword;

    @Mixin private CoverChange cover = new CoverChange();

    @Mixin private EditorOption editor = new EditorOption();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Edit(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() throws IOException {
      Optional<Cover> chosen = cover.read(shell);
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        String name = editor.name(room.archive());
        DigestDraft draft = room.draft(id);
        DigestDesk desk = room.desk();
        List<Pin> pins = articles == null ? draft.plan().articles() : pins(articles);
        DigestDraft kept = desk.save(id, draft.version(), front(desk.front(draft)), pins, name);
        cover.give(desk, kept, chosen, name);
        return Exit.DONE;
      } catch (DigestDesk.Refused e) {
        throw new Misused(String.valueOf(e.getMessage()));
      } catch (DigestDrafts.Overtaken e) {
        throw new Misused(e.getMessage() + ": look at it and try again");
      }
    }

    private Front front(Front before) {
      return new Front(
          given(title, before.title()),
          given(subtitle, before.subtitle()),
          given(publisher, before.publisher()),
          language == null ? before.language() : language,
          foreword == null ? before.foreword() : TextFile.read(shell, foreword).strip());
    }

    private static @Nullable String given(@Nullable String text, @Nullable String before) {
      return text == null ? before : text.isBlank() ? null : text.strip();
    }

    private List<Pin> pins(String file) {
      try {
        return Arrangement.pins(TextFile.read(shell, file));
      } catch (IllegalArgumentException e) {
        throw new Misused(TextFile.named(file) + ": " + e.getMessage());
      }
    }
  }

  /** Publishes a draft. */
  @Command(
      name = "publish",
      description = "Publishes a draft: as a new digest, or as a new revision of one.")
  static final class Publish implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DRAFT", description = "Its id, as draft printed it.")
    private String id = "";

    @Option(
        names = "--remark",
        paramLabel = "TEXT",
        description = "What was corrected, for readers.")
    private String remark = "";

    @Mixin private EditorOption editor = new EditorOption();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Publish(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        String name = editor.name(room.archive());
        DigestDraft draft = room.draft(id);
        Delivery made = room.desk().publish(id, draft.version(), remark, name);
        shell.tell(
            "published "
                + DigestCommand.described(made)
                + (made.edition().revision() == 1
                    ? ""
                    : ", revision " + made.edition().revision()));
        return Exit.DONE;
      } catch (DigestDesk.Refused e) {
        throw new Misused(String.valueOf(e.getMessage()));
      } catch (DigestDrafts.Overtaken e) {
        throw new Misused(e.getMessage() + ": look at it and try again");
      }
    }
  }

  /** Throws a draft away. */
  @Command(
      name = "discard",
      description = "Throws a draft away; a digest that it was to correct stays.")
  static final class Discard implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "DRAFT", description = "Its id, as draft printed it.")
    private String id = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Discard(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        room.archive().digestDrafts().remove(room.draft(id).id());
        return Exit.DONE;
      }
    }
  }
}
