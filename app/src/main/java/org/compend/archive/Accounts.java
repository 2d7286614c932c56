package org.compend.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who works at the desk, and the tokens that their programs sign in with.
 *
 * <p>As safe as the archive that it belongs to.
 */
public final class Accounts {
  private final Archive archive;

  Accounts(Archive archive) {
    this.archive = archive;
  }

  /**
   * What a program signs in with.
   *
   * @param label what its owner calls it
   * @param used when it was last used, within an hour; {@code null} for never
   */
  public record Token(String label, Instant made, @Nullable Instant used) {}

  /**
   * Makes an account.
   *
   * @param password its hash
   * @return false where there is one of this name: then nothing is changed
   */
  public boolean add(Account account, String password) {
    return archive.write(handle ->
        handle.execute(
                "insert into account (name, role, password, made) values (?, ?, ?, ?)"
                    + " on conflict (name) do nothing",
                account.name(),
                account.role().name(),
                password,
                account.made().toEpochMilli())
            > 0);
  }

  /** All accounts, by name. */
  public List<Account> all() {
    return archive.read(handle ->
        handle
            .createQuery("select name, role, made from account order by name")
            .map((row, _) -> account(row))
            .list());
  }

  /** The account of a name. */
  public Optional<Account> find(String name) {
    return archive.read(handle ->
        handle
            .createQuery("select name, role, made from account where name = :name")
            .bind("name", Column.text(name))
            .map((row, _) -> account(row))
            .findOne());
  }

  /** The hash of an account's password. */
  public Optional<String> password(String name) {
    return archive.read(handle ->
        handle
            .createQuery("select password from account where name = :name")
            .bind("name", Column.text(name))
            .mapTo(String.class)
            .findOne());
  }

  /**
   * Changes an account's password, and signs it out everywhere.
   *
   * @param password its hash
   * @return false where there is no such account
   */
  public boolean change(String name, String password) {
    return archive.write(handle -> {
      handle.execute("delete from session where account = ?", name);
      return handle.execute("update account set password = ? where name = ?", password, name) > 0;
    });
  }

  /**
   * Changes what an account may do.
   *
   * @return false where there is no such account
   */
  public boolean change(String name, Role role) {
    return archive.write(handle ->
        handle.execute("update account set role = ? where name = ?", role.name(), name) > 0);
  }

  /**
   * Removes an account with its sessions and tokens; what it has done stays.
   *
   * @return false where there is no such account
   */
  public boolean remove(String name) {
    return archive.write(handle -> handle.execute("delete from account where name = ?", name) > 0);
  }

  /**
   * Keeps a token; one of the same label is replaced.
   *
   * @param digest the SHA-256 of what the program holds
   */
  public void addToken(String account, String label, String digest, Instant now) {
    archive.write(handle -> {
      handle.execute(
          "delete from access_token where account = ? and label = ?", account, Column.name(label));
      return handle.execute(
          "insert into access_token (digest, account, label, made) values (?, ?, ?, ?)",
          digest,
          account,
          Column.name(label),
          now.toEpochMilli());
    });
  }

  /** The tokens of an account, by label. */
  public List<Token> tokens(String account) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select label, made, used from access_token where account = :account order by"
                    + " label")
            .bind("account", account)
            .map((row, _) -> token(row))
            .list());
  }

  /**
   * Forgets a token, which opens nothing any more.
   *
   * @return false where there is none
   */
  public boolean removeToken(String account, String label) {
    return archive.write(handle ->
        handle.execute("delete from access_token where account = ? and label = ?", account, label)
            > 0);
  }

  /** Whose token has this digest. */
  public Optional<Account> byToken(String digest, Instant now) {
    long hourAgo = now.toEpochMilli() - 3_600_000;
    Optional<Account> account =
        archive.read(handle ->
            handle
                .createQuery(
                    "select name, role, a.made from access_token t join account a on name = account"
                        + " where digest = :digest")
                .bind("digest", digest)
                .map((row, _) -> account(row))
                .findOne());
    if (account.isPresent() && isUnusedSince(digest, hourAgo)) {
      archive.write(handle ->
          handle.execute(
              "update access_token set used = ? where digest = ?", now.toEpochMilli(), digest));
    }
    return account;
  }

  private boolean isUnusedSince(String digest, long time) {
    return archive.read(handle ->
        handle
            .createQuery(
                "select 1 from access_token where digest = :digest"
                    + " and (used is null or used < :time)")
            .bind("digest", digest)
            .bind("time", time)
            .mapTo(Integer.class)
            .findOne()
            .isPresent());
  }

  static Optional<Account> bySession(Handle handle, String digest, long begun, long seen) {
    return handle
        .createQuery(
            "select name, role, made from session s join account a on name = account"
                + " where digest = :digest and begun > :begun and seen > :seen")
        .bind("digest", digest)
        .bind("begun", begun)
        .bind("seen", seen)
        .map((row, _) -> account(row))
        .findOne();
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        Instant.ofEpochMilli(row.getLong("made")));
  }

  private static Token token(ResultSet row) throws SQLException {
    long used = row.getLong("used");
    @Nullable Instant last = row.wasNull() ? null : Instant.ofEpochMilli(used);
    return new Token(row.getString("label"), Instant.ofEpochMilli(row.getLong("made")), last);
  }
}
