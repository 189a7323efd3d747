package org.scps.ingest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses INGEST = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scps.ingest");

    @Test
    void onlyRestSpeaksHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(INGEST);
    }

    @Test
    void onlyMessagingSpeaksKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(INGEST);
    }

    @Test
    void onlyTheStoreSpeaksToGoogle() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..ingest.store..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google..")
                .check(INGEST);
    }

    @Test
    void headersAreReadWithTheJdkAlone() {
        classes()
                .that()
                .resideInAPackage("..ingest.image..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.scps.ingest.image..")
                .check(INGEST);
    }

    @Test
    void packagesGoRoundInNoCircle() {
        slices().matching("org.scps.ingest.(*)..").should().beFreeOfCycles().check(INGEST);
    }
}
