package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.nlu.template.IntentSample;
import dev.loquat.nlu.template.SampleUtterance;
import dev.loquat.nlu.template.SlotSpan;
import dev.loquat.runtime.Loquat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code loquat sample}: what users may say to a bot. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Print utterances that a bot's templates accept, one a line with its intent behind a tab.",
            "Slots are filled with values of their types. The same seed prints the same lines."
        },
        footer = {"", "Example: loquat sample book-trip --intent BookHotel --count 5"})
final class SampleCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotOptions options = new BotOptions();

    @Option(names = "--intent", paramLabel = "INTENT", description = "Utterances of this intent only.")
    private Optional<String> intent = Optional.empty();

    @Option(
            names = "--count",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many of each intent at most (default: ${DEFAULT-VALUE}).")
    private int count;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Chooses the slots' values (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--json", description = "Print one JSON object, with the places of the slots' values.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        if (count < 1) {
            throw new ParameterException(spec.commandLine(), "--count is " + count + ", expected at least 1");
        }
        try (Loquat loquat = options.open(terminal)) {
            Bot bot = options.bot(loquat).bot();
            BotLocale locale = options.locale(loquat, options.bot(loquat));
            List<IntentSample> samples = intents(locale).stream()
                    .map(wanted -> IntentSample.of(locale, wanted, count, seed))
                    .toList();
            show(bot, locale, samples, terminal);
        }
        return ExitCode.OK;
    }

    private List<Intent> intents(BotLocale locale) {
        return intent.map(name -> List.of(new CommandNames(spec.commandLine()).intent(name, locale)))
                .orElseGet(() -> locale.intents().stream()
                        .filter(each -> !each.utterances().isEmpty())
                        .toList());
    }

    private void show(Bot bot, BotLocale locale, List<IntentSample> samples, Terminal terminal) {
        if (json) {
            terminal.result(json(bot, locale, samples).toString());
            return;
        }
        samples.stream()
                .flatMap(sample -> sample.utterances().stream())
                .forEach(utterance -> terminal.result(utterance.text() + "\t" + utterance.intent()));
        samples.forEach(sample -> terminal.note(summary(sample)));
    }

    private static String summary(IntentSample sample) {
        String wordings = (sample.isCountExact() ? "" : "more than ") + sample.wordings();
        return sample.intent() + ": " + sample.utterances().size() + " of " + wordings
                + (sample.wordings() == 1 ? " wording" : " wordings");
    }

    private static ObjectNode json(Bot bot, BotLocale locale, List<IntentSample> samples) {
        ObjectNode json =
                JsonNodeFactory.instance.objectNode().put("bot", bot.name()).put("locale", locale.id());
        ArrayNode intents = json.putArray("intents");
        for (IntentSample sample : samples) {
            ArrayNode utterances = intents.addObject()
                    .put("name", sample.intent())
                    .put("wordings", sample.wordings())
                    .put("isCountExact", sample.isCountExact())
                    .putArray("utterances");
            sample.utterances().forEach(utterance -> utterances.add(json(utterance)));
        }
        return json;
    }

    private static ObjectNode json(SampleUtterance utterance) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("text", utterance.text())
                .put("template", utterance.template());
        ArrayNode slots = json.putArray("slots");
        for (SlotSpan span : utterance.slots()) {
            slots.addObject()
                    .put("slot", span.slot())
                    .put("start", span.start())
                    .put("end", span.end());
        }
        return json;
    }
}
