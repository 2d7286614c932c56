package org.compend.cli;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.compend.archive.Archive;
import org.compend.archive.Parcel;
import org.compend.archive.Schedule;
import org.compend.archive.Schedules;
import org.compend.archive.Series;
import org.compend.archive.Subscription;
import org.compend.select.Order;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the series, when they go on by themselves, and to whom their digests are sent. */
@Command(
    name = "series",
    description =
        "Lists the series; says what they take, when they go on by themselves and who gets them.",
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Its first digest makes a series too: compend digest new --series NAME …"})
final class SeriesCommand implements Callable<Integer> {
  private final Shell shell;

  @Mixin private ArchiveOptions options = new ArchiveOptions();

  private SeriesCommand(Shell shell) {
    this.shell = shell;
  }

  /** The command with what can be done by it. */
  static CommandLine line(Shell shell) {
    return new CommandLine(new SeriesCommand(shell))
        .addSubcommand(new Keep(shell))
        .addSubcommand(new Timing(shell))
        .addSubcommand(new Readers(shell))
        .addSubcommand(new Letters(shell));
  }

  /** Without a word of what to do, the series are listed. */
  @Override
  public Integer call() {
    try (Archive archive = options.openExisting(shell)) {
      List<Series> all = archive.ledger().series();
      for (Series series : all) {
        Optional<Schedules.Timed> timed = archive.schedules().of(series.name());
        shell.line(series.name() + timed.map(SeriesCommand::described).orElse(""));
      }
      return shell.listed(all, "there is no series yet: compend series keep makes one");
    }
  }

  private static String described(Schedules.Timed timed) {
    return ": "
        + timed.schedule().written()
        + " "
        + timed.schedule().zone().getId()
        + ", next at "
        + timed.due();
  }

  private static void known(Archive archive, String series) {
    if (archive.ledger().series(series).isEmpty()) {
      throw new Misused("there is no series '" + series + "': compend series lists them");
    }
  }

  /** Makes a series, or changes its rule. */
  @Command(
      name = "keep",
      description = "Makes a series, or says what it takes from now on; no digest is made by it.",
      sortOptions = false,
      footer = {
        "",
        "What is said here stands in the place of all that was said before. Without a",
        "choice the series takes everything."
      })
  private static final class Keep implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "SERIES", description = "Its name.")
    private String series = "";

    @Mixin private SelectionOptions selection = new SelectionOptions();

    @Mixin private CoverOptions cover = new CoverOptions();

    @Option(
        names = "--order",
        paramLabel = "ORDER",
        description = "given, date, newest, title, author or section; else date.",
        defaultValue = "date")
    private Order order = Order.DATE;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Keep(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (DigestRoom room = new DigestRoom(options.openExisting(shell), shell)) {
        room.keep(
            series,
            selection.read(room.archive(), shell::tell),
            cover.read(null, order, "", "Digest", Instant.EPOCH));
        return Exit.DONE;
      }
    }
  }

  /** Says when a series goes on by itself. */
  @Command(
      name = "schedule",
      description = "Says when a series goes on by itself, while compend serve runs.",
      footer = {
        "",
        "A time that passes while no server runs is made up for once, when one runs again."
      })
  private static final class Timing implements Callable<Integer> {
    private final Shell shell;

    @Parameters(paramLabel = "SERIES", description = "Its name.")
    private String series = "";

    @Option(
        names = "--every",
        paramLabel = "RULE",
        description = "'daily 06:00', 'weekly friday 06:00' or 'monthly 1 06:00'.")
    private @Nullable String rule;

    @Option(
        names = "--zone",
        paramLabel = "ZONE",
        description = "Whose clocks are meant: Europe/Berlin; else this machine's.")
    private @Nullable String zone;

    @Option(names = "--never", description = "Leave it to its editors again.")
    private boolean never;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Timing(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      if (never == (rule != null)) {
        throw new Misused("say either --every RULE or --never");
      }
      try (Archive archive = options.openExisting(shell)) {
        known(archive, series);
        if (rule == null) {
          archive.schedules().remove(series);
          shell.line(series + " goes on when its editors say so");
          return Exit.DONE;
        }
        Schedules.Timed timed =
            archive.schedules().keep(series, schedule(rule, zone), Instant.now());
        shell.line(series + described(timed));
        return Exit.DONE;
      }
    }

    private static Schedule schedule(String rule, @Nullable String zone) {
      try {
        return new Schedule(Schedule.rule(rule), Times.zone(zone));
      } catch (IllegalArgumentException e) {
        throw new Misused("--every: " + e.getMessage());
      }
    }
  }

  /** Shows, adds and removes subscribers. */
  @Command(
      name = "readers",
      description = "Lists the readers who get digests by mail; adds and removes them.")
  private static final class Readers implements Callable<Integer> {
    private final Shell shell;

    @Option(
        names = "--add",
        paramLabel = "ADDRESS",
        description = "Send digests of --series to this reader, who has agreed to it elsewhere.")
    private @Nullable String added;

    @Option(
        names = "--remove",
        paramLabel = "ADDRESS",
        description = "Forget this reader, of --series or of all.")
    private @Nullable String removed;

    @Option(names = "--series", paramLabel = "NAME", description = "Of this series alone.")
    private @Nullable String series;

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        description = "With --add: what is sent, by default ${DEFAULT-VALUE}.",
        defaultValue = "epub")
    private org.compend.press.Format format = org.compend.press.Format.EPUB;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Readers(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      if (added != null && series == null) {
        throw new Misused("--add wants to know of which series: say --series NAME");
      }
      if (added != null && !added.matches("[^\\s@]+@[^\\s@]+")) {
        throw new Misused("--add: '" + added + "' is no address of mail");
      }
      try (Archive archive = options.openExisting(shell)) {
        if (series != null) {
          known(archive, series);
        }
        if (added != null && series != null) {
          Instant now = Instant.now();
          Subscription asked = archive.subscriptions().ask(series, added, format.ending(), now);
          archive.subscriptions().confirm(asked.token(), now);
        }
        List<Subscription> all =
            archive.subscriptions().all().stream()
                .filter(one -> series == null || one.series().equals(series))
                .toList();
        for (Subscription one : all) {
          if (one.address().equalsIgnoreCase(removed)) {
            archive.subscriptions().remove(one.token());
          } else {
            shell.line(described(one));
          }
        }
        return all.isEmpty() ? Exit.NOTHING : Exit.DONE;
      }
    }

    private static String described(Subscription one) {
      return one.series()
          + "  "
          + one.address()
          + "  "
          + one.format()
          + (one.confirmed() == null ? "  not confirmed" : "");
    }
  }

  /** Shows how letters fare. */
  @Command(
      name = "letters",
      description = "Tells how many digests are on their way, and which did not arrive.")
  private static final class Letters implements Callable<Integer> {
    private static final int SHOWN = 50;

    private final Shell shell;

    @Option(
        names = "--again",
        description =
            "Send again what was refused, or may not have arrived: it might come a second time.")
    private boolean again;

    @Mixin private ArchiveOptions options = new ArchiveOptions();

    Letters(Shell shell) {
      this.shell = shell;
    }

    @Override
    public Integer call() {
      try (Archive archive = options.openExisting(shell)) {
        if (again) {
          Instant now = Instant.now();
          archive.parcels().once(Parcel.State.REFUSED, now);
          archive.parcels().once(Parcel.State.UNSURE, now);
        }
        for (Parcel.State state : Parcel.State.values()) {
          shell.line(state.name().toLowerCase(Locale.ROOT) + ": " + archive.parcels().count(state));
          switch (state) {
            case WAITING, REFUSED, UNSURE ->
                archive.parcels().in(state, SHOWN).stream()
                    .filter(parcel -> parcel.problem() != null)
                    .forEach(parcel ->
                        shell.line(
                            "  digest "
                                + parcel.digest()
                                + " to "
                                + parcel.to().address()
                                + ": "
                                + parcel.problem()));
            case SENDING, HANDED, SENT -> {}
          }
        }
        return Exit.DONE;
      }
    }
  }
}
