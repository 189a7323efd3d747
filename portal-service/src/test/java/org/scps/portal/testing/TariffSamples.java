package org.scps.portal.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** What billing answers about tariffs: version 1 in force, version 2 a draft. */
final class TariffSamples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TariffSamples() {}

    /** Null for paths that are not about tariffs. */
    static JsonNode of(String more) {
        if (more.equals("tariffs")) {
            return read("{\"items\":[" + version(2, "DRAFT", false) + "," + version(1, "PUBLISHED", true)
                    + "],\"page\":0,\"size\":50,\"total\":2}");
        }
        if (more.endsWith("/what-if")) {
            return read(
                    """
                    {"facilityId":"riverside","version":2,"currency":"EUR","from":"2026-03-01T00:00:00Z",
                     "to":"2026-04-01T00:00:00Z","stays":3,"then":{"revenue":"21.00","free":1},
                     "now":{"revenue":"15.00","free":0},"difference":"-6.00","payingMore":1,"payingLess":1,
                     "payingTheSame":0,"distribution":[{"above":null,"upTo":"0","then":1,"now":0},
                     {"above":"10","upTo":null,"then":1,"now":0}],"drivers":{"items":[{"plate":"BKT1234","stays":2,
                     "charged":"18.00","wouldCharge":"5.00","difference":"-13.00"}],"page":0,"size":25,"total":1}}""");
        }
        if (more.startsWith("tariffs/")) {
            return read(more.endsWith("/1") ? version(1, "PUBLISHED", true) : version(2, "DRAFT", false));
        }
        if (more.equals("permits")) {
            return read(
                    """
                    {"items":[{"permitId":"11f2a3b4-c5d6-4e7f-8a9b-0c1d2e3f4a09","facilityId":"riverside",
                     "permitType":"whitelist","holder":"Fire brigade","plates":["FF112"],"spaces":null,
                     "validFrom":"2026-01-01T00:00:00Z","validTo":null}],"page":0,"size":200,"total":1}""");
        }
        return more.equals("discount-codes") ? read("{\"items\":[],\"page\":0,\"size\":200,\"total\":0}") : null;
    }

    static JsonNode tools(String path) {
        return path.endsWith("validation")
                ? read(
                        """
                        {"valid":false,"words":[],"faults":[{"path":"$.currency","reason":"is not a currency",
                         "remedy":"Write an ISO 4217 code"}]}""")
                : read("[{\"name\":\"hospital\",\"title\":\"Hospital\",\"description\":\"Steps\",\"words\":[]}]");
    }

    private static String version(int version, String state, boolean inForce) {
        return """
                {"tariffId":"riverside-standard","version":%d,"facilityId":"riverside","name":"Standard",
                 "state":"%s","inForce":%s,"validFrom":%s,"validTo":null,"createdAt":"2026-01-01T00:00:00Z",
                 "createdBy":"system","words":["At most €18.00 a day"],
                 "document":{"tariffId":"riverside-standard","validations":[{"validationType":"till"}]}}"""
                .formatted(version, state, inForce, inForce ? "\"1970-01-01T00:00:00Z\"" : "null");
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
