package org.compend.charset;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import org.compend.Bytes;
import org.compend.charset.Decoded.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterDecoderTest {
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final String RUSSIAN =
      "Утром над рекой стоял туман, и паром отошёл позже обыкновенного.";

  @Test
  void aByteOrderMarkWinsOverTheHeaderAndIsNotText() {
    Decoded page = decode("\ufeffнет", UTF_8, "text/html; charset=koi8-r");
    assertThat(page).isEqualTo(new Decoded("нет", "UTF-8", Evidence.BYTE_ORDER_MARK));
  }

  @Test
  void theHeaderWinsOverThePage() {
    Decoded page =
        decode("<meta charset=koi8-r>" + RUSSIAN, CYRILLIC, "text/html;charset=\"windows-1251\"");
    assertThat(page.text()).endsWith(RUSSIAN);
    assertThat(page.evidence()).isEqualTo(Evidence.MEDIA_TYPE);
  }

  @Test
  void aPageThatCallsItselfUtf16InAsciiIsUtf8() {
    Decoded page = decode("<meta charset=utf-16><p>naïve</p>", UTF_8, null);
    assertThat(page.text()).contains("naïve");
    assertThat(page.encoding()).isEqualTo("UTF-8");
  }

  @Test
  void aHeaderThatSaysUtf16OnBytesWithoutZerosIsNotBelieved() {
    assertThat(decode("<p>naïve</p>", UTF_8, "text/html; charset=utf-16").text())
        .isEqualTo("<p>naïve</p>");
  }

  @Test
  void utf16WithoutAMarkIsSeenByItsZeros() {
    assertThat(decode("<p>naïve</p>", UTF_16LE, null).encoding()).isEqualTo("UTF-16LE");
  }

  @Test
  void aServersDefaultOnUtf8IsNotBelieved() {
    assertThat(decode("naïve – très", UTF_8, "text/html; charset=iso-8859-1").text())
        .isEqualTo("naïve – très");
  }

  @Test
  void utf8DeclaredOnOtherBytesFallsBack() {
    Decoded page = decode("<p>Crème brûlée, déjà vu</p>", ISO_8859_1, "text/html; charset=utf-8");
    assertThat(page.text()).contains("Crème brûlée, déjà vu");
  }

  @Test
  void aFewBrokenBytesDoNotCostAPageItsUtf8() {
    byte[] bytes = (RUSSIAN + "?").getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xff;
    assertThat(CharacterDecoder.decode(Bytes.of(bytes), null).text()).isEqualTo(RUSSIAN + "\ufffd");
  }

  @Test
  void aCharacterCutOffAtTheEndDoesNotCount() {
    byte[] bytes = "été €".getBytes(UTF_8);
    Bytes cut = Bytes.of(java.util.Arrays.copyOf(bytes, bytes.length - 1));
    assertThat(CharacterDecoder.decode(cut, null).text()).startsWith("été ");
  }

  @Test
  void aLateDeclarationIsHeededWhereTheBytesAreNotUtf8() {
    String page = "<!--" + "x".repeat(5000) + "--><meta charset=windows-1251>" + RUSSIAN;
    Decoded decoded = decode(page, CYRILLIC, null);
    assertThat(decoded.text()).endsWith(RUSSIAN);
    assertThat(decoded.evidence()).isEqualTo(Evidence.DECLARATION);
  }

  @ParameterizedTest
  @CsvSource({
    "windows-1251, Утром над рекой стоял туман; и паром отошёл позже обыкновенного. На пристани ждали люди с корзинами.",
    "KOI8-R, Утром над рекой стоял туман; и паром отошёл позже обыкновенного. На пристани ждали люди с корзинами.",
    "Shift_JIS, 朝の川には霧が立ちこめていて、渡し船はいつもより遅れて出た。",
    "EUC-JP, 朝の川には霧が立ちこめていて、渡し船はいつもより遅れて出た。",
    "GB18030, 清晨河上起了雾，渡船比平时晚开了一些，人们在码头上等着。",
    "Big5, 清晨河上起了霧，渡船比平時晚開了一些，人們在碼頭上等著。",
    "EUC-KR, 아침 강에는 안개가 끼어 나룻배가 여느 때보다 늦게 떠났다.",
  })
  void whatDeclaresNothingIsKnownByItsCharacters(String charset, String text) {
    Decoded decoded = decode("<p>" + text + "</p>", Charset.forName(charset), null);
    assertThat(decoded.text()).isEqualTo("<p>" + text + "</p>");
    assertThat(decoded.evidence()).isEqualTo(Evidence.STATISTICS);
  }

  @ParameterizedTest
  @CsvSource({
    "ks_c_5601-1987, x-windows-949, 똠방각하",
    "shift_jis, windows-31j, ①髙﨑",
    "big5, Big5-HKSCS, 香港嘅",
    "gb2312, GB18030, 镕㐂€",
    "euc-jp, x-eucJP-Open, ①",
    "iso-8859-1, windows-1252, “–”",
    "latin5, windows-1254, ğış",
    "tis-620, x-windows-874, ไทย",
  })
  void labelsMeanWhatTheWebMeansByThem(String label, String charset, String text) {
    assertThat(decode(text, Charset.forName(charset), "text/html; charset=" + label).text())
        .isEqualTo(text);
  }

  @Test
  void encodingsThatJavaLacksAreReadByTable() {
    byte[] bytes = {'<', (byte) 0xa1, (byte) 0xff};
    assertThat(CharacterDecoder.decode(Bytes.of(bytes), "text/html; charset=latin6").text())
        .isEqualTo("<Ąĸ");
    assertThat(CharacterDecoder.decode(Bytes.of(bytes), "text/html; charset=iso-8859-14").text())
        .isEqualTo("<Ḃÿ");
  }

  @Test
  void utf7IsRefused() {
    Decoded page = decode("+ADw-script+AD4-", US_ASCII, "text/html; charset=utf-7");
    assertThat(page.text()).isEqualTo("+ADw-script+AD4-");
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "iso-2022-kr", "x-user-defined", "bogus", "''"})
  void everyInputIsRead(String label) {
    byte[] noise = new byte[4096];
    new java.util.Random(7).nextBytes(noise);
    assertThat(CharacterDecoder.decode(Bytes.of(noise), "text/html; charset=" + label).text())
        .isNotEmpty();
    assertThat(CharacterDecoder.decode(Bytes.of(new byte[0]), null).text()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"UTF-8", "windows-1251", "iso-8859-14", "iso-2022-jp", "utf-16", "bogus", "''"})
  void aParserIsGivenTheSameCharacters(String label) throws IOException {
    byte[] noise = new byte[20_000];
    new java.util.Random(11).nextBytes(noise);
    for (Bytes bytes :
        List.of(
            Bytes.of(noise),
            Bytes.of(("\ufeff<p>" + RUSSIAN + " 𝕏").getBytes(UTF_8)),
            Bytes.of(RUSSIAN.getBytes(CYRILLIC)),
            Bytes.of(RUSSIAN.getBytes(UTF_16LE)),
            Bytes.of(new byte[0]))) {
      String type = "text/html; charset=" + label;
      assertThat(CharacterDecoder.read(bytes, type).readAllAsString())
          .isEqualTo(CharacterDecoder.decode(bytes, type).text());
    }
  }

  private static Decoded decode(
      String text, Charset charset, @org.jspecify.annotations.Nullable String type) {
    return CharacterDecoder.decode(Bytes.of(text.getBytes(charset)), type);
  }
}
