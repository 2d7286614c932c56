package org.compend.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.compend.acquire.Addresses;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** Understands {@code --urls} and {@code --url-base}. */
final class AddressOptions {
  private AddressOptions() {}

  static Addresses read(
      @Nullable CommandSpec spec, Shell shell, @Nullable Path manifest, @Nullable URI base) {
    Map<String, URI> byName = Map.of();
    if (manifest != null) {
      try {
        byName = UrlManifest.parse(Files.readString(shell.folder().resolve(manifest)));
      } catch (IOException | IllegalArgumentException e) {
        throw wrong(spec, "--urls: cannot read " + manifest + ": " + e.getMessage());
      }
    }
    if (base == null) {
      return new Addresses(byName, null);
    }
    if (base.getScheme() == null || base.getHost() == null) {
      throw wrong(spec, "--url-base: not an address: " + base + " (say https://example.org/2026/)");
    }
    boolean folder = base.getRawPath().endsWith("/");
    return new Addresses(byName, folder ? base : URI.create(base + "/"));
  }

  private static ParameterException wrong(@Nullable CommandSpec spec, String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
