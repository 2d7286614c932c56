package org.compend.serve.page;

/** A way to somewhere: a path or address, and the words that lead there. */
public record Link(String address, String words) {}
