package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.format;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture with an x axis and a y axis, in SVG. It is drawn for a width of 420 and scales to the page's; colours are classes of the
 * style sheet, so that they follow light and dark.
 */
final class Plot {

    static final double LEFT = 44;
    static final double RIGHT = 406;
    static final double TOP = 14;
    static final double BOTTOM = 214;

    private static final double WIDTH = 420;
    private static final double HEIGHT = 256;

    private final StringBuilder svg = new StringBuilder();
    private final String description;
    private final double minX;
    private final double maxX;

    /**
     * @param description for those who do not see it
     * @param minX at the left end of the x axis
     * @param maxX at its right end; the y axis always goes from 0 to 1
     */
    Plot(String description, double minX, double maxX) {
        this.description = description;
        this.minX = minX;
        this.maxX = maxX;
    }

    double x(double value) {
        return LEFT + (value - minX) / (maxX - minX) * (RIGHT - LEFT);
    }

    double y(double part) {
        return BOTTOM - part * (BOTTOM - TOP);
    }

    Plot percentAxis() {
        for (double part : List.of(0.0, 0.25, 0.5, 0.75, 1.0)) {
            line("grid", LEFT, y(part), RIGHT, y(part));
            text("tick end", LEFT - 6, y(part) + 4, format("%.0f %%", 100 * part));
        }
        return this;
    }

    Plot ticks(List<Double> values, String pattern, String label) {
        line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        for (double value : values) {
            text("tick middle", x(value), BOTTOM + 17, format(pattern, value));
        }
        text("label middle", (LEFT + RIGHT) / 2, HEIGHT - 6, label);
        return this;
    }

    Plot confidenceTicks(String label) {
        return ticks(List.of(0.0, 0.2, 0.4, 0.6, 0.8, 1.0), "%.1f", label);
    }

    /** A vertical line with a word at its foot, where curves seldom are. */
    Plot mark(double value, String word) {
        line("mark", x(value), TOP, x(value), BOTTOM);
        boolean isLeft = value > minX + 0.75 * (maxX - minX);
        text("marked " + (isLeft ? "end" : "start"), x(value) + (isLeft ? -5 : 5), BOTTOM - 8, word);
        return this;
    }

    Plot curve(String style, List<Point> points) {
        String path = points.stream()
                .map(point -> format("%.1f,%.1f", x(point.x()), y(point.y())))
                .collect(Collectors.joining(" "));
        return add(format("<polyline class=\"curve %s\" points=\"%s\"/>", style, path));
    }

    Plot dot(String style, Point at, double radius, String tooltip) {
        return add(format(
                "<circle class=\"dot %s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\"><title>%s</title></circle>",
                style, x(at.x()), y(at.y()), radius, Markup.escaped(tooltip)));
    }

    Plot bar(String style, double left, double top, double width, double height, String tooltip) {
        return add(format(
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"><title>%s</title></rect>",
                style, left, top, Math.max(0, width), Math.max(0, height), Markup.escaped(tooltip)));
    }

    Plot line(String style, double fromX, double fromY, double toX, double toY) {
        return add(format(
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", style, fromX, fromY, toX, toY));
    }

    /** Two words beside one another, the second one fainter. */
    Plot heading(String style, double atX, double atY, String words, String fainter) {
        return add(format(
                "<text class=\"band start %s\" x=\"%.1f\" y=\"%.1f\">%s <tspan class=\"tick\">%s</tspan></text>",
                style, atX, atY, Markup.escaped(words), Markup.escaped(fainter)));
    }

    Plot text(String style, double atX, double atY, String words) {
        return add(
                format("<text class=\"%s\" x=\"%.1f\" y=\"%.1f\">%s</text>", style, atX, atY, Markup.escaped(words)));
    }

    private Plot add(String element) {
        svg.append(element);
        return this;
    }

    String svg() {
        return format(
                "<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"%s\">%s</svg>",
                WIDTH, HEIGHT, Markup.escaped(description), svg);
    }

    /**
     * A point of a picture.
     *
     * @param x in the x axis' unit
     * @param y 0 to 1
     */
    record Point(double x, double y) {}
}
