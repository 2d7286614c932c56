package org.compend.press.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Font;
import java.io.InputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TypefaceTest {

  @ParameterizedTest
  @EnumSource
  void everyFaceIsAFontOfItsFamily(Typeface typeface) throws Exception {
    for (Face face : typeface.faces()) {
      try (InputStream in = face.open()) {
        Font font = Font.createFont(Font.TRUETYPE_FONT, in);
        assertThat(font.getFamily()).isEqualTo(typeface.family());
        assertThat(font.getPSName().contains("Bold")).isEqualTo(face.bold());
      }
    }
  }

  @Test
  void theTextFaceHasLatinGreekCyrillicAndVietnamese() throws Exception {
    try (InputStream in = Typeface.SERIF.face(false, false).open()) {
      Font font = Font.createFont(Font.TRUETYPE_FONT, in);
      assertThat(font.canDisplayUpTo("Łódź, Αθήνα, Київ, Tiếng Việt — “œuvre” … № €"))
          .isEqualTo(-1);
    }
  }

  @Test
  void aFamilyWithoutAnItalicGivesItsUpright() {
    Face face = Typeface.HEBREW.face(true, true);
    assertThat(face.bold()).isTrue();
    assertThat(face.italic()).isFalse();
  }
}
