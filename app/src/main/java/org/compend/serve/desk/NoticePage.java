package org.compend.serve.desk;

/** A page that says one thing. */
public record NoticePage(DeskFrame frame, String say) {}
