package org.compend.serve.http;

import org.compend.Bytes;

/**
 * What a program sends.
 *
 * @param authorization who it says that it is; empty where it does not
 * @param ifMatch of which state it believes that it is the current one; empty where it does not say
 * @param mediaType what the body is declared to be, without parameters, in small letters; may be
 *     empty
 */
public record Message(String authorization, String ifMatch, String mediaType, Bytes body) {}
