package org.compend.press.cite;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.compend.Assets;
import org.compend.Digest;
import org.compend.apparatus.DigestApparatus;
import org.compend.press.Binding;
import org.compend.press.Press;

/**
 * Presses of a digest its bibliography alone: its articles, and the works that they cite, for
 * programs that keep references.
 */
public final class BibliographyPress implements Press {
  private final Function<List<Reference>, String> form;

  private BibliographyPress(Function<List<Reference>, String> form) {
    this.form = form;
  }

  /** A press for BibTeX, UTF-8. */
  public static Press bibTex() {
    return new BibliographyPress(BibTex::of);
  }

  /** A press for CSL-JSON 1.0.2. */
  public static Press cslJson() {
    return new BibliographyPress(CslJson::of);
  }

  @Override
  public void press(Digest digest, DigestApparatus apparatus, Assets assets, OutputStream out)
      throws IOException {
    List<Reference> references = Reference.all(apparatus.sources(), Binding.of(digest));
    out.write(form.apply(references).getBytes(StandardCharsets.UTF_8));
  }
}
