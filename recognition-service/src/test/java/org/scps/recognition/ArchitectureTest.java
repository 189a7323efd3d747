package org.scps.recognition;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final String[] CORE = {
        "..image..", "..model..", "..detection..", "..ocr..", "..plate..", "..passage.."
    };

    private final JavaClasses service = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scps.recognition");

    @Test
    void coreKnowsNoFramework() {
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "io.smallrye..", "jakarta..", "org.apache.kafka..", "io.micrometer..")
                .check(service);
    }

    @Test
    void onlyMessagingSeesKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.kafka..")
                .check(service);
    }

    @Test
    void onlyRestSeesHttpResources() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(service);
    }

    @Test
    void tensorsStayBesideTheirModels() {
        noClasses()
                .that()
                .resideInAnyPackage("..plate..", "..passage..", "..messaging..", "..rest..", "..cli..", "..bench..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("ai.djl..")
                .check(service);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.scps.recognition.(*)..")
                .should()
                .beFreeOfCycles()
                .check(service);
    }
}
