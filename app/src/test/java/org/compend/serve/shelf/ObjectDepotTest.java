package org.compend.serve.shelf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class ObjectDepotTest {
  @TempDir private Path folder;

  /** The example of Amazon's documentation of Signature Version 4, "GET Object". */
  @Test
  void theTestStoreReckonsSignaturesAsAmazonDoes() {
    String nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    assertThat(
            ObjectStore.signature(
                "GET",
                "/test.txt",
                "",
                Map.of(
                    "host", "examplebucket.s3.amazonaws.com",
                    "range", "bytes=0-9",
                    "x-amz-content-sha256", nothing,
                    "x-amz-date", "20130524T000000Z"),
                "host;range;x-amz-content-sha256;x-amz-date",
                "20130524/us-east-1/s3/aws4_request"))
        .isEqualTo("f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
  }

  @Test
  void givesBackWhatItWasGiven() throws IOException {
    try (ObjectStore store = new ObjectStore()) {
      byte[] bytes = new byte[3_000_000];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) (i * 31 ^ i >> 8);
      }
      Depot depot = depot(store.address(), ObjectStore.SECRET, 1 << 30);
      assertThat(depot.fetch("a/week.epub", folder.resolve("none"))).isFalse();

      depot.keep("a/week.epub", Files.write(folder.resolve("week"), bytes));

      assertThat(store.names()).containsExactly("pressed/a/week.epub");
      assertThat(depot.fetch("a/week.epub", folder.resolve("copy"))).isTrue();
      assertThat(folder.resolve("copy")).hasBinaryContent(bytes);
    }
  }

  @Test
  void whatWasPressedLongestAgoMakesRoom() throws IOException, InterruptedException {
    try (ObjectStore store = new ObjectStore()) {
      Depot depot = depot(store.address(), ObjectStore.SECRET, 40);
      Path file = Files.write(folder.resolve("ten"), new byte[10]);
      for (String name : List.of("f", "e", "d", "c", "b", "a")) {
        depot.keep(name, file);
        Thread.sleep(2);
      }
      assertThat(store.names()).containsExactly("pressed/a", "pressed/b", "pressed/c", "pressed/d");
      depot.keep("large", Files.write(folder.resolve("large"), new byte[100]));
      assertThat(store.names()).containsExactly("pressed/large");
    }
  }

  @Test
  void aStoreThatRefusesOrIsNotThereIsTold() throws IOException {
    Path file = Files.write(folder.resolve("ten"), new byte[10]);
    try (ObjectStore store = new ObjectStore()) {
      assertThatThrownBy(() -> depot(store.address(), "another secret", 40).keep("a", file))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("SignatureDoesNotMatch");
    }
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    URI nobody = URI.create("http://127.0.0.1:" + port);
    assertThatThrownBy(() -> depot(nobody, ObjectStore.SECRET, 40).fetch("a", file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Connection refused");
  }

  @Test
  void anAddressNamesBucketFolderAndStore() {
    assertThat(ObjectDepot.Place.of("s3://magazine"))
        .isEqualTo(new ObjectDepot.Place("magazine", "", null, null));
    assertThat(
            ObjectDepot.Place.of(
                "s3://magazine/a/b/?endpoint=http://127.0.0.1:9000&region=eu-west-1"))
        .isEqualTo(
            new ObjectDepot.Place(
                "magazine", "a/b/", URI.create("http://127.0.0.1:9000"), "eu-west-1"));
  }

  @ParameterizedTest
  @CsvSource({
    "s3:magazine, names no bucket",
    "s3://M, names no bucket",
    "s3://magazine?endpoint=store, endpoint=store?",
    "s3://magazine?colour=blue, colour=blue?",
    "s3://maga zine, is no address",
  })
  void anAddressThatCannotBeUnderstood(String address, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ObjectDepot.Place.of(address))
        .withMessageContaining(reason)
        .withMessageContaining("s3://bucket/folder");
  }

  private static Depot depot(URI store, String secret, long most) {
    return new ObjectDepot(
        new ObjectDepot.Place(ObjectStore.BUCKET, "pressed/", store, null),
        most,
        StaticCredentialsProvider.create(AwsBasicCredentials.create(ObjectStore.KEY, secret)));
  }
}
