package org.compend.serve.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.compend.serve.http.Reply;

/** Fills the templates, which the build has compiled. Safe to share between threads. */
public final class Templates {
  private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

  /** A page of HTML from a template and the record that it takes. */
  public Reply page(String template, Object model) {
    StringOutput out = new StringOutput(16 << 10);
    engine.render(template + ".jte", model, out);
    return Reply.html(out.toString());
  }
}
