package org.scps.billing.document;

/**
 * What is wrong with a tariff document.
 *
 * @param path into the document, such as {@code $.rateTables[0].rateLineCollections[0].rateLines[1].value}
 * @param reason what is wrong
 * @param remedy what would be right
 */
public record Fault(String path, String reason, String remedy) {

    @Override
    public String toString() {
        return path + ": " + reason + ". " + remedy;
    }
}
