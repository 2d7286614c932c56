package org.compend.press.pdf;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.compend.Digest;

/** Writes a document's metadata as XMP (ISO 16684-1). */
final class Metadata {
  private Metadata() {}

  static String of(Digest digest, PDDocumentInformation information) {
    String date = digest.bound().truncatedTo(ChronoUnit.SECONDS).toString();
    String author = Objects.requireNonNullElse(information.getAuthor(), "");
    return """
    <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
          <dc:format>application/pdf</dc:format>
          <dc:identifier>%s</dc:identifier>
          <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
    %s%s      <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
          <dc:date><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:date>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
          <xmp:CreatorTool>%s</xmp:CreatorTool>
          <xmp:CreateDate>%s</xmp:CreateDate>
          <pdf:Producer>%s</pdf:Producer>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
          <pdfaid:part>2</pdfaid:part>
          <pdfaid:conformance>A</pdfaid:conformance>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
          <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
          <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
              <pdfaProperty:name>part</pdfaProperty:name>
              <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
              <pdfaProperty:category>internal</pdfaProperty:category>
              <pdfaProperty:description>The part of ISO 14289 that the document follows</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
          </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
      </rdf:RDF>
    </x:xmpmeta>
    <?xpacket end="r"?>
    """
        .formatted(
            escaped(digest.id().toString()),
            escaped(Objects.requireNonNullElse(information.getTitle(), "")),
            author.isEmpty()
                ? ""
                : "      <dc:creator><rdf:Seq><rdf:li>"
                    + escaped(author)
                    + "</rdf:li></rdf:Seq></dc:creator>\n",
            digest.publisher() == null
                ? ""
                : "      <dc:publisher><rdf:Bag><rdf:li>"
                    + escaped(Runs.clean(digest.publisher()))
                    + "</rdf:li></rdf:Bag></dc:publisher>\n",
            Document.tag(digest.language()),
            date,
            escaped(Objects.requireNonNullElse(information.getCreator(), "")),
            date,
            escaped(Objects.requireNonNullElse(information.getProducer(), "")));
  }

  /** A moment as PDF writes it (ISO 32000-1, 7.9.4). */
  static String pdfDate(Instant moment) {
    return DateTimeFormatter.ofPattern("'D:'yyyyMMddHHmmss'Z'", Locale.ROOT)
        .format(moment.atOffset(ZoneOffset.UTC));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
