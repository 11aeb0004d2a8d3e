package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.json.ExplanationJson;
import dev.loquat.conversation.obfuscation.ObfuscatedExplanation;
import dev.loquat.conversation.obfuscation.Obfuscation;
import dev.loquat.runtime.Loquat;
import dev.loquat.turn.InputText;
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

/** {@code loquat explain}: how an utterance is read and why. No function is called and no session kept. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Show which intents an utterance may mean, how surely, and for which reasons.",
        footer = {"", "Example: loquat explain book-trip \"I need a room in Boston\""})
final class ExplainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private BotOptions options = new BotOptions();

    @Parameters(index = "1", paramLabel = "TEXT", description = "What a user says.")
    private String text = "";

    @Option(
            names = "--intent",
            paramLabel = "INTENT",
            description = "As if this intent were in progress (default: the beginning of a conversation).")
    private Optional<String> intent = Optional.empty();

    @Option(
            names = "--slot",
            paramLabel = "SLOT",
            description = "As if the bot had just asked for this slot of --intent.")
    private Optional<String> slot = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        InputText.require(text, options.maxTextLength(), "The text");
        try (Loquat loquat = options.open(terminal)) {
            BotLocale locale = options.locale(loquat, options.bot(loquat));
            Explanation whole = explain(loquat, locale);
            // Explanations end up in tickets and histories of terminals: values of obfuscated slots are none of theirs.
            Obfuscation obfuscation = Obfuscation.of(locale, List.of(), whole.understanding());
            Explanation explanation = ObfuscatedExplanation.of(whole, obfuscation);
            Verdict verdict = Verdict.of(explanation.understanding(), locale);
            if (json) {
                terminal.result(
                        json(explanation, verdict.json(obfuscation::hide)).toString());
            } else {
                ExplanationPage.of(explanation, verdict).forEach(terminal::result);
            }
        }
        return ExitCode.OK;
    }

    private Explanation explain(Loquat loquat, BotLocale locale) {
        CommandNames names = new CommandNames(spec.commandLine());
        Optional<Intent> inProgress = intent.map(name -> names.intent(name, locale));
        if (slot.isPresent() && inProgress.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "--slot needs --intent: whose slot is '" + slot.get() + "'?");
        }
        DialogAction asked = inProgress
                .flatMap(busy -> slot.map(name -> names.slot(name, busy)))
                .map(Slot::name)
                .map(DialogAction::elicitSlot)
                .orElse(DialogAction.NONE);
        return loquat.explain(options.bot(loquat), locale, text, inProgress.map(SessionIntent::start), asked);
    }

    private static ObjectNode json(Explanation explanation, ObjectNode json) {
        json.set("explanation", ExplanationJson.write(explanation));
        return json;
    }
}
