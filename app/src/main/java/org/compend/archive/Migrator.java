package org.compend.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/** Brings a database to the schema of this program, one numbered file of SQL after the other. */
final class Migrator {
  private static final List<String> MIGRATIONS =
      List.of(
          "001-beginning.sql",
          "002-sources.sql",
          "003-series.sql",
          "004-twins.sql",
          "005-accounts.sql",
          "006-post.sql",
          "007-images.sql",
          "008-edits.sql",
          "009-drafts.sql",
          "010-register.sql",
          "011-digests.sql",
          "012-covers.sql",
          "013-pressed.sql",
          "014-lists.sql",
          "015-translations.sql",
          "016-initials.sql",
          "017-apart.sql");

  private static final Pattern TABLE = Pattern.compile("(?m)^create table (\\w+)");

  private final Database database;

  Migrator(Database database) {
    this.database = database;
  }

  /**
   * The tables of what is kept for good, each after those that it refers to; what can be made again
   * is not among them.
   */
  static List<String> tables() {
    List<String> tables = new ArrayList<>();
    for (String name : MIGRATIONS) {
      Matcher each = TABLE.matcher(script(name));
      while (each.find()) {
        tables.add(each.group(1));
      }
    }
    return tables;
  }

  /**
   * Runs the migrations that the database has not seen, in a transaction of the handle.
   *
   * @throws ArchiveException if a newer program has been here
   */
  void migrate(Handle handle) {
    handle.execute(
        "create table if not exists migration (number integer primary key, name text not null)");
    int seen =
        handle
            .createQuery("select coalesce(max(number), 0) from migration")
            .mapTo(Integer.class)
            .one();
    if (seen > MIGRATIONS.size()) {
      throw new ArchiveException(
          "the archive "
              + database.name()
              + " was written by a newer Compend (its schema is number "
              + seen
              + ", this program knows "
              + MIGRATIONS.size()
              + "): update the program");
    }
    for (int number = seen + 1; number <= MIGRATIONS.size(); number++) {
      String name = MIGRATIONS.get(number - 1);
      statements(name).forEach(handle::execute);
      handle.execute("insert into migration (number, name) values (?, ?)", number, name);
    }
  }

  private List<String> statements(String name) {
    String script =
        script(name)
            .replaceAll("(?m)^--.*$", "")
            .replace("${bytes}", database.bytesType())
            .replace("${clustered}", database.clustered())
            .replace("${unlogged}", database.unlogged());
    return Arrays.stream(script.split(";\\s*\\n"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }

  private static String script(String name) {
    try (InputStream in = Migrator.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its migration " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
