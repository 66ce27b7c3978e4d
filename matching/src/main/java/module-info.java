/** Finds the specialist whose narrow practice fits. */
module dev.consilium.matching {
  requires com.fasterxml.jackson.databind;
  requires transitive dev.consilium.core;
  requires static transitive org.jspecify;

  exports dev.consilium.matching;
  exports dev.consilium.matching.code;
  exports dev.consilium.matching.conflict;
  exports dev.consilium.matching.directory;
  exports dev.consilium.matching.eligibility;
  exports dev.consilium.matching.index;
  exports dev.consilium.matching.profile;
  exports dev.consilium.matching.scoring;
  exports dev.consilium.matching.synthetic;
}
