package org.compend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.compend.Block.BulletList;
import org.compend.Block.Heading;
import org.compend.Block.Paragraph;
import org.compend.Inline.Style;
import org.compend.Inline.Styled;
import org.compend.Inline.Text;
import org.junit.jupiter.api.Test;

class ProseTest {
  @Test
  void blocksNeverRunTogether() {
    List<Block> blocks =
        List.of(
            new Heading(2, List.of(new Text("Harvest"))),
            new Paragraph(
                List.of(
                    new Text("A "),
                    new Styled(Style.EMPHASIS, List.of(new Text("dry"))),
                    new Text(" year."))),
            new BulletList(
                List.of(
                    List.of(new Paragraph(List.of(new Text("plums")))),
                    List.of(new Paragraph(List.of(new Text("pears")))))));

    assertThat(Prose.of(blocks)).isEqualTo("Harvest\n\nA dry year.\n\nplums\n\npears");
  }
}
