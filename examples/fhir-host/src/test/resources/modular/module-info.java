module dev.consilium.examples.modular {
  requires dev.consilium.core;
  requires dev.consilium.fhir;
}
