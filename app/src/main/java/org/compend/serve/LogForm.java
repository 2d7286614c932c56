package org.compend.serve;

import java.util.Locale;

/** How the server's log is written, to standard error. */
public enum LogForm {
  /** Lines for people. */
  TEXT,
  /** An object of JSON a line, for programs that gather logs. */
  JSON;

  private static final String PROPERTY = "compend.log";
  private static final String PROVIDER = "slf4j.provider";

  /**
   * Makes this the form of the log, and turns on what writes it. To be called before anything is
   * logged.
   */
  public void choose() {
    System.setProperty(PROPERTY, name().toLowerCase(Locale.ROOT));
    System.setProperty(PROVIDER, "ch.qos.logback.classic.spi.LogbackServiceProvider");
  }

  /** The form that was chosen. */
  static LogForm chosen() {
    return "json".equals(System.getProperty(PROPERTY)) ? JSON : TEXT;
  }
}
