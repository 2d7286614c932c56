package org.compend.serve.desk;

/**
 * The cover of a digest that editors work on.
 *
 * @param shown whether it can be shown: a digest without articles has nothing to draw
 * @param chosen whether it is a picture that an editor chose
 * @param kept what that picture shows; empty where the cover is drawn
 * @param alternative what was entered of what a new one shows
 * @param problem why a picture was not kept; may be empty
 */
public record CoverPage(
    DeskFrame frame,
    String id,
    String title,
    int version,
    boolean shown,
    boolean chosen,
    String kept,
    String alternative,
    String problem,
    String done) {}
