package org.scps.edge.simulator.plate;

import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The characters of number plates as outlines, drawn from centre lines of our own, so that neither an installed font nor
 * fontconfig is needed.
 */
final class Alphabet {

    private static final Alphabet OWN = load();

    private record Point(double x, double y, boolean rounded) {}

    private record Line(List<Point> points, boolean closed) {}

    private record Glyph(double width, List<Line> lines) {}

    private final Map<Character, Glyph> glyphs;

    private Alphabet(Map<Character, Glyph> glyphs) {
        this.glyphs = Map.copyOf(glyphs);
    }

    static Alphabet own() {
        return OWN;
    }

    /** Width of a text of the given height, the gap after its last character left out; a space is a gap. */
    double widthOf(String text, double height, GlyphStyle style) {
        double width = 0;
        for (char character : text.toCharArray()) {
            width += advance(character, height, style);
        }
        return width - style.gap() * height;
    }

    /** The outline of a text whose top left corner lies at {@code (x, y)}. */
    Path2D outline(String text, double x, double y, double height, GlyphStyle style) {
        Path2D outline = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double at = x;
        for (char character : text.toCharArray()) {
            if (character != ' ') {
                Shape shape = glyph(character, height, style);
                outline.append(AffineTransform.getTranslateInstance(at, y).createTransformedShape(shape), false);
            }
            at += advance(character, height, style);
        }
        return outline;
    }

    private double advance(char character, double height, GlyphStyle style) {
        return character == ' ' ? style.gap() * height * 2.2 : (boxWidth(character, style) + style.gap()) * height;
    }

    private double boxWidth(char character, GlyphStyle style) {
        return Math.max(style.stroke(), glyphOf(character).width() * style.width());
    }

    private Shape glyph(char character, double height, GlyphStyle style) {
        double stroke = style.stroke() * height;
        double width = boxWidth(character, style) * height;
        double lineWidth = Math.max(0, width - stroke);
        double lineHeight = height - stroke;
        double radius = style.roundness() * Math.min(lineWidth, lineHeight) / 2 * 1.02;
        BasicStroke pen = new BasicStroke(
                (float) stroke,
                style.roundEnds() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_SQUARE,
                style.roundEnds() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER,
                4f);
        Area area = new Area();
        for (Line line : glyphOf(character).lines()) {
            RoundedPath path = new RoundedPath();
            for (Point point : line.points()) {
                path.to(
                        stroke / 2 + point.x() * lineWidth,
                        stroke / 2 + point.y() * lineHeight,
                        point.rounded() ? radius : 0);
            }
            area.add(new Area(flat(pen.createStrokedShape(line.closed() ? path.closed() : path.open()), height)));
        }
        // Square ends of slanted lines stick out of the character's box: cut them level, as a die does.
        area.intersect(new Area(new Rectangle2D.Double(0, 0, width, height * (character == 'Q' ? 1.06 : 1))));
        return area;
    }

    /** Without curves: where curves lie almost upon one another, {@link Area} takes all memory and does not end. */
    private static Path2D flat(Shape shape, double height) {
        Path2D flat = new Path2D.Double(Path2D.WIND_NON_ZERO);
        flat.append(shape.getPathIterator(null, height / 1000), false);
        return flat;
    }

    private Glyph glyphOf(char character) {
        Glyph glyph = glyphs.get(character);
        if (glyph == null) {
            throw new IllegalArgumentException("no outline for character '" + character + "'");
        }
        return glyph;
    }

    private static Alphabet load() {
        Map<Character, Glyph> glyphs = new HashMap<>();
        try (InputStream in = Alphabet.class.getResourceAsStream("glyphs.txt");
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            reader.lines()
                    .filter(line -> !line.isBlank() && line.charAt(0) != '#')
                    .forEach(line -> {
                        String[] parts = line.split(" ", 3);
                        List<Line> lines = Arrays.stream(parts[2].split("\\|"))
                                .map(Alphabet::line)
                                .toList();
                        glyphs.put(parts[0].charAt(0), new Glyph(Double.parseDouble(parts[1]), lines));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException("glyphs.txt is unreadable", e);
        }
        return new Alphabet(glyphs);
    }

    private static Line line(String text) {
        List<Point> points = new ArrayList<>();
        boolean closed = false;
        for (String part : text.strip().split("\\s+")) {
            if (part.equals("z")) {
                closed = true;
                continue;
            }
            boolean rounded = part.endsWith("*");
            String[] xy = part.replace("*", "").split(",");
            points.add(new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]), rounded));
        }
        return new Line(points, closed);
    }
}
