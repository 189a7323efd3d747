package org.scps.billing.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.scps.billing.document.BadTariffException;
import org.scps.billing.document.Fault;
import org.scps.billing.document.Presets;
import org.scps.billing.document.TariffDocument;
import org.scps.billing.document.TariffReader;
import org.scps.billing.tariff.TariffWords;

/** Help with tariff documents; nothing is kept. */
@Path("/api/v1/tariffs")
class TariffToolsResource {

    record PresetView(String name, String title, String description, List<String> words) {}

    /** @param words empty unless valid */
    record Validation(boolean valid, List<Fault> faults, List<String> words) {}

    @GET
    @Path("/schema")
    @Produces("application/schema+json")
    @Operation(summary = "JSON Schema of tariff documents")
    public String schema() {
        return Presets.schema();
    }

    @GET
    @Path("/presets")
    @Operation(summary = "Tariffs of common car parks to start from")
    public List<PresetView> presets() {
        return Presets.NAMES.stream()
                .map(name -> {
                    String document = Presets.document(name).orElseThrow();
                    var tariff = TariffReader.read(document, 1);
                    return new PresetView(
                            name, tariff.name(), TariffDocument.description(document), TariffWords.of(tariff));
                })
                .toList();
    }

    @GET
    @Operation(summary = "One preset")
    @Path("/presets/{name}")
    @Produces(MediaType.APPLICATION_JSON)
    public String preset(@PathParam("name") String name) {
        return Presets.document(name).orElseThrow(() -> Refusal.notFound("preset " + name));
    }

    @POST
    @Path("/validation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Every fault of a document with path, reason and remedy")
    public Validation validate(String document) {
        try {
            return new Validation(
                    true, List.of(), TariffWords.of(TariffReader.read(document == null ? "" : document, 1)));
        } catch (BadTariffException e) {
            return new Validation(false, e.faults(), List.of());
        }
    }
}
