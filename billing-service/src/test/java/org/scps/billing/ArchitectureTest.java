package org.scps.billing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses BILLING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.scps.billing");

    @Test
    void tariffsKnowOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("..billing.tariff..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..billing.tariff..")
                .check(BILLING);
    }

    @Test
    void sessionsKnowOnlyTariffsAndTheContracts() {
        classes()
                .that()
                .resideInAPackage("..billing.session..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..billing.session..", "..billing.tariff..", "org.scps.events..")
                .check(BILLING);
    }

    @Test
    void theLedgerKnowsOnlySessionsAndTheContracts() {
        classes()
                .that()
                .resideInAPackage("..billing.ledger..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "..billing.ledger..", "..billing.session..", "org.scps.events..")
                .check(BILLING);
    }

    @Test
    void onlyMessagingSeesKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..billing.messaging..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.eclipse.microprofile.reactive..", "io.smallrye.reactive..", "org.apache.kafka..")
                .check(BILLING);
    }

    @Test
    void onlyPersistenceSeesJpa() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..billing.persistence..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.persistence..", "io.quarkus.hibernate..", "org.hibernate..")
                .check(BILLING);
    }

    @Test
    void onlyRestSeesJaxRs() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..billing.rest..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "org.jboss.resteasy..")
                .check(BILLING);
    }

    @Test
    void entitiesStayInTheirPackage() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Entity")
                .should()
                .bePackagePrivate()
                .check(BILLING);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching("org.scps.billing.(*)..").should().beFreeOfCycles().check(BILLING);
    }
}
