package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.runtime.Loquat;
import dev.loquat.turn.InputText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat say}: one conversation for scripts. */
@Command(
        name = "say",
        mixinStandardHelpOptions = true,
        description = "Hold one conversation and print the bot's replies, for scripts.",
        footer = {"", "Example: loquat say book-trip \"I need a queen room in Chicago\" \"next friday\" \"yes\""})
final class SayCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    @Parameters(index = "1..*", paramLabel = "TEXT", description = "What the user says, one turn each.")
    private List<String> texts = new ArrayList<>();

    @Option(names = "--audio", paramLabel = "FILE", description = "Recordings to say after the texts.")
    private List<Path> recordings = new ArrayList<>();

    @Option(names = "--json", description = "Print one JSON object with every turn.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        int maxLength = options.maxTextLength();
        texts.forEach(text -> InputText.require(text, maxLength, "The text"));
        try (Loquat loquat = options.open(terminal)) {
            CliConversation conversation = CliConversation.begin(loquat, options);
            List<CliConversation.Spoken> turns = new ArrayList<>();
            texts.forEach(text -> turns.add(show(conversation.say(text), terminal)));
            recordings.forEach(file -> turns.add(show(conversation.hear(file), terminal)));
            if (json) {
                terminal.result(json(turns).toString());
            }
        }
        return ExitCode.OK;
    }

    private CliConversation.Spoken show(CliConversation.Spoken turn, Terminal terminal) {
        if (!json) {
            turn.texts().forEach(terminal::result);
        }
        return turn;
    }

    private static ObjectNode json(List<CliConversation.Spoken> turns) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode array = json.putArray("turns");
        turns.forEach(turn -> array.add(turn.json()));
        return json;
    }
}
