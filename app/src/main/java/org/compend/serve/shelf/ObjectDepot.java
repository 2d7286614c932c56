package org.compend.serve.shelf;

import java.io.IOException;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Keeps pressed files in a bucket of Amazon S3, or of a store that speaks its language. What was
 * pressed longest ago makes room.
 */
public final class ObjectDepot implements Depot {
  private static final Duration CONNECT = Duration.ofSeconds(2);
  private static final Duration SILENCE = Duration.ofSeconds(10);

  private final Place place;
  private final long most;
  private final AwsCredentialsProvider credentials;
  private @Nullable S3Client client;

  /**
   * A depot; nothing is asked of the store yet.
   *
   * @param most bytes at most
   * @param credentials who asks
   */
  public ObjectDepot(Place place, long most, AwsCredentialsProvider credentials) {
    this.place = place;
    this.most = most;
    this.credentials = credentials;
  }

  /**
   * Where in which store.
   *
   * @param prefix what the names of all files begin with; empty, or with a slash at its end
   * @param endpoint the address of the store; {@code null} for Amazon's
   * @param region where the bucket is; {@code null} for where the environment says
   */
  public record Place(
      String bucket, String prefix, @Nullable URI endpoint, @Nullable String region) {
    private static final String FORM =
        "s3://bucket/folder, and for a store that is not Amazon's"
            + " s3://bucket/folder?endpoint=https://store.example";

    /**
     * The place that an address names: {@code s3://bucket/folder?endpoint=…&region=…}.
     *
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public static Place of(String address) {
      URI uri;
      try {
        uri = URI.create(address);
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(address + " is no address; say " + FORM, e);
      }
      String bucket = uri.getAuthority();
      if (!"s3".equals(uri.getScheme()) || bucket == null || !bucket.matches("[a-z0-9.-]{3,63}")) {
        throw new IllegalArgumentException(address + " names no bucket; say " + FORM);
      }
      URI endpoint = null;
      String region = null;
      for (String each : uri.getQuery() == null ? new String[0] : uri.getQuery().split("&", -1)) {
        switch (each) {
          case String one when one.startsWith("endpoint=http") ->
              endpoint = URI.create(one.substring("endpoint=".length()));
          case String one when one.matches("region=[a-z0-9-]+") ->
              region = one.substring("region=".length());
          default -> throw new IllegalArgumentException(address + ": " + each + "? Say " + FORM);
        }
      }
      String folder = uri.getPath().replaceAll("^/+|/+$", "");
      return new Place(bucket, folder.isEmpty() ? "" : folder + "/", endpoint, region);
    }

    private S3ClientBuilder in(S3ClientBuilder builder) {
      if (endpoint != null) {
        // Stores of one's own seldom have a host name for each bucket, nor regions.
        builder.endpointOverride(endpoint).forcePathStyle(true);
      }
      if (region != null || endpoint != null) {
        builder.region(region == null ? Region.US_EAST_1 : Region.of(region));
      }
      return builder;
    }
  }

  @Override
  public boolean fetch(String name, Path into) throws IOException {
    return ask(s3 -> {
      try {
        s3.getObject(
            get -> get.bucket(place.bucket()).key(place.prefix() + name),
            ResponseTransformer.toFile(into));
        return true;
      } catch (NoSuchKeyException e) {
        return false;
      }
    });
  }

  @Override
  public void keep(String name, Path file) throws IOException {
    if (!file.toFile().exists()) {
      throw new NoSuchFileException(file.toString());
    }
    ask(s3 -> {
      String key = place.prefix() + name;
      s3.putObject(put -> put.bucket(place.bucket()).key(key), RequestBody.fromFile(file));
      shrink(s3, key);
      return true;
    });
  }

  private void shrink(S3Client s3, String last) {
    List<S3Object> newestFirst =
        s3
            .listObjectsV2Paginator(list -> list.bucket(place.bucket()).prefix(place.prefix()))
            .contents()
            .stream()
            .sorted(
                Comparator.comparing(S3Object::lastModified)
                    .reversed()
                    .thenComparing(S3Object::key))
            .toList();
    long together = 0;
    for (S3Object object : newestFirst) {
      together += object.size();
      if (together > most && !object.key().equals(last)) {
        s3.deleteObject(delete -> delete.bucket(place.bucket()).key(object.key()));
      }
    }
  }

  private <T> T ask(Function<S3Client, T> question) throws IOException {
    try {
      return question.apply(client());
    } catch (SdkException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** Made when it is needed, for that takes a second. */
  private synchronized S3Client client() {
    S3Client made = client;
    if (made == null) {
      made =
          place
              .in(S3Client.builder())
              .credentialsProvider(credentials)
              // Many stores know the plain signature alone, no chunks with one each, no checksums.
              .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
              .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
              .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(CONNECT)
                      .socketTimeout(SILENCE))
              .build();
      client = made;
    }
    return made;
  }

  @Override
  public String toString() {
    return "the store s3://" + place.bucket() + "/" + place.prefix();
  }
}
