package dev.consilium.crypto.signature;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;

/** Writes detached CMS SignedData with exactly the signed attributes that {@link Signer} names. */
final class CmsSigning {

  private CmsSigning() {}

  static byte[] sign(InputStream content, ECPrivateKeyParameters key, X509CertificateHolder holder)
      throws IOException {
    try {
      var generator = new CMSSignedDataGenerator();
      generator.addSignerInfoGenerator(
          new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
              .setSignedAttributeGenerator(attributes(holder))
              .build(new P256(key), holder));
      generator.addCertificate(holder);
      return generator.generate(new Streamed(content), false).getEncoded("DER");
    } catch (CMSException | OperatorCreationException e) {
      if (e.getCause() instanceof IOException io) {
        throw io;
      }
      throw new IllegalStateException(
          "Signature: it could not be made [signature-made]. Check key and certificate.", e);
    }
  }

  private static CMSAttributeTableGenerator attributes(X509CertificateHolder holder) {
    return parameters -> {
      var attributes = new ASN1EncodableVector();
      attributes.add(attribute(CMSAttributes.contentType, (ASN1ObjectIdentifier)
          known(parameters, CMSAttributeTableGenerator.CONTENT_TYPE)));
      attributes.add(attribute(CMSAttributes.messageDigest, new DEROctetString((byte[])
          known(parameters, CMSAttributeTableGenerator.DIGEST))));
      var issuer = new GeneralNames(new GeneralName(holder.getIssuer()));
      var certificate = new ESSCertIDv2(
          P256.sha256(Certificates.bytes(holder)),
          new IssuerSerial(issuer, holder.getSerialNumber()));
      attributes.add(attribute(
          PKCSObjectIdentifiers.id_aa_signingCertificateV2, new SigningCertificateV2(certificate)));
      return new AttributeTable(attributes);
    };
  }

  private static Object known(Map<?, ?> parameters, String name) {
    return Objects.requireNonNull(parameters.get(name), name);
  }

  private static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable value) {
    return new Attribute(type, new DERSet(value));
  }

  private record Streamed(InputStream content) implements CMSTypedData {

    @Override
    public ASN1ObjectIdentifier getContentType() {
      return CMSObjectIdentifiers.data;
    }

    @Override
    public void write(OutputStream out) throws IOException {
      content.transferTo(out);
    }

    @Override
    public Object getContent() {
      return content;
    }
  }
}
