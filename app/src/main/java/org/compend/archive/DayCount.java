package org.compend.archive;

import java.time.LocalDate;

/** How many articles were published on a day. */
public record DayCount(LocalDate day, long articles) {}
