package org.scps.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scps.local.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** There may be no Docker here: what docker-compose.yml names must exist in the build all the same. */
@Order(0)
class ComposeIT {

    private static final Path HOME =
            Path.of(System.getProperty("scps.home", "../..")).toAbsolutePath().normalize();
    private static final JsonNode COMPOSE = read(HOME.resolve("docker-compose.yml"));
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)");
    private static final Pattern COPY = Pattern.compile("(?m)^COPY (?:--\\S+ )*(\\S+)(?: \\S+)*? \\S+$");
    private static final Pattern HEALTH = Pattern.compile("http://localhost:(\\d+)(/\\S*)");

    static Stream<String> services() {
        return fields(COMPOSE.get("services"));
    }

    static Stream<String> ownServices() {
        return services().filter(name -> service(name).has("build"));
    }

    @Test
    void followsTheComposeSpecification() throws IOException {
        try (InputStream text = ComposeIT.class.getResourceAsStream("/compose/compose-spec.json")) {
            ObjectNode specification = (ObjectNode) Json.MAPPER.readTree(text);
            // Its id is a bare file name, which the validator does not take for one.
            specification.remove("$id");
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(specification);

            assertThat(schema.validate(COMPOSE)).isEmpty();
        }
    }

    @Test
    void namesEveryServiceOfTheSystem() {
        assertThat(services())
                .contains("kafka", "postgres", "ingest", "recognition", "billing", "portal", "prometheus", "grafana");
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void itsImageIsMadeOfWhatTheBuildMakes(String name) throws IOException {
        Path context = HOME.resolve(service(name).path("build").path("context").asText());
        Path containerfile =
                context.resolve(service(name).path("build").path("dockerfile").asText("Dockerfile"));

        assertThat(containerfile).isRegularFile();
        String text = Files.readString(containerfile);
        List<String> copied =
                COPY.matcher(text).results().map(copy -> copy.group(1)).toList();
        assertThat(copied).isNotEmpty().allSatisfy(file -> assertThat(context.resolve(file))
                .exists());
        assertThat(text).contains("\nUSER ").contains("quarkus-run.jar");
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void itsPortIsTheOneTheServiceListensOn(String name) throws IOException {
        String port =
                service(name).path("environment").path("QUARKUS_HTTP_PORT").asText();
        Path context = HOME.resolve(service(name).path("build").path("context").asText());

        assertThat(Files.readString(context.resolve("src/main/resources/application.properties")))
                .contains("quarkus.http.port=" + port);
        assertThat(Files.readString(context.resolve("Containerfile"))).contains("EXPOSE " + port);
        for (JsonNode published : service(name).path("ports")) {
            assertThat(published.asText()).endsWith(":" + port);
        }
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void itsHealthIsAskedWhereTheServiceTellsIt(String name) throws IOException {
        String test = service(name).path("healthcheck").path("test").toString();
        MatchResult address = HEALTH.matcher(test).results().findFirst().orElseThrow();
        Path context = HOME.resolve(service(name).path("build").path("context").asText());

        assertThat(address.group(1))
                .isEqualTo(service(name)
                        .path("environment")
                        .path("QUARKUS_HTTP_PORT")
                        .asText());
        assertThat(address.group(2)).startsWith("/q/health/ready");
        try (Stream<Path> libraries = Files.list(context.resolve("target/quarkus-app/lib/main"))) {
            assertThat(libraries.map(Path::toString)).anyMatch(file -> file.contains("quarkus-smallrye-health"));
        }
    }

    @ParameterizedTest
    @MethodSource("ownServices")
    void itsVariablesAreOnesTheServiceKnows(String name) throws IOException {
        String documented = Files.readString(HOME.resolve("docs/configuration.md"));

        assertThat(fields(service(name).path("environment"))).allSatisfy(variable -> assertThat(documented)
                .containsPattern(
                        Pattern.compile("`" + variable.replace("_", "[._-]") + "`", Pattern.CASE_INSENSITIVE)));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsImageIsPinned(String name) {
        assertThat(service(name).path("image").asText()).matches("\\S+:\\d+(\\.\\d+)*\\S*|\\S+:v\\d\\S*");
    }

    @ParameterizedTest
    @MethodSource("services")
    void itWaitsOnlyForServicesThatAreThere(String name) {
        assertThat(fields(service(name).path("depends_on")))
                .allSatisfy(other -> assertThat(services()).contains(other));
    }

    @ParameterizedTest
    @MethodSource("services")
    void itsFilesAndVolumesExist(String name) {
        for (JsonNode volume : service(name).path("volumes")) {
            String source = volume.asText().split(":")[0];
            if (source.startsWith(".")) {
                assertThat(HOME.resolve(source)).exists();
            } else {
                assertThat(fields(COMPOSE.get("volumes"))).contains(source);
            }
        }
    }

    @Test
    void everySecretItAsksForIsWrittenByInitEnv() throws IOException {
        String compose = Files.readString(HOME.resolve("docker-compose.yml"));
        String initEnv = Files.readString(HOME.resolve("deploy/compose/init-env"));

        assertThat(VARIABLE.matcher(compose)
                        .results()
                        .map(match -> match.group(1))
                        .distinct())
                .allSatisfy(variable -> assertThat(initEnv).contains("\n" + variable + "="));
    }

    private static JsonNode service(String name) {
        return COMPOSE.path("services").path(name);
    }

    private static Stream<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names.stream();
    }

    private static JsonNode read(Path file) {
        try {
            Object loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(file));
            assertThat(loaded).isInstanceOf(Map.class);
            return Json.MAPPER.valueToTree(loaded);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
