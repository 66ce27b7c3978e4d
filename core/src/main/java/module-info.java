/** The case, its record, its opinion and the rules that move it forward. */
module dev.consilium.core {
  requires com.fasterxml.jackson.databind;
  requires java.xml;
  requires static transitive org.jspecify;
  requires static transitive java.sql;
  requires org.slf4j;

  exports dev.consilium.core;
  exports dev.consilium.core.access;
  exports dev.consilium.core.audit;
  exports dev.consilium.core.assistance;
  exports dev.consilium.core.consent;
  exports dev.consilium.core.consent.policy;
  exports dev.consilium.core.dossier;
  exports dev.consilium.core.exploration;
  exports dev.consilium.core.lifecycle;
  exports dev.consilium.core.measure;
  exports dev.consilium.core.opinion;
  exports dev.consilium.core.program;
  exports dev.consilium.core.quality;
  exports dev.consilium.core.reconcile;
  exports dev.consilium.core.record;
  exports dev.consilium.core.rules;
  exports dev.consilium.core.sla;
  exports dev.consilium.core.specialist;
  exports dev.consilium.core.statistics;
  exports dev.consilium.core.task;
  exports dev.consilium.core.triage;
  exports dev.consilium.core.store;
  exports dev.consilium.core.unit;
}
