package org.scps.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scps.repository.Repository.ROOT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The documents keep their length, their links lead somewhere, and no file speaks of the machine it was written on. */
class DocumentsTest {

    private static final Pattern TEXT =
            Pattern.compile(".*\\.(md|java|xml|yml|yaml|json|properties|html|css|js|py|sql|toml|txt|cmd|sh|service)"
                    + "|.*/(scps|run|mvnw|Containerfile|init-env|create-[a-z]+|\\.[a-z]+)");
    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```.*?^```");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ +(.+)$");
    /** Written so that this file does not match itself. */
    private static final Pattern MACHINE_PATH =
            Pattern.compile("[/](work/(main|shared)|root/\\.|home/[a-z])|\\.\\.[/]shared");

    static Stream<Path> markdown() throws IOException {
        return Repository.files().stream().filter(file -> file.toString().endsWith(".md"));
    }

    @Test
    void theReadmeIsAtMost180Lines() throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve("README.md"))).hasSizeLessThanOrEqualTo(180);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"edge-uploader", "ingest-service", "recognition-service", "billing-service", "portal-service"})
    void aServicesReadmeIsAtMost60Lines(String module) throws IOException {
        assertThat(Files.readAllLines(ROOT.resolve(module).resolve("README.md")))
                .hasSizeLessThanOrEqualTo(60);
    }

    @ParameterizedTest
    @MethodSource("markdown")
    void linksLeadSomewhere(Path document) throws IOException {
        String text = FENCE.matcher(Repository.text(document)).replaceAll("");
        List<String> broken = LINK.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(link -> !link.matches("(https?|mailto):.*"))
                .filter(link -> !leadsSomewhere(document, link))
                .toList();

        assertThat(broken).as("links of %s", document).isEmpty();
    }

    @Test
    void decisionsAreNumberedOnceAndSayTheirStatus() throws IOException {
        List<String> numbers = new ArrayList<>();
        for (Path file : Repository.files()) {
            if (file.startsWith("docs/adr")) {
                String name = file.getFileName().toString();
                assertThat(name).matches("\\d{4}-[a-z0-9-]+\\.md");
                numbers.add(name.substring(0, 4));
                assertThat(Repository.text(file)).as(name).contains("\nStatus: ");
            }
        }
        assertThat(numbers).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theArchitectureNamesEveryPackage() throws IOException {
        String architecture = Repository.text(Path.of("docs/architecture.md"));
        List<String> packages = Repository.files().stream()
                .map(Path::toString)
                .filter(file -> file.contains("/src/main/java/org/scps/") && file.endsWith(".java"))
                .map(file -> file.substring(file.indexOf("org/scps/"), file.lastIndexOf('/')))
                .map(folder -> folder.replace('/', '.'))
                .distinct()
                .toList();
        assertThat(packages).hasSizeGreaterThan(30);
        List<String> roots = packages.stream()
                .filter(name -> name.matches("org\\.scps\\.\\w+"))
                .toList();

        // A package stands with its full name, or after an ellipsis below its parent: `….store`, `.plate`.
        assertThat(packages.stream().filter(name -> !roots.contains(name)).filter(name -> {
                    String last = name.substring(name.lastIndexOf('.'));
                    return !architecture.contains("`" + name + "`")
                            && !architecture.contains("`…" + last + "`")
                            && !architecture.contains("`" + last + "`");
                }))
                .isEmpty();
    }

    @Test
    void noFileNamesAPlaceOnSomebodysMachine() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Repository.files()) {
            if (TEXT.matcher("/" + file).matches()
                    && MACHINE_PATH.matcher(Repository.text(file)).find()) {
                found.add(file.toString());
            }
        }
        assertThat(found).isEmpty();
    }

    private static boolean leadsSomewhere(Path document, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? ROOT.resolve(document)
                : ROOT.resolve(document).resolveSibling(parts[0]).normalize();
        if (!Files.exists(target)) {
            return false;
        }
        return parts.length == 1 || anchors(target).contains(parts[1]);
    }

    private static List<String> anchors(Path markdown) {
        try {
            return HEADING.matcher(Files.readString(markdown))
                    .results()
                    .map(match -> match.group(1)
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-'))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("cannot read " + markdown, e);
        }
    }
}
