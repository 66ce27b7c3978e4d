/** Seals a dossier for its recipients and attests opinions. */
module dev.consilium.crypto {
  requires transitive dev.consilium.core;
  requires org.bouncycastle.pkix;
  requires org.bouncycastle.provider;
  requires static transitive org.jspecify;
}
