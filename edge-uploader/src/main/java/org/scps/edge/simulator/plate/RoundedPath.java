package org.scps.edge.simulator.plate;

import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;

/** Builds outlines from corner points, each sharp or rounded. */
public final class RoundedPath {

    /** Share of the way from a tangent point to the corner at which a Bézier handle makes a quarter circle. */
    private static final double KAPPA = 0.5523;

    private record Corner(double x, double y, double radius) {}

    private final List<Corner> corners = new ArrayList<>();

    /** A sharp corner. */
    public RoundedPath to(double x, double y) {
        return to(x, y, 0);
    }

    /** A corner rounded with at most {@code radius}; shorter sides make it smaller. */
    public RoundedPath to(double x, double y, double radius) {
        corners.add(new Corner(x, y, radius));
        return this;
    }

    /** The corners so far and their mirror image in x, in reverse order: a symmetric outline from its right half. */
    public RoundedPath mirrored() {
        for (int i = corners.size() - 1; i >= 0; i--) {
            Corner corner = corners.get(i);
            if (corner.x() != 0) {
                corners.add(new Corner(-corner.x(), corner.y(), corner.radius()));
            }
        }
        return this;
    }

    public Path2D open() {
        return path(false);
    }

    public Path2D closed() {
        return path(true);
    }

    private Path2D path(boolean closed) {
        Path2D path = new Path2D.Double();
        int count = corners.size();
        for (int i = 0; i < count; i++) {
            Corner corner = corners.get(i);
            boolean end = !closed && (i == 0 || i == count - 1);
            if (corner.radius() == 0 || end) {
                go(path, corner.x(), corner.y());
            } else {
                round(path, corners.get((i + count - 1) % count), corner, corners.get((i + 1) % count), closed);
            }
        }
        if (closed) {
            path.closePath();
        }
        return path;
    }

    private void round(Path2D path, Corner before, Corner corner, Corner after, boolean closed) {
        double in = reach(before, corner, closed);
        double out = reach(corner, after, closed);
        double radius = Math.min(corner.radius(), Math.min(in, out));
        double x1 = corner.x() + (before.x() - corner.x()) * radius / length(before, corner);
        double y1 = corner.y() + (before.y() - corner.y()) * radius / length(before, corner);
        double x2 = corner.x() + (after.x() - corner.x()) * radius / length(corner, after);
        double y2 = corner.y() + (after.y() - corner.y()) * radius / length(corner, after);
        go(path, x1, y1);
        path.curveTo(
                x1 + (corner.x() - x1) * KAPPA,
                y1 + (corner.y() - y1) * KAPPA,
                x2 + (corner.x() - x2) * KAPPA,
                y2 + (corner.y() - y2) * KAPPA,
                x2,
                y2);
    }

    /** How much of a side one rounded end may take: half of it where both ends are rounded. */
    private double reach(Corner from, Corner to, boolean closed) {
        boolean fromEnd = !closed && from == corners.get(0);
        boolean toEnd = !closed && to == corners.get(corners.size() - 1);
        boolean shared = from.radius() > 0 && to.radius() > 0 && !fromEnd && !toEnd;
        return length(from, to) * (shared ? 0.5 : 1);
    }

    private static double length(Corner a, Corner b) {
        return Math.max(1e-9, Math.hypot(a.x() - b.x(), a.y() - b.y()));
    }

    private static void go(Path2D path, double x, double y) {
        if (path.getCurrentPoint() == null) {
            path.moveTo(x, y);
        } else {
            path.lineTo(x, y);
        }
    }
}
