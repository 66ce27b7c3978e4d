/** Seals a dossier for its recipients and attests opinions. */
module dev.consilium.crypto {
  requires com.fasterxml.jackson.databind;
  requires transitive dev.consilium.core;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires static transitive org.jspecify;

  exports dev.consilium.crypto;
  exports dev.consilium.crypto.guard;
  exports dev.consilium.crypto.keys;
  exports dev.consilium.crypto.signature;
}
