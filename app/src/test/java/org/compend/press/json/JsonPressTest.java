package org.compend.press.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.compend.press.EveryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPressTest {

  @Test
  void keepsItsSchema() throws IOException {
    assertThat(faults(pressed())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"type\":\"paragraph\"|\"type\":\"parable\"",
        "\"level\":3|\"level\":1",
        "\"type\":\"ruby\"|\"type\":\"rubble\"",
        "\"bound\":|\"bundle\":",
        "\"reading\":|\"writing\":"
      })
  void theSchemaKnowsWhatIsNoDigest(String right, String wrong) throws IOException {
    String pressed = pressed();
    assertThat(pressed).contains(right);
    assertThat(faults(pressed.replace(right, wrong))).isNotEmpty();
  }

  private static String pressed() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new JsonPress().press(EveryKind.digest(), EveryKind.assets(), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static List<Error> faults(String json) throws IOException {
    String schema = Files.readString(Path.of("..", "docs", "schema", "digest.schema.json"));
    Schema digest =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema, InputFormat.JSON);
    return digest.validate(
        json,
        InputFormat.JSON,
        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }
}
