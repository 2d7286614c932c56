package org.compend.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Holds the walls of this module: core and Spark come in, nothing else of the house. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.compend");

  @Test
  void coreAloneIsImported() {
    classes()
        .that()
        .resideInAPackage("org.compend.spark..")
        .should()
        .onlyDependOnClassesThat(
            JavaClass.Predicates.resideInAnyPackage(
                    "org.compend",
                    "org.compend.spark..",
                    "org.compend.json..",
                    "org.compend.acquire..",
                    "org.compend.extract..",
                    "org.compend.apparatus..")
                .or(JavaClass.Predicates.resideOutsideOfPackage("org.compend..")))
        .check(HOUSE);
  }

  @Test
  void theWorkItselfKnowsNothingOfSpark() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.compend.spark..")
        .or()
        .haveNameMatching(
            "org\\.compend\\.spark\\.(Extraction|Annotation|Comparison|Neighbours|Parcels|Text|Kinship|TableFile)")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.spark..", "scala..")
        .check(HOUSE);
  }
}
