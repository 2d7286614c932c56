package org.compend;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullMarked;
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
    mayImport("resource");
    mayImport("charset", "resource");
    mayImport("json");
    mayImport("scratch");
    mayImport("people");
    mayImport("acquire", "charset", "json", "resource", "scratch");
    mayImport("extract", "charset", "json", "people", "resource");
    mayImport("apparatus", "people", "resource");
    mayImport("archive", "apparatus", "json", "scratch");
    mayImport("gather", "acquire", "extract", "archive");
    mayImport("select", "apparatus", "archive");
    mayImport("press", "apparatus", "json", "resource", "scratch");
    mayImport("edit", "extract", "apparatus", "archive", "press");
    mayImport(
        "serve", "json", "extract", "apparatus", "archive", "gather", "select", "press", "edit");
  }

  @Test
  void everyRoomIsKnownHere() {
    assertThat(HOUSE.getPackage("org.compend").getSubpackages())
        .extracting(JavaPackage::getRelativeName)
        .isSubsetOf(
            "resource",
            "charset",
            "json",
            "scratch",
            "people",
            "acquire",
            "extract",
            "apparatus",
            "archive",
            "gather",
            "select",
            "press",
            "edit",
            "serve",
            "cli");
  }

  @Test
  void noCircles() {
    slices().matching("org.compend.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void onlyTheArchiveSpeaksSql() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.compend.archive..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql", "javax.sql", "org.jdbi..")
        .check(HOUSE);
  }

  @Test
  void onlyTheCommandLineEndsTheProcess() {
    noClasses()
        .that()
        .resideOutsideOfPackages("org.compend.cli..")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(HOUSE);
  }

  @Test
  void whatCommandsPrintGoesThroughTheShellWhichKeepsTerminalsFromObeyingIt() {
    noClasses()
        .that()
        .resideInAPackage("org.compend.cli")
        .and()
        .haveSimpleNameNotEndingWith("Shell")
        .and()
        .haveSimpleNameNotEndingWith("Progress")
        .should()
        .callMethodWhere(
            target(owner(assignableTo(PrintStream.class))).and(target(nameStartingWith("print"))))
        .check(HOUSE);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(HOUSE.getPackage("org.compend").getSubpackagesInTree())
        .filteredOn(place -> !place.getClasses().isEmpty())
        .allMatch(place -> place.isAnnotatedWith(NullMarked.class));
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
            resideInAnyPackage(allowed.toArray(String[]::new))
                .or(JavaClass.Predicates.resideOutsideOfPackage("org.compend..")))
        .allowEmptyShould(true)
        .check(HOUSE);
  }
}
