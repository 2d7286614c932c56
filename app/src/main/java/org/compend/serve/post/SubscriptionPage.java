package org.compend.serve.post;

import org.compend.serve.page.Frame;

/**
 * The page of one subscription.
 *
 * @param title what has happened, or can
 * @param say the same in a sentence
 * @param confirm the path to which a confirmation is sent; empty where nothing is to be confirmed
 * @param leave the path to which a farewell is sent; empty where nobody can leave
 */
public record SubscriptionPage(
    Frame frame, String title, String say, String confirm, String leave) {}
