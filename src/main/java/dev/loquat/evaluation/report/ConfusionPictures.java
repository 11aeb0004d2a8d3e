package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.escaped;
import static dev.loquat.evaluation.report.Markup.format;

import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.ConfusionMatrix.Confusion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which intents are taken for which. */
final class ConfusionPictures {

    /** So many intents fit beside one another on a page that a person reads. */
    private static final int READABLE = 20;

    private static final double CELL = 26;
    /** From this opacity on a cell is so dark, or in the dark so bright, that its number needs the page's own colour. */
    private static final double STRONG = 0.65;

    /** A point of a few pixels needs more colour than a cell. */
    private static final double VISIBLE = 0.6;

    private static final double LETTER = 7;
    private static final double BESIDE_NAME = 34;
    private static final int LONGEST_NAME = 30;

    private final ConfusionMatrix matrix;

    ConfusionPictures(ConfusionMatrix matrix) {
        this.matrix = matrix;
    }

    /** Whether there are more intents than the readable matrix shows. */
    boolean isPartial() {
        return shown().size() < matrix.labels().size();
    }

    /** The intents that are confused most, with numbers. */
    String confused() {
        List<String> labels = shown();
        double names = BESIDE_NAME
                + LETTER
                        * labels.stream()
                                .mapToInt(label -> shortened(label).length())
                                .max()
                                .orElse(0);
        StringBuilder cells = new StringBuilder();
        for (int row = 0; row < labels.size(); row++) {
            double y = CELL + row * CELL;
            cells.append(format(
                    "<text class=\"name end\" x=\"%.0f\" y=\"%.1f\">%s <tspan class=\"number\">%d</tspan></text>",
                    names - 8, y + CELL / 2 + 4, escaped(shortened(labels.get(row))), row + 1));
            cells.append(format(
                    "<text class=\"number middle\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                    names + row * CELL + CELL / 2, CELL - 8, row + 1));
            for (int column = 0; column < labels.size(); column++) {
                cells.append(cell(labels, row, column, names + column * CELL, y));
            }
        }
        double width = names + labels.size() * CELL + 2;
        double height = CELL + labels.size() * CELL + 2;
        return format(
                "<div class=\"wide\"><svg class=\"matrix\" width=\"%.0f\" height=\"%.0f\" role=\"img\""
                        + " aria-label=\"Confusion matrix\">%s</svg></div>",
                width, height, cells);
    }

    private String cell(List<String> labels, int row, int column, double x, double y) {
        String expected = labels.get(row);
        String answered = labels.get(column);
        int count = matrix.count(expected, answered);
        int support = Math.max(1, support(expected));
        String style = row == column ? "right" : "wrong";
        String rect = format(
                "<rect class=\"cell%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.0f\" height=\"%.0f\" rx=\"3\"%s>"
                        + "<title>%s taken for %s: %d of %d</title></rect>",
                count == 0 ? "" : " fill " + style,
                x + 1,
                y + 1,
                CELL - 2,
                CELL - 2,
                count == 0 ? "" : format(" fill-opacity=\"%.2f\"", opacity(count, support)),
                escaped(expected),
                escaped(answered),
                count,
                support);
        return count == 0
                ? rect
                : rect
                        + format(
                                "<text class=\"count middle%s\" x=\"%.1f\" y=\"%.1f\">%d</text>",
                                opacity(count, support) > STRONG ? " strong" : "",
                                x + CELL / 2,
                                y + CELL / 2 + 4,
                                count);
    }

    /** All intents as a grid of points: what is off the diagonal is wrong. */
    String overview() {
        List<String> labels = matrix.labels();
        StringBuilder points = new StringBuilder();
        for (int row = 0; row < labels.size(); row++) {
            int right = matrix.count(labels.get(row), labels.get(row));
            if (right > 0) {
                points.append(point("right", row, row, labels, right));
            }
        }
        for (Confusion confusion : matrix.confusions()) {
            int row = labels.indexOf(confusion.expected());
            int column = labels.indexOf(confusion.answered());
            if (row >= 0 && column >= 0) {
                points.append(point("wrong", row, column, labels, confusion.count()));
            }
        }
        return format(
                "<svg class=\"overview\" viewBox=\"-0.5 -0.5 %d %d\" role=\"img\""
                        + " aria-label=\"Confusions of all intents\">%s</svg>",
                labels.size() + 1, labels.size() + 1, points);
    }

    private String point(String style, int row, int column, List<String> labels, int count) {
        return format(
                "<rect class=\"fill %s\" x=\"%d\" y=\"%d\" width=\"1\" height=\"1\" fill-opacity=\"%.2f\">"
                        + "<title>%s taken for %s: %d</title></rect>",
                style,
                column,
                row,
                Math.max(VISIBLE, opacity(count, Math.max(1, support(labels.get(row))))),
                escaped(labels.get(row)),
                escaped(labels.get(column)),
                count);
    }

    /** A single confusion must be seen too. */
    private static double opacity(int count, int support) {
        return 0.3 + 0.7 * Math.min(1, (double) count / support);
    }

    private int support(String label) {
        return matrix.byLabel().containsKey(label) ? matrix.byLabel().get(label).support() : 0;
    }

    /** All intents when they are few, else those of the most frequent confusions. */
    private List<String> shown() {
        if (matrix.labels().size() <= READABLE) {
            return matrix.labels();
        }
        Set<String> shown = new LinkedHashSet<>();
        for (Confusion confusion : matrix.confusions()) {
            if (shown.size() + 2 <= READABLE && !confusion.answered().isEmpty()) {
                shown.add(confusion.expected());
                shown.add(confusion.answered());
            }
        }
        return List.copyOf(shown);
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME - 1) + "…";
    }
}
