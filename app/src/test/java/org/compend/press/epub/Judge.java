package org.compend.press.epub;

import com.adobe.epubcheck.api.EpubCheck;
import com.adobe.epubcheck.util.ReportingLevel;
import com.adobe.epubcheck.util.WriterReportImpl;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

/** EPUBCheck's word on a book. */
public final class Judge {
  private Judge() {}

  /** What it has to say that is a warning or worse; empty for a valid book. */
  public static String complaints(Path book) throws IOException {
    StringWriter told = new StringWriter();
    try (PrintWriter out = new PrintWriter(told)) {
      WriterReportImpl report = new WriterReportImpl(out, "");
      report.setReportingLevel(ReportingLevel.Warning);
      new EpubCheck(book.toFile(), report).doValidate();
      int faults = report.getFatalErrorCount() + report.getErrorCount() + report.getWarningCount();
      return faults == 0 ? "" : faults + " faults\n" + told;
    }
  }
}
