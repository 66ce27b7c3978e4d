/** Finds the specialist whose narrow practice fits. */
module dev.consilium.matching {
  requires com.fasterxml.jackson.databind;
  requires transitive dev.consilium.core;
  requires static transitive org.jspecify;
}
