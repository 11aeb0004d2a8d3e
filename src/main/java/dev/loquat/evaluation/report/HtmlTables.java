package dev.loquat.evaluation.report;

import static dev.loquat.evaluation.report.Markup.escaped;
import static dev.loquat.evaluation.report.Markup.format;
import static dev.loquat.evaluation.report.Markup.percent;

import dev.loquat.evaluation.metrics.ConfusionMatrix;
import dev.loquat.evaluation.metrics.ConfusionMatrix.Confusion;
import dev.loquat.evaluation.metrics.F1Counts;
import dev.loquat.evaluation.understanding.Advice;
import dev.loquat.evaluation.understanding.SlotScores;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The tables of the page: the first rows are open, the rest is folded away. */
final class HtmlTables {

    private static final int OPEN = 20;

    /** A page that browsers still scroll. */
    private static final int MOST = 1000;

    private static final String FIGURES =
            "<th class=\"bar\">F1</th><th class=\"n\">precision</th><th class=\"n\">recall</th><th class=\"n\">support</th>";

    /** What was never asked has no figures, and comes last. */
    private static final Comparator<F1Counts> WORST_FIRST =
            Comparator.comparing((F1Counts counts) -> counts.support() == 0).thenComparing(F1Counts::f1);

    private HtmlTables() {}

    static String intents(ConfusionMatrix matrix) {
        Map<String, Confusion> mostly = matrix.confusions().stream()
                .collect(Collectors.toMap(Confusion::expected, each -> each, (first, later) -> first));
        List<String> rows = matrix.byLabel().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(WORST_FIRST))
                .map(entry -> row(
                        escaped(entry.getKey()),
                        entry.getValue(),
                        mostly.containsKey(entry.getKey()) ? taken(mostly.get(entry.getKey())) : ""))
                .toList();
        return table("<th>intent</th>" + FIGURES + "<th>mostly taken for</th>", rows);
    }

    static String slots(SlotScores slots) {
        List<String> rows = slots.bySlot().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(WORST_FIRST))
                .map(entry -> row(
                        "<span class=\"of\">" + escaped(entry.getKey().intent()) + "</span> "
                                + escaped(entry.getKey().slot()),
                        entry.getValue(),
                        ""))
                .toList();
        return table("<th>slot</th>" + FIGURES + "<th></th>", rows);
    }

    static String advice(List<Advice> advice) {
        List<String> rows = advice.stream().map(HtmlTables::row).toList();
        return table("<th>utterance</th><th>intent</th><th>reads like</th><th>most like it</th>", rows);
    }

    private static String row(String name, F1Counts counts, String last) {
        return format(
                "<tr><td>%s</td><td class=\"bar\"><span class=\"track\"><span style=\"width:%.1f%%\"></span></span>"
                        + "<span class=\"n\">%s</span></td><td class=\"n\">%s</td><td class=\"n\">%s</td>"
                        + "<td class=\"n\">%d</td><td>%s</td></tr>",
                name,
                100 * counts.f1(),
                percent(counts.f1()),
                percent(counts.precision()),
                percent(counts.recall()),
                counts.support(),
                last);
    }

    private static String taken(Confusion confusion) {
        return format(
                "%s <span class=\"of\">%d ×</span>",
                confusion.answered().isEmpty() ? "nothing" : escaped(confusion.answered()), confusion.count());
    }

    private static String row(Advice advice) {
        String other = switch (advice.kind()) {
            case TAKEN_FOR_ANOTHER ->
                (advice.otherIntent().isEmpty() ? "nothing" : "<b>" + escaped(advice.otherIntent()) + "</b>")
                        + format(" <span class=\"of\">%s sure</span>", percent(advice.confidence()));
            case NEARER_TO_ANOTHER -> escaped(advice.otherIntent()) + " <span class=\"of\">nearest only</span>";
            case SINGLE -> "<span class=\"of\">its intent's only utterance: write more</span>";
        };
        String nearest = advice.nearest()
                .map(near -> escaped(near.text()) + " <span class=\"of\">" + escaped(near.intent())
                        + format(", %.2f</span>", near.similarity()))
                .orElse("");
        return format(
                "<tr><td>%s</td><td>%s</td><td>%s</td><td>%s</td></tr>",
                escaped(advice.utterance()), escaped(advice.intent()), other, nearest);
    }

    private static String table(String head, List<String> rows) {
        String open = table(head, rows.stream().limit(OPEN).collect(Collectors.joining()));
        List<String> rest = rows.stream().skip(OPEN).limit(MOST).toList();
        return rest.isEmpty() ? open : open + Markup.folded(rest.size() + " more", table(head, String.join("", rest)));
    }

    private static String table(String head, String rows) {
        return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>" + rows
                + "</tbody></table></div>";
    }
}
