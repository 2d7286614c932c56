package org.compend.serve.desk;

/**
 * The page on which editors sign in.
 *
 * @param name what was entered before
 * @param back the path to go to then
 * @param formToken what the form carries
 * @param problem why it was not accepted; empty where nothing was entered yet
 * @param first whether there is no account yet
 */
public record SignInPage(
    DeskFrame frame, String name, String back, String formToken, String problem, boolean first) {}
