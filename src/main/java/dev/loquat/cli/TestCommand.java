package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.ConversationResult;
import dev.loquat.evaluation.ConversationRunner;
import dev.loquat.evaluation.ConversationTest;
import dev.loquat.evaluation.ConversationTestReader;
import dev.loquat.evaluation.TrainedBot;
import dev.loquat.runtime.Loquat;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat test}: runs a bot's conversation tests. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Run the conversations in the bot's tests/*.yaml; exit code 1 when one does not go as written.")
final class TestCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    @Option(names = "--json", description = "Print one JSON object with every conversation.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        try (Loquat loquat = options.open(terminal)) {
            BotSnapshot bot = options.bot(loquat);
            List<ConversationTest> tests = ConversationTestReader.readBot(bot.folder());
            ConversationRunner runner =
                    new ConversationRunner(new TrainedBot(loquat::at, Clock.system(ZoneId.systemDefault()), bot));
            List<ConversationResult> results =
                    tests.stream().map(test -> show(runner.run(test), terminal)).toList();
            return conclude(results, terminal);
        }
    }

    private ConversationResult show(ConversationResult result, Terminal terminal) {
        if (!json) {
            terminal.styled(
                    result.passed()
                            ? "@|green passed|@ " + result.test().name()
                            : "@|red FAILED|@ " + result.test().name());
            if (!result.passed()) {
                terminal.result(result.report());
            }
        }
        return result;
    }

    private int conclude(List<ConversationResult> results, Terminal terminal) {
        long passed = results.stream().filter(ConversationResult::passed).count();
        long failed = results.size() - passed;
        terminal.result(json ? json(results).toString() : passed + " passed, " + failed + " failed");
        if (results.isEmpty()) {
            terminal.note("loquat: the bot has no conversations in " + ConversationTestReader.FOLDER + "/*.yaml");
        }
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static ObjectNode json(List<ConversationResult> results) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("passed", results.stream().filter(ConversationResult::passed).count());
        json.put("failed", results.stream().filter(result -> !result.passed()).count());
        ArrayNode conversations = json.putArray("conversations");
        for (ConversationResult result : results) {
            conversations
                    .addObject()
                    .put("conversation", result.test().name())
                    .put("passed", result.passed())
                    .put("report", result.report());
        }
        return json;
    }
}
