package org.compend.serve.shelf;

import org.compend.serve.page.Frame;

/**
 * What a reader sees while a file is being pressed, or where it could not be.
 *
 * @param say how far it is
 * @param busy whether it goes on by itself
 * @param back the path of the page from which it was asked for
 */
public record WaitingPage(Frame frame, String title, String say, boolean busy, String back) {}
