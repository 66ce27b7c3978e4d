package dev.consilium.reports.pdf;

import dev.consilium.reports.document.Attachment;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;

/** Puts attachments into the file as its source (ISO 19005-3, 6.8). */
final class EmbeddedFiles {

  private EmbeddedFiles() {}

  static void add(List<Attachment> attachments, String pdfDate, COSDictionary catalog)
      throws IOException {
    if (attachments.isEmpty()) {
      return;
    }
    var associated = new COSArray();
    var names = new COSArray();
    for (var attachment :
        attachments.stream().sorted(Comparator.comparing(Attachment::name)).toList()) {
      var file = file(attachment, pdfDate);
      associated.add(file);
      names.add(new COSString(attachment.name()));
      names.add(file);
    }
    var tree = new COSDictionary();
    tree.setItem(COSName.NAMES, names);
    var all = new COSDictionary();
    all.setItem(COSName.EMBEDDED_FILES, tree);
    catalog.setItem(COSName.NAMES, all);
    catalog.setItem(COSName.AF, associated);
  }

  private static COSDictionary file(Attachment attachment, String pdfDate) throws IOException {
    var content = attachment.content();
    var stream = Cos.stream(content);
    stream.setItem(COSName.TYPE, Cos.name("EmbeddedFile"));
    stream.setItem(COSName.SUBTYPE, Cos.name(attachment.mediaType()));
    var params = Cos.inline();
    params.setInt(COSName.SIZE, content.length);
    params.setString(Cos.name("ModDate"), pdfDate);
    params.setItem(Cos.name("CheckSum"), new COSString(md5(content)));
    stream.setItem(COSName.PARAMS, params);
    var embedded = Cos.inline();
    embedded.setItem(COSName.F, stream);
    embedded.setItem(COSName.UF, stream);
    var file = Cos.typed("Filespec");
    file.setString(COSName.F, attachment.name());
    file.setString(COSName.UF, attachment.name());
    file.setString(COSName.DESC, attachment.description());
    file.setItem(COSName.EF, embedded);
    file.setItem(COSName.AF_RELATIONSHIP, Cos.name("Source"));
    return file;
  }

  // The format asks for MD5 (ISO 32000-1, table 46); what protects the content is its signature.
  private static byte[] md5(byte[] content) {
    try {
      return MessageDigest.getInstance("MD5").digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(
          "MD5 is missing from this Java platform, which must have it. Repair it.", e);
    }
  }
}
