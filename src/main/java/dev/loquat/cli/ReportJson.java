package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.exchange.report.CompatibilityReport;
import java.util.List;
import java.util.Locale;

/** What commands found, as JSON. */
final class ReportJson {

    private ReportJson() {}

    /** What became of a bot's features. */
    static void put(ObjectNode json, CompatibilityReport report) {
        ArrayNode array = json.putArray("findings");
        report.findings()
                .forEach(finding -> array.addObject()
                        .put("fate", finding.fate().word())
                        .put("place", finding.place())
                        .put("feature", finding.feature())
                        .put("reason", finding.reason()));
    }

    /** Problems of a bot's files. */
    static void put(ObjectNode json, List<BotProblem> problems) {
        ArrayNode array = json.putArray("problems");
        for (BotProblem problem : problems) {
            ObjectNode one = array.addObject()
                    .put("file", problem.file().toString())
                    .put("line", problem.line())
                    .put("column", problem.column())
                    .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                    .put("message", problem.message());
            problem.suggestion().ifPresent(name -> one.put("suggestion", name));
        }
    }
}
