package org.scps.local;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Draws what a read costs against how many sessions are stored. */
final class CostPlot {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int LEFT = 70;
    private static final int BOTTOM = 50;
    private static final int TOP = 30;

    private CostPlot() {}

    /** @param micros from the first of many reads sent to the last event heard, divided by their number */
    record Point(long stored, double micros) {}

    /** The numbers of sessions by powers of ten, the cost from zero. */
    static String svg(List<Point> points) {
        double most = 1.25 * points.stream().mapToDouble(Point::micros).max().orElse(1);
        double first = Math.log10(points.isEmpty() ? 1 : points.get(0).stored());
        double last =
                Math.log10(points.isEmpty() ? 10 : points.get(points.size() - 1).stored());
        double span = Math.max(1, last - first);
        StringBuilder svg = new StringBuilder();
        svg.append(text(
                        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" role=\"img\">%n",
                        WIDTH, HEIGHT))
                .append("<title>Cost of a read against stored sessions</title>\n")
                .append("<style>text{font:13px sans-serif;fill:#555}.axis{stroke:#888}.line{stroke:#1769aa;fill:none;")
                .append("stroke-width:2}.dot{fill:#1769aa}</style>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        svg.append(text(
                "<path class=\"axis\" fill=\"none\" d=\"M%d %d V%d H%d\"/>%n", LEFT, TOP, HEIGHT - BOTTOM, WIDTH - 20));
        svg.append(text("<text x=\"10\" y=\"18\">microseconds a read</text>%n"));
        svg.append(text("<text x=\"%d\" y=\"%d\">stored sessions</text>%n", WIDTH / 2 - 40, HEIGHT - 10));
        svg.append("<polyline class=\"line\" points=\"")
                .append(points.stream()
                        .map(point -> text("%.1f,%.1f", x(point, first, span), y(point.micros(), most)))
                        .collect(Collectors.joining(" ")))
                .append("\"/>\n");
        for (Point point : points) {
            double x = x(point, first, span);
            double y = y(point.micros(), most);
            svg.append(text("<circle class=\"dot\" cx=\"%.1f\" cy=\"%.1f\" r=\"4\"/>%n", x, y))
                    .append(text(
                            "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.0f</text>%n",
                            x, y - 10, point.micros()))
                    .append(text(
                            "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>%n",
                            x, HEIGHT - BOTTOM + 18, point.stored()));
        }
        return svg.append("</svg>\n").toString();
    }

    private static double x(Point point, double first, double span) {
        return LEFT + 40 + (Math.log10(point.stored()) - first) / span * (WIDTH - LEFT - 110);
    }

    private static double y(double micros, double most) {
        return HEIGHT - BOTTOM - micros / most * (HEIGHT - BOTTOM - TOP);
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
