/** Finds the specialist whose narrow practice fits. */
module dev.consilium.matching {
  requires com.fasterxml.jackson.databind;
  requires transitive dev.consilium.core;
  requires static transitive org.jspecify;

  exports dev.consilium.matching.assignment;
  exports dev.consilium.matching.code;
  exports dev.consilium.matching.conflict;
  exports dev.consilium.matching.directory;
  exports dev.consilium.matching.eligibility;
  exports dev.consilium.matching.evaluation;
  exports dev.consilium.matching.evidence;
  exports dev.consilium.matching.experiment;
  exports dev.consilium.matching.index;
  exports dev.consilium.matching.ontology;
  exports dev.consilium.matching.outcome;
  exports dev.consilium.matching.profile;
  exports dev.consilium.matching.ranking;
  exports dev.consilium.matching.scoring;
  exports dev.consilium.matching.similarity;
  exports dev.consilium.matching.synthetic;
  exports dev.consilium.matching;
}
