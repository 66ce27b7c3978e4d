/** Renders an opinion as a tagged, archivable PDF. */
module dev.consilium.reports {
  requires transitive dev.consilium.core;
  requires java.desktop; // PDFBox needs both, and as an automatic module it cannot say so
  requires org.apache.commons.logging;
  requires org.apache.pdfbox;
  requires org.apache.fontbox;
  requires org.apache.pdfbox.io;
  requires static transitive org.jspecify;

  exports dev.consilium.reports.document;
  exports dev.consilium.reports.opinion;
  exports dev.consilium.reports.pdf;
}
