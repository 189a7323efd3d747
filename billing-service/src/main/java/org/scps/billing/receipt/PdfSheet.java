package org.scps.billing.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Text from top to bottom on as many A4 pages as it takes. Lengths are points, 1/72 inch. */
final class PdfSheet implements AutoCloseable {

    static final float SMALL = 9;
    static final float NORMAL = 11;
    static final float LARGE = 20;

    private static final float MARGIN = 64;
    private static final float LEADING = 1.45f;
    /** Comes in PDFBox's own jar, so a receipt needs no font of the machine. */
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document;
    private final PDFont font;
    private PDPageContentStream page;
    private float y;

    PdfSheet(PDDocument document) throws IOException {
        this.document = document;
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(document, file);
        }
        turn();
    }

    void text(String text, float size) throws IOException {
        for (String line : wrapped(text, size, width())) {
            feed(size);
            write(line, MARGIN, size);
        }
    }

    /** Text on the left, an amount on the right. */
    void row(String left, String right, float size) throws IOException {
        float rightWidth = width(right, size);
        List<String> lines = wrapped(left, size, width() - rightWidth - 2 * size);
        for (int i = 0; i < lines.size(); i++) {
            feed(size);
            write(lines.get(i), MARGIN, size);
            if (i == 0) {
                write(right, PDRectangle.A4.getWidth() - MARGIN - rightWidth, size);
            }
        }
    }

    void gap() {
        y -= NORMAL;
    }

    void rule() throws IOException {
        y -= NORMAL / 2;
        page.setLineWidth(0.6f);
        page.moveTo(MARGIN, y);
        page.lineTo(PDRectangle.A4.getWidth() - MARGIN, y);
        page.stroke();
    }

    @Override
    public void close() throws IOException {
        page.close();
    }

    private void feed(float size) throws IOException {
        if (y - size * LEADING < MARGIN) {
            page.close();
            turn();
        }
        y -= size * LEADING;
    }

    private void turn() throws IOException {
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
    }

    private void write(String text, float x, float size) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, y);
        page.showText(writable(text));
        page.endText();
    }

    private List<String> wrapped(String text, float size, float most) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (!line.isEmpty() && width(line + " " + word, size) > most) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private float width(String text, float size) throws IOException {
        return font.getStringWidth(writable(text)) / 1000 * size;
    }

    private static float width() {
        return PDRectangle.A4.getWidth() - 2 * MARGIN;
    }

    /** What the font has no glyph for becomes a question mark, so that a name never costs somebody their receipt. */
    private String writable(String text) {
        StringBuilder known = new StringBuilder();
        text.codePoints().forEach(c -> known.append(has(c) ? Character.toString(c) : "?"));
        return known.toString();
    }

    private boolean has(int codePoint) {
        try {
            font.encode(Character.toString(codePoint));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
