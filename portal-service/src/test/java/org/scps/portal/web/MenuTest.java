package org.scps.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuTest {

    @ParameterizedTest
    @CsvSource({
        "/operator, Overview, Overview",
        "/operator/facilities/riverside/pairing, Overview, Overview",
        "/operator/passages/7, Live, Passages",
        "/operator/tariffs/riverside/2/what-if, Money, Tariffs",
        "/operator/accounts, Setup, Accounts"
    })
    void everyPageIsUnderOneEntryOfOneSection(String here, String section, String entry) {
        List<Menu.Section> holding = Menu.of(true, true).stream()
                .filter(candidate -> candidate.holds(here))
                .toList();

        assertThat(holding).extracting(Menu.Section::name).containsExactly(section);
        assertThat(holding.get(0).pages())
                .filteredOn(page -> page.holds(here))
                .extracting(Menu.Entry::name)
                .containsExactly(entry);
    }

    @Test
    void onlyAdministratorsSeeTheAccounts() {
        assertThat(paths(true)).contains("/operator/accounts");
        assertThat(paths(false)).contains("/operator/devices").doesNotContain("/operator/accounts");
    }

    @Test
    void driversSeeNothingOfTheOperators() {
        assertThat(Menu.of(false, false)).flatExtracting(Menu.Section::pages).noneMatch(page -> page.path()
                .startsWith("/operator"));
    }

    private static List<String> paths(boolean administers) {
        return Menu.of(true, administers).stream()
                .flatMap(section -> section.pages().stream())
                .map(Menu.Entry::path)
                .toList();
    }
}
