package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.speech.SelfHearing;
import dev.loquat.evaluation.speech.SpeechReport;
import dev.loquat.evaluation.speech.SpeechReportJson;
import dev.loquat.evaluation.speech.SpeechReportText;
import dev.loquat.nlu.template.IntentSample;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.runtime.Loquat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat evaluate round-trip}: whether bots understand what the machine's voice says. */
@Command(
        name = "round-trip",
        mixinStandardHelpOptions = true,
        description = {
            "Say aloud what users may say to a bot, let the bot hear it, and count the utterances that are wholly right:",
            "the intent and all slots are those that the bot reads in the text. Needs eSpeak NG."
        },
        footer = {"", "Example: loquat evaluate round-trip coffee --count 20"})
final class EvaluateRoundTripCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Parameters(index = "0", arity = "0..1", paramLabel = "BOT", description = "One bot only (default: all).")
    private Optional<String> bot = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many utterances of each intent at most (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Chooses the utterances and the slots' values (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "1",
            description = "Utterances heard at once (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(names = "--json", description = "Print one JSON object with a report for each bot.")
    private boolean json;

    @Override
    public Integer call() {
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count is " + count + ", expected at least 1");
        }
        Terminal terminal = Terminal.standard();
        BotFolder folder = BotFolder.of(options.settings().withSessionsInMemory(), bot);
        TerminalProgress progress = new TerminalProgress(terminal);
        ObjectNode reports = JsonNodeFactory.instance.objectNode();
        try (Loquat loquat = Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), progress)) {
            for (BotSnapshot each : folder.bots(loquat)) {
                SpeechReport report = roundTrip(loquat, each, progress);
                reports.set(each.bot().name(), SpeechReportJson.of(report));
                if (!json) {
                    terminal.result(each.bot().name() + "\n" + SpeechReportText.of(report));
                }
            }
        }
        if (json) {
            terminal.result(reports.toString());
        }
        return ExitCode.OK;
    }

    private SpeechReport roundTrip(Loquat loquat, BotSnapshot each, TerminalProgress progress) {
        BotLocale locale = each.bot().locales().get(0);
        loquat.voice().requireVoice(locale.id());
        List<String> utterances = locale.intents().stream()
                .filter(intent -> !intent.utterances().isEmpty())
                .flatMap(intent -> IntentSample.of(locale, intent, count, seed).utterances().stream())
                .map(SampleUtterance::text)
                .toList();
        FirstTurns turns = new FirstTurns(loquat, each, locale, progress, utterances.size());
        return SelfHearing.of(utterances, turns, Math.max(1, threads));
    }
}
