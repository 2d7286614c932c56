package org.compend.serve.desk;

import org.compend.archive.Account;
import org.compend.archive.Role;
import org.compend.edit.Secret;

/** Somebody who is signed in. */
record Editor(Account account, Secret secret) {
  String name() {
    return account.name();
  }

  boolean isAdmin() {
    return account.role() == Role.ADMIN;
  }

  /** What each form carries. */
  String formToken() {
    return secret.formToken();
  }
}
