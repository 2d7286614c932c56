package org.compend;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds who may import whom: one direction, no way back. */
class HouseTest {
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.compend");

  @Test
  void nounsImportTheJdkAlone() {
    classes()
        .that()
        .resideInAPackage("org.compend")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "org.compend", "org.jspecify.annotations")
        .check(HOUSE);
  }

  @Test
  void eachRoomImportsOnlyTheRoomsBeforeIt() {
    mayImport("charset");
    mayImport("acquire", "charset");
    mayImport("extract", "charset");
    mayImport("select");
    mayImport("press");
  }

  @Test
  void noCircles() {
    slices().matching("org.compend.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  private static void mayImport(String room, String... others) {
    List<String> allowed = new ArrayList<>(List.of("org.compend", "org.compend." + room + ".."));
    for (String other : others) {
      allowed.add("org.compend." + other + "..");
    }
    classes()
        .that()
        .resideInAPackage("org.compend." + room + "..")
        .should()
        .onlyDependOnClassesThat(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are in " + allowed + " or outside the house",
                type ->
                    !type.getPackageName().startsWith("org.compend")
                        || allowed.stream()
                            .anyMatch(place ->
                                com.tngtech.archunit.core.domain.PackageMatcher.of(place)
                                    .matches(type.getPackageName()))))
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}
