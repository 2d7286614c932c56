package org.compend.cli;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.compend.HouseNote;
import org.compend.archive.Archive;
import org.compend.archive.HouseNoteBook;
import org.compend.archive.RandomId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Keeps the notes of the house. */
@Command(
    name = "note",
    description = "Keeps house notes: what goes with a name at its first mention in each article.",
    synopsisSubcommandLabel = "COMMAND")
final class NoteCommand implements Callable<Integer> {
  private NoteCommand() {}

  /** The command with what can be done by it. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new NoteCommand())
        .addSubcommand(new ListCommand(shell))
        .addSubcommand(new Add(shell))
        .addSubcommand(new Remove(shell));
  }

  @Override
  public Integer call() {
    throw new Misused("say what to do: compend note list, add or remove");
  }

  /** Lists the notes. */
  @Command(name = "list", description = "Lists the notes by name, each with its id.")
  private static final class ListCommand implements Callable<Integer> {
    private final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    ListCommand(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        List<HouseNoteBook.Kept> all = archive.houseNotes().all();
        all.forEach(kept -> shell.line(described(kept)));
        return shell.listed(all, "there is no house note yet: compend note add makes one");
      }
    }

    private static String described(HouseNoteBook.Kept kept) {
      HouseNote note = kept.note();
      String where =
          switch (note.form()) {
            case INLINE -> "in brackets";
            case FOOTNOTE -> "footnote";
          };
      return kept.id()
          + "  "
          + note.names().collect(Collectors.joining(", "))
          + ": "
          + note.text()
          + " ("
          + where
          + (kept.series() == null ? "" : "; series " + kept.series())
          + ")";
    }
  }

  /** Keeps a note. */
  @Command(
      name = "add",
      description = "Keeps a note, or what it is from now on.",
      sortOptions = false,
      footer = {
        "",
        "Readers see it within a second; digests that are out stay as they are. Where an article",
        "says the same already, it is left alone."
      })
  private static final class Add implements Callable<Integer> {
    private final Shell shell;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name that it goes with.")
    private String term = "";

    @Parameters(index = "1", paramLabel = "TEXT", description = "What it says.")
    private String text = "";

    @Option(
        names = "--variant",
        paramLabel = "NAME",
        description = "Another form of the name; may be repeated.")
    private List<String> variants = List.of();

    @Option(
        names = "--wording",
        paramLabel = "TEXT",
        description = "Another way in which articles say the same by themselves.")
    private List<String> wordings = List.of();

    @Option(names = "--inline", description = "In brackets behind the name; else it is a footnote.")
    private boolean inline;

    @Option(
        names = "--series",
        paramLabel = "NAME",
        description = "For the digests of this series alone; else for the whole magazine.")
    private @Nullable String series;

    @Option(
        names = "--instead-of",
        paramLabel = "ID",
        description = "The note that is changed, as list shows it; else it is a new one.")
    private @Nullable String before;

    @Mixin private EditorOption editor = new EditorOption();

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Add(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        String account = editor.name(archive);
        if (before != null && archive.houseNotes().find(before).isEmpty()) {
          throw missing(before);
        }
        HouseNote note =
            new HouseNote(
                term,
                variants,
                inline ? HouseNote.Form.INLINE : HouseNote.Form.FOOTNOTE,
                text,
                wordings);
        String id = before == null ? RandomId.next() : before;
        archive.houseNotes().keep(new HouseNoteBook.Kept(id, series, note, account, Instant.now()));
        shell.line(id);
        return Exit.DONE;
      } catch (IllegalArgumentException e) {
        throw new Misused(String.valueOf(e.getMessage()));
      }
    }
  }

  /** Removes a note. */
  @Command(
      name = "remove",
      description = "Removes a note; digests that were bound with it keep it.")
  private static final class Remove implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "ID", description = "As list shows it.")
    private String id = "";

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Remove(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        if (!archive.houseNotes().remove(id)) {
          throw missing(id);
        }
        return Exit.DONE;
      }
    }
  }

  private static Misused missing(String id) {
    return new Misused("there is no note '" + id + "': compend note list shows them all");
  }
}
