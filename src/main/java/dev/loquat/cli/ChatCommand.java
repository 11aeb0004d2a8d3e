package dev.loquat.cli;

import dev.loquat.LoquatException;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.obfuscation.Obfuscation;
import dev.loquat.runtime.Loquat;
import dev.loquat.turn.InputText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** {@code loquat chat}: a conversation at the terminal. */
@Command(
        name = "chat",
        mixinStandardHelpOptions = true,
        description = "Talk to a bot. /debug shows what it understood, /reset begins anew, /quit leaves.")
final class ChatCommand implements Callable<Integer> {

    private static final String COMMANDS = "/debug shows what the bot understood, /reset begins anew, /quit leaves";

    private static final int SHOWN_EVIDENCE = 4;

    @Mixin
    private BotOptions options = new BotOptions();

    private final Terminal terminal = Terminal.standard();
    private boolean isDebugging;

    @Override
    public Integer call() throws IOException {
        try (Loquat loquat = options.open(terminal)) {
            CliConversation conversation = CliConversation.begin(loquat, options);
            terminal.note(COMMANDS);
            talk(conversation, new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
        }
        return ExitCode.OK;
    }

    private void talk(CliConversation conversation, BufferedReader user) throws IOException {
        while (true) {
            terminal.prompt("@|bold,cyan you|@  ");
            String line = user.readLine();
            if (line == null || line.strip().equals("/quit")) {
                return;
            }
            if (!line.isBlank()) {
                answer(conversation, line.strip());
            }
        }
    }

    private void answer(CliConversation conversation, String line) {
        switch (line) {
            case "/debug" -> {
                isDebugging = !isDebugging;
                terminal.note(isDebugging ? "debugging is on" : "debugging is off");
            }
            case "/reset" -> {
                conversation.reset();
                terminal.note("a new conversation");
            }
            default -> sayUnlessCommand(conversation, line);
        }
    }

    private void sayUnlessCommand(CliConversation conversation, String line) {
        if (line.startsWith("/")) {
            terminal.note("There is no " + line.split("\\s", 2)[0] + "; " + COMMANDS);
        } else {
            say(conversation, line);
        }
    }

    private void say(CliConversation conversation, String text) {
        try {
            InputText.require(text, options.maxTextLength(), "The text");
            CliConversation.Spoken turn = conversation.say(text);
            turn.texts().forEach(message -> {
                terminal.prompt("@|bold,green bot|@  ");
                terminal.result(message);
            });
            if (isDebugging) {
                show(turn, conversation.obfuscation(turn));
            }
        } catch (LoquatException refused) {
            terminal.note("loquat: " + refused.getMessage());
        }
    }

    private void show(CliConversation.Spoken turn, Obfuscation shown) {
        for (Interpretation interpretation : turn.reply().interpretations()) {
            String confidence = interpretation.nluConfidence().isPresent()
                    ? String.format(
                            Locale.ROOT, "%.3f", interpretation.nluConfidence().getAsDouble())
                    : "  -  ";
            terminal.note("     " + confidence + "  " + interpretation.intent().name());
            evidence(interpretation, shown).forEach(terminal::note);
        }
        DialogAction action = turn.reply().sessionState().dialogAction();
        terminal.note("     " + action.type().wireName()
                + action.slotToElicit().map(slot -> " " + slot).orElse("") + "  " + slots(turn, shown));
    }

    private static List<String> evidence(Interpretation interpretation, Obfuscation shown) {
        return interpretation.evidence().stream()
                .limit(SHOWN_EVIDENCE)
                .map((Evidence reason) -> "              " + reason.kind() + ": " + shown.hide(reason.detail()))
                .toList();
    }

    private static String slots(CliConversation.Spoken turn, Obfuscation shown) {
        StringBuilder filled = new StringBuilder();
        turn.reply()
                .sessionState()
                .intent()
                .map(SessionIntent::slots)
                .ifPresent(slots -> slots.forEach((name, value) -> {
                    if (value.isFilled()) {
                        filled.append(name)
                                .append('=')
                                .append(shown.shown(name, value))
                                .append("  ");
                    }
                }));
        return filled.toString();
    }
}
