package org.compend.serve.desk;

/**
 * The page on which editors look after their own account.
 *
 * @param problem why something was not done; may be empty
 * @param done what was done; may be empty
 */
public record AccountPage(DeskFrame frame, String problem, String done) {}
