package org.scps.portal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class WallsTest {

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.scps.portal");

    @Test
    void onlyMessagingSeesTheBroker() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.apache.kafka..", "io.smallrye.reactive.messaging..", "org.eclipse.microprofile.reactive..")
                .check(PORTAL);
    }

    @Test
    void theCoreKnowsNothingOfHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("..account..", "..vehicle..", "..estate..", "..visit..", "..live..", "..outbox..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.vertx..", "io.quarkus.qute..")
                .check(PORTAL);
    }

    @Test
    void pagesAndRestGoThroughTheCore() {
        noClasses()
                .that()
                .resideInAnyPackage("..web..", "..rest..", "..security..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(PORTAL);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .bePackagePrivate()
                .check(PORTAL);
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching("org.scps.portal.(*)..").should().beFreeOfCycles().check(PORTAL);
    }
}
