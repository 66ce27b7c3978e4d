package dev.consilium.fhir.dicom;

/**
 * One attribute that was met, without its value.
 *
 * @param tag group in the upper half, element in the lower; see {@link DicomTag#text}
 * @param vr value representation as sent; empty when the transfer syntax leaves it out
 * @param depth sequences around it, 0 at the top
 * @param offset byte at which it begins, after inflation
 * @param length bytes of its value as declared; -1 when undefined
 */
public record DicomAttribute(int tag, String vr, int depth, long offset, long length) {

  @Override
  public String toString() {
    return DicomTag.text(tag) + vr;
  }
}
