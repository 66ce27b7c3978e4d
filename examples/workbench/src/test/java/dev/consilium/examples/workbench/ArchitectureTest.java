package dev.consilium.examples.workbench;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import java.security.Provider;
import java.security.Security;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The design's section 2 as tests: who may know whom, and what comes from the caller. */
class ArchitectureTest {

  private static final JavaClasses OURS = new ClassFileImporter()
      .withImportOption(new ImportOption.DoNotIncludeTests())
      .importPackages("dev.consilium");

  private static final DescribedPredicate<JavaClass> LIBRARY =
      JavaClass.Predicates.resideOutsideOfPackage("dev.consilium.examples..");

  @Test
  void coreNeedsOnlyWhatTheDesignNames() {
    classes()
        .that()
        .resideInAPackage("dev.consilium.core..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.consilium.core..",
            "java..",
            "javax.crypto..",
            "javax.sql..",
            "javax.xml.stream..",
            "org.jspecify..",
            "com.fasterxml.jackson..",
            "org.slf4j..")
        .check(OURS);
  }

  @Test
  void modulesDoNotKnowTheirNeighbours() {
    mayNotKnow("core", "fhir", "reports", "crypto", "matching", "examples");
    mayNotKnow("matching", "fhir", "reports", "crypto", "examples");
    mayNotKnow("fhir", "reports", "crypto", "matching", "examples");
    mayNotKnow("crypto", "fhir", "reports", "matching", "examples");
    mayNotKnow("reports", "fhir", "matching", "examples");
  }

  @Test
  void packagesFormNoCycle() {
    slices().matching("dev.consilium.(**)").should().beFreeOfCycles().check(OURS);
  }

  @Test
  void eachFloorOfCoreImportsOnlyFromTheFloorsBelow() {
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.consilium.core..")
        .layer("0")
        .definedBy(
            "dev.consilium.core", "dev.consilium.core.statistics..", "dev.consilium.core.json..")
        .layer("1")
        .definedBy(rooms("record", "specialist", "assistance", "sla", "audit", "unit"))
        .layer("2")
        .definedBy(rooms("dossier", "rules", "opinion", "reconcile"))
        .layer("3")
        .definedBy(rooms("program", "consent", "quality", "triage"))
        .layer("4")
        .definedBy(rooms("lifecycle"))
        .layer("5")
        .definedBy(rooms("store", "access", "exploration", "measure", "task"))
        .withOptionalLayers(true)
        .whereLayer("0")
        .mayNotAccessAnyLayer()
        .whereLayer("1")
        .mayOnlyAccessLayers("0")
        .whereLayer("2")
        .mayOnlyAccessLayers("0", "1")
        .whereLayer("3")
        .mayOnlyAccessLayers("0", "1", "2")
        .whereLayer("4")
        .mayOnlyAccessLayers("0", "1", "2", "3")
        .ensureAllClassesAreContainedInArchitectureIgnoring(
            JavaClass.Predicates.resideOutsideOfPackage("dev.consilium.core.."))
        .check(OURS);
  }

  @Test
  void onlyTheExportAndTheAdapterKnowHapi() {
    noClasses()
        .that(LIBRARY)
        .and()
        .resideOutsideOfPackages("dev.consilium.fhir.export..", "dev.consilium.fhir.hapi..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn..", "org.hl7..")
        .check(OURS);
  }

  @Test
  void theRootHoldsAtMostFifteenWords() {
    assertThat(OURS.getPackage("dev.consilium.core").getClasses().stream()
            .filter(JavaClass::isTopLevelClass)
            .filter(it -> !it.isArray() && !it.getSimpleName().equals("package-info")))
        .hasSizeLessThanOrEqualTo(15);
  }

  @Test
  void timeChanceAndIdsComeFromTheCaller() {
    noClasses()
        .that(LIBRARY)
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .orShould()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .callConstructor(Random.class)
        .check(OURS);
  }

  @Test
  void nothingDependsOnWhereItRuns() {
    noClasses()
        .that(LIBRARY)
        .should()
        .callMethod(Locale.class, "getDefault")
        .orShould()
        .callMethod(ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(Security.class, "addProvider", Provider.class)
        .orShould()
        .callMethod(Security.class, "insertProviderAt", Provider.class, int.class)
        .check(OURS);
  }

  @Test
  void namesSayWhatAThingIs() {
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Base|Service)")
        .check(OURS);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(OURS.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(it -> !it.getClasses().isEmpty())
        .allSatisfy(it ->
            assertThat(it.isAnnotatedWith(NullMarked.class)).as(it.getName()).isTrue());
  }

  private static String[] rooms(String... names) {
    return java.util.Arrays.stream(names)
        .map(it -> "dev.consilium.core." + it + "..")
        .toArray(String[]::new);
  }

  private static void mayNotKnow(String module, String... neighbours) {
    for (var neighbour : neighbours) {
      noClasses()
          .that()
          .resideInAPackage("dev.consilium." + module + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("dev.consilium." + neighbour + "..")
          .allowEmptyShould(true)
          .check(OURS);
    }
  }
}
