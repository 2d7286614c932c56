package org.compend.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.compend.Prose;
import org.compend.apparatus.Annotator;
import org.compend.archive.Archive;
import org.compend.archive.ArticleId;
import org.compend.archive.Corrections;
import org.compend.archive.NamedEntry;
import org.compend.archive.Occurrence;
import org.compend.archive.Register;
import org.compend.archive.Saying;
import org.compend.archive.Telling;
import org.compend.edit.NameEditor;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The index of the whole archive: read and put right. */
@Command(
    name = "names",
    description = "Shows who and what the archive's articles name and quote, and puts that right.",
    synopsisSubcommandLabel = "COMMAND")
final class NamesCommand implements Callable<Integer> {
  private static final int AT_ONCE = 50;
  private static final int MOST = 100_000;

  private NamesCommand() {}

  /** The command with all that it can do. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new NamesCommand())
        .addSubcommand(new ListAll(shell))
        .addSubcommand(new Show(shell))
        .addSubcommand(new Merge(shell))
        .addSubcommand(new Split(shell))
        .addSubcommand(new Attribute(shell))
        .addSubcommand(new Corrected(shell))
        .addSubcommand(new TakeBack(shell));
  }

  @Override
  public Integer call() {
    throw new Misused(
        "say what to do: compend names list, show, merge, split, attribute, corrections or"
            + " take-back");
  }

  /** Does something with the index of an archive, which is first brought up to its articles. */
  private abstract static class WithIndex implements Callable<Integer> {
    final Shell shell;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    WithIndex(Shell shell) {
      this.shell = shell;
    }

