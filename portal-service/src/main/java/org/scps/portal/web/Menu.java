package org.scps.portal.web;

import java.util.List;
import java.util.stream.Stream;

/** What stands in the menu: sections, and below them the pages of the section one is in. A new page is one line here. */
final class Menu {

    private static final List<Section> OPERATORS = List.of(
            section("Overview", page("Overview", "/operator", "/operator/facilities")),
            section(
                    "Live",
                    page("Lanes", "/operator/live"),
                    page("Passages", "/operator/passages"),
                    page("Read a photo", "/operator/photo")),
            section("Review", page("Reads to check", "/operator/reviews"), page("Disputes", "/operator/disputes")),
            section("Sessions", page("Sessions", "/operator/sessions")),
            section(
                    "Money",
                    page("Tariffs", "/operator/tariffs"),
                    page("Permits and codes", "/operator/permits"),
                    page("Ledger", "/operator/ledger"),
                    page("Unpaid", "/operator/unpaid"),
                    page("Chargebacks", "/operator/chargebacks"),
                    page("Reminders", "/operator/reminders")),
            section(
                    "Setup",
                    page("Devices", "/operator/devices"),
                    page("Plates", "/operator/plates"),
                    forAdministrators(page("Accounts", "/operator/accounts"))));

    private static final List<Section> DRIVERS = List.of(
            section("My visits", page("My visits", "/visits")),
            section("Messages", page("Messages", "/messages")),
            section("My vehicles", page("My vehicles", "/vehicles")),
            section("Cards", page("Cards", "/cards")));

    private Menu() {}

    static List<Section> of(boolean operates, boolean administers) {
        return (operates ? OPERATORS : DRIVERS)
                .stream().map(section -> section.seenBy(administers)).toList();
    }

    private static Section section(String name, Entry... pages) {
        return new Section(name, List.of(pages));
    }

    private static Entry page(String name, String path, String... elsewhere) {
        return new Entry(name, path, List.of(elsewhere), false);
    }

    private static Entry forAdministrators(Entry entry) {
        return new Entry(entry.name(), entry.path(), entry.elsewhere(), true);
    }

    /** Its name leads to the first of its pages. */
    record Section(String name, List<Entry> pages) {

        boolean holds(String here) {
            return pages.stream().anyMatch(page -> page.holds(here));
        }

        boolean holdsMore() {
            return pages.size() > 1;
        }

        private Section seenBy(boolean administers) {
            return new Section(
                    name,
                    pages.stream()
                            .filter(page -> administers || !page.administrators())
                            .toList());
        }
    }

    /**
     * @param elsewhere where pages that belong to it live, if not below its own path
     */
    record Entry(String name, String path, List<String> elsewhere, boolean administrators) {

        boolean holds(String here) {
            return here.equals(path)
                    || Stream.concat(Stream.of(path).filter(own -> !own.equals("/operator")), elsewhere.stream())
                            .anyMatch(above -> here.startsWith(above + "/"));
        }
    }
}
