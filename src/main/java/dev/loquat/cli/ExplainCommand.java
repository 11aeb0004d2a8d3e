package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.conversation.Understanding;
import dev.loquat.runtime.Loquat;
import dev.loquat.turn.InputText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code loquat explain}: how an utterance is read and why. No function is called and no session kept. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Show which intents an utterance may mean, how surely, and for which reasons.",
        footer = {"", "Example: loquat explain book-trip \"I need a room in Boston\""})
final class ExplainCommand implements Callable<Integer> {

    @Mixin
    private BotOptions options = new BotOptions();

    @Parameters(index = "1", paramLabel = "TEXT", description = "What a user says at the beginning of a conversation.")
    private String text = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        InputText.require(text, options.maxTextLength(), "The text");
        try (Loquat loquat = options.open(terminal)) {
            BotLocale locale = options.locale(loquat, options.bot(loquat));
            Understanding understanding = loquat.understand(options.bot(loquat), locale, text);
            Verdict verdict = Verdict.of(understanding, locale);
            if (json) {
                terminal.result(verdict.json().toString());
            } else {
                verdict.lines().forEach(terminal::result);
            }
        }
        return ExitCode.OK;
    }
}