    @Override
    public final Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        catchUp(archive.register());
        return call(archive);
      }
    }

    private static void catchUp(Register register) {
      Annotator annotator = new Annotator();
      boolean more = true;
      while (more) {
        more = register.catchUp(annotator, AT_ONCE);
      }
    }

    abstract int call(Archive archive);

    static NamedEntry entry(Archive archive, String name) {
      return new NameEditor(archive)
          .find(name)
          .orElseThrow(() ->
              new Misused("no article names '" + name + "': compend names list shows all names"));
    }

    static ArticleId article(Archive archive, String id) {
      return ArticleId.read(id)
          .filter(one -> archive.article(one).isPresent())
          .orElseThrow(
              () -> new Misused("there is no article '" + id + "': compend names show shows ids"));
    }
  }

  /** Lists the names. */
  @Command(
      name = "list",
      description = "Lists the names with how many articles have them and how many quotations.")
  private static final class ListAll extends WithIndex {
    @Option(
        names = "--letter",
        paramLabel = "LETTER",
        description = "Only those whose family name, or whose name, begins so.")
    private @Nullable String letter;

    @Option(names = "--quoted", description = "Only those who are quoted.")
    private boolean quoted;

    ListAll(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive) {
      Register register = archive.register();
      List<NamedEntry> names =
          letter == null
              ? register.names(0, MOST)
              : register.beginning(letter.toUpperCase(Locale.ROOT), 0, MOST);
      names.stream()
          .filter(name -> !quoted || name.quotations() > 0)
          .forEach(name ->
              shell.line(
                  String.format(
                      Locale.ROOT,
                      "%5d %4d  %-12s  %s",
                      name.articles(),
                      name.quotations(),
                      name.kind().name().toLowerCase(Locale.ROOT),
                      name.sortKey())));
      return Exit.DONE;
    }
  }

  /** Shows a name. */
  @Command(
      name = "show",
      description = "Prints the articles that name somebody, what is quoted, and the times told.")
  private static final class Show extends WithIndex {
    @Parameters(paramLabel = "NAME", description = "As list shows it, or in natural order.")
    private String name = "";

    Show(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive) {
      Register register = archive.register();
      NamedEntry entry = entry(archive, name);
      shell.line(entry.name() + ": " + String.join(" = ", register.forms(entry.key())));
      for (Occurrence where : register.occurrences(entry.key(), 0, MOST)) {
        String paragraphs =
            where.paragraphs().stream()
                .map(place -> Integer.toString(place + 1))
                .collect(Collectors.joining(", "));
        shell.line(where.article() + "  " + where.title() + ": " + paragraphs);
      }
      for (Saying said : register.quotations(entry.key(), 0, MOST)) {
        String words = Prose.line(said.words());
        String marked = said.kind().isVerbatim() ? "“" + words + "”" : words;
        shell.line(said.article() + ", " + (said.paragraph() + 1) + ": " + marked);
      }
      for (Telling told : register.tellings(entry.key(), MOST)) {
        shell.line(told.value() + ": " + told.sentence());
      }
      return Exit.DONE;
    }
  }

  /** Puts something right. */
  private abstract static class Correcting extends WithIndex {
    @Mixin private EditorOption editor = new EditorOption();

    Correcting(Shell shell) {
      super(shell);
    }

    @Override
    final int call(Archive archive) {
      correct(archive, new NameEditor(archive), editor.name(archive))
          .reversed()
          .forEach(made -> shell.tell(line(made)));
      WithIndex.catchUp(archive.register());
      return Exit.DONE;
    }

    abstract List<Corrections.Made> correct(Archive archive, NameEditor names, String account);

    static String checked(NamedEntry entry, String other) {
      String clean = NameEditor.clean(other);
      NameEditor.objection(entry, clean)
          .ifPresent(say -> {
            throw new Misused(say);
          });
      return clean;
    }
  }

  private static String line(Corrections.Made made) {
    return made.number() + ": " + NameEditor.told(made.correction()) + " (" + made.editor() + ")";
  }

  /** Two entries are one. */
  @Command(name = "merge", description = "All of one entry goes to another.")
  private static final class Merge extends Correcting {
    @Parameters(index = "0", paramLabel = "NAME", description = "The entry that goes.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "INTO", description = "The entry to which it goes.")
    private String into = "";

    Merge(Shell shell) {
      super(shell);
    }

    @Override
    List<Corrections.Made> correct(Archive archive, NameEditor names, String account) {
      NamedEntry entry = entry(archive, name);
      return names.merge(entry, checked(entry, into), account);
    }
  }

  /** An entry is two. */
  @Command(name = "split", description = "Some articles mean somebody else by a name.")
  private static final class Split extends Correcting {
    @Parameters(index = "0", paramLabel = "NAME", description = "The entry that is two.")
    private String name = "";

    @Parameters(index = "1", paramLabel = "OTHER", description = "Whom those articles mean.")
    private String other = "";

    @Option(
        names = "--article",
        paramLabel = "ID",
        description = "An article that means the other; may be repeated.",
        required = true)
    private List<String> articles = List.of();

    Split(Shell shell) {
      super(shell);
    }

    @Override
    List<Corrections.Made> correct(Archive archive, NameEditor names, String account) {
      NamedEntry entry = entry(archive, name);
      List<ArticleId> ids = articles.stream().map(id -> article(archive, id)).toList();
      return names.split(entry, ids, checked(entry, other), account);
    }
  }

  /** A quotation is another's. */
  @Command(name = "attribute", description = "A quotation is somebody else's, or nobody's.")
  private static final class Attribute extends Correcting {
    @Parameters(index = "0", paramLabel = "ARTICLE", description = "The id of its article.")
    private String article = "";

    @Parameters(index = "1", paramLabel = "WORDS", description = "The quotation's very words.")
    private String words = "";

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "SPEAKER",
        description = "Whose it is; without it nobody's.")
    private @Nullable String speaker;

    Attribute(Shell shell) {
      super(shell);
    }

    @Override
    List<Corrections.Made> correct(Archive archive, NameEditor names, String account) {
      String name = speaker == null ? "" : NameEditor.clean(speaker);
      if (words.isBlank() || name.length() > NameEditor.LONGEST) {
        throw new Misused("give the quotation's very words, and a name of at most 200 characters");
      }
      return names
          .attribute(article(archive, article), words, name.isEmpty() ? null : name, account)
          .stream()
          .toList();
    }
  }

  /** What was put right. */
  @Command(name = "corrections", description = "Lists what was put right, the newest first.")
  private static final class Corrected extends WithIndex {
    Corrected(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive) {
      archive.corrections().newest(MOST).forEach(made -> shell.line(line(made)));
      return Exit.DONE;
    }
  }

  /** Takes a correction back. */
  @Command(name = "take-back", description = "Takes a correction back.")
  private static final class TakeBack extends WithIndex {
    @Parameters(paramLabel = "NUMBER", description = "Its number, as corrections shows it.")
    private long number;

    TakeBack(Shell shell) {
      super(shell);
    }

    @Override
    int call(Archive archive) {
      if (!archive.corrections().remove(number)) {
        throw new Misused(
            "there is no correction " + number + ": compend names corrections shows all");
      }
      WithIndex.catchUp(archive.register());
      shell.tell("took correction " + number + " back");
      return Exit.DONE;
    }
  }
}
