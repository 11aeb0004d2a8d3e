package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.fulfillment.Usage;
import dev.loquat.fulfillment.journal.UsageReport;
import dev.loquat.fulfillment.journal.UsageReport.Sum;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat functions usage}: what functions have cost. */
@Command(
        name = "usage",
        mixinStandardHelpOptions = true,
        description = "Sum up what the calls of functions have cost: milliseconds times memory, as Lambda counts.")
final class FunctionsUsageCommand implements Callable<Integer> {

    /** What AWS Lambda asks for a gigabyte and a second, and for a million calls, on x86 in us-east-1. */
    private static final String GIGABYTE_SECOND = "0.0000166667";

    private static final String MILLION_CALLS = "0.20";

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--month", paramLabel = "YYYY-MM", description = "One month of UTC (default: all).")
    private Optional<String> month = Optional.empty();

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "function",
            description = "What is summed up: function, bot or session (default: ${DEFAULT-VALUE}).")
    private By by = By.function;

    @Option(
            names = "--price",
            paramLabel = "P",
            defaultValue = GIGABYTE_SECOND,
            description = "The price of a gigabyte and a second (default: AWS's, ${DEFAULT-VALUE} dollars).")
    private double price;

    @Option(
            names = "--price-per-million",
            paramLabel = "P",
            defaultValue = MILLION_CALLS,
            description = "The price of a million calls (default: AWS's, ${DEFAULT-VALUE} dollars).")
    private double pricePerMillion;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        List<Sum> sums = UsageReport.of(options.settings().functions(), month, by.key);
        if (json) {
            terminal.result(json(sums).toString());
            return ExitCode.OK;
        }
        terminal.result(row(by.name(), "calls", "failures", "starts", "billed ms", "GB-seconds", "cost"));
        sums.forEach(sum -> terminal.result(row(
                sum.key(),
                Long.toString(sum.calls()),
                Long.toString(sum.failures()),
                Long.toString(sum.starts()),
                Long.toString(sum.billedMillis()),
                String.format(Locale.ROOT, "%.3f", sum.gigabyteSeconds()),
                String.format(Locale.ROOT, "%.6f", sum.cost(price, pricePerMillion)))));
        return ExitCode.OK;
    }

    private static String row(String... cells) {
        return String.format(Locale.ROOT, "%-40s %9s %9s %9s %12s %12s %12s", (Object[]) cells);
    }

    private ObjectNode json(List<Sum> sums) {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        ArrayNode all = report.putArray("usage");
        for (Sum sum : sums) {
            all.addObject()
                    .put(by.name(), sum.key())
                    .put("calls", sum.calls())
                    .put("failures", sum.failures())
                    .put("starts", sum.starts())
                    .put("billedMillis", sum.billedMillis())
                    .put("gigabyteSeconds", sum.gigabyteSeconds())
                    .put("cost", sum.cost(price, pricePerMillion));
        }
        return report;
    }

    /** What is summed up together; the constants are the words of the command line. */
    @SuppressWarnings("ImmutableEnumChecker") // method references keep nothing
    enum By {
        function(usage -> usage.bot() + "/" + usage.function()),
        bot(Usage::bot),
        session(usage -> usage.bot() + "/" + usage.session());

        private final Function<Usage, String> key;

        By(Function<Usage, String> key) {
            this.key = key;
        }
    }
}
