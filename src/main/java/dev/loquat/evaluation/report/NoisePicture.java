package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.format;
import static dev.loquat.evaluation.report.Markup.percent;

import dev.loquat.evaluation.report.Plot.Point;
import dev.loquat.evaluation.speech.SpeechReport;
import java.util.ArrayList;
import java.util.List;

/** How many spoken commands are wholly right in how much noise, as an SVG file of its own. */
public final class NoisePicture {

    private static final String HEAD = "<svg xmlns=\"http://www.w3.org/2000/svg\"";
    private static final double MARGIN = 3;

    private NoisePicture() {}

    /** The picture; without noise, that of the clean commands alone. */
    public static String of(SpeechReport report) {
        List<Point> points = new ArrayList<>();
        report.noisy().forEach((decibels, commands) -> points.add(new Point(decibels, commands.accuracy())));
        double loudest = points.stream().mapToDouble(Point::x).max().orElse(0);
        double quietest = points.stream().mapToDouble(Point::x).min().orElse(0);
        Plot plot = new Plot("Commands wholly right over noise", quietest - MARGIN, loudest + 2 * MARGIN).percentAxis();
        plot.curve("right", points);
        points.forEach(point -> draw(plot, point, percent(point.y())));
        plot.text(
                "label middle",
                (Plot.LEFT + Plot.RIGHT) / 2,
                Plot.TOP + 12,
                "clean: " + percent(report.clean().accuracy()));
        String svg = plot.ticks(points.stream().map(Point::x).toList(), "%.0f", "decibels of speech above the noise")
                .svg();
        return svg.replaceFirst("<svg", HEAD).replaceFirst(">", format("><style>%s</style>", HtmlReport.style()));
    }

    private static void draw(Plot plot, Point point, String value) {
        plot.dot("right", point, 4, value);
        plot.text("value middle right", plot.x(point.x()), plot.y(point.y()) + 19, value);
    }
}
