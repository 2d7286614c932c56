package org.compend.serve.http;

/** How a program calls (RFC 9110, section 9; RFC 5789). */
public enum Method {
  GET,
  POST,
  PUT,
  PATCH,
  DELETE
}
