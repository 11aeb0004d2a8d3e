package dev.loquat.cli;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.evaluation.speech.CommandListener;
import dev.loquat.evaluation.speech.SpeechEvaluation;
import dev.loquat.evaluation.speech.SpeechLabels;
import dev.loquat.evaluation.speech.SpeechReport;
import dev.loquat.evaluation.speech.SpokenCommand;
import dev.loquat.runtime.Loquat;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code loquat evaluate speech}: how many spoken commands are wholly right. */
@Command(
        name = "speech",
        mixinStandardHelpOptions = true,
        description =
                "Play labelled recordings, each as the first turn of a conversation, and count the commands that are"
                        + " wholly right: the intent, and every labelled slot.")
final class EvaluateSpeechCommand implements Callable<Integer> {

    @Mixin
    private SettingsOptions options = new SettingsOptions();

    @Option(names = "--bot", required = true, paramLabel = "BOT", description = "A bot's name, id or folder.")
    private String bot = "";

    @Option(names = "--audio", required = true, paramLabel = "DIR", description = "The folder with the recordings.")
    private Path audio = Path.of("");

    @Option(
            names = "--labels",
            required = true,
            paramLabel = "FILE",
            description = "JSON: {\"a.wav\": {\"intent\": \"…\", \"slots\": {\"…\": \"…\"}}, …}.")
    private Path labels = Path.of("");

    @Option(names = "--json", description = "Print one JSON object; its key commandAccuracy is a fraction of 1.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        Map<String, SpokenCommand> labelled = SpeechLabels.read(labels);
        SpeechEvaluation evaluation = new SpeechEvaluation(audio, labelled);
        BotFolder folder = BotFolder.of(options.settings().withSessionsInMemory(), Optional.of(bot));
        TerminalProgress progress = new TerminalProgress(terminal);
        try (Loquat loquat = Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), progress)) {
            Listener listener = new Listener(loquat, folder.bot(loquat), progress, labelled.size());
            SpeechReport report = evaluation.run(listener);
            terminal.result(json ? report.json().toString() : report.text());
        }
        return ExitCode.OK;
    }

    /** Plays each recording to the bot in a conversation of its own. */
    private static final class Listener implements CommandListener {

        private final Loquat loquat;
        private final BotSnapshot bot;
        private final TerminalProgress progress;
        private final int total;
        private int heard;

        Listener(Loquat loquat, BotSnapshot bot, TerminalProgress progress, int total) {
            this.loquat = loquat;
            this.bot = bot;
            this.progress = progress;
            this.total = total;
        }

        @Override
        public Answer hear(Path recording) {
            progress.report("listening", ++heard, total);
            BotLocale locale = bot.bot().locales().get(0);
            CliConversation.Spoken turn =
                    new CliConversation(loquat, bot, locale, "recording-" + heard).hear(recording);
            Optional<SessionIntent> intent =
                    turn.reply().interpretations().stream().findFirst().map(first -> first.intent());
            return new Answer(
                    turn.reply().trace().understanding().inputTranscript(),
                    new SpokenCommand(
                            intent.map(SessionIntent::name).orElse(""),
                            intent.map(Listener::slots).orElse(Map.of())));
        }

        private static Map<String, String> slots(SessionIntent intent) {
            Map<String, String> slots = new LinkedHashMap<>();
            intent.slots().forEach((name, value) -> {
                if (value.isFilled()) {
                    slots.put(name, value.text());
                }
            });
            return slots;
        }
    }
}
