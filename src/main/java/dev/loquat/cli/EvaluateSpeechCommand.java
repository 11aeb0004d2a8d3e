package dev.loquat.cli;

import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.evaluation.report.NoisePicture;
import dev.loquat.evaluation.speech.SpeechData;
import dev.loquat.evaluation.speech.SpeechEvaluation;
import dev.loquat.evaluation.speech.SpeechLabels;
import dev.loquat.evaluation.speech.SpeechReport;
import dev.loquat.evaluation.speech.SpeechReportJson;
import dev.loquat.evaluation.speech.SpeechReportText;
import dev.loquat.runtime.Loquat;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
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

    @Option(
            names = "--transcripts",
            paramLabel = "FILE",
            description =
                    "What is said in the recordings, for the word error rate: lines of a file's name, a tab, its words.")
    private Optional<Path> transcripts = Optional.empty();

    @Option(names = "--noise", paramLabel = "FILE", description = "A WAV file to be mixed into the recordings.")
    private Optional<Path> noise = Optional.empty();

    @Option(
            names = "--snr",
            split = ",",
            paramLabel = "DB",
            description = "By how many decibels the speech is above the noise, one round each (default: 24,18,12,6).")
    private List<Double> decibels = List.of(24.0, 18.0, 12.0, 6.0);

    @Option(
            names = "--foreign",
            paramLabel = "DIR",
            description = "WAV files that are not for the bot; it should turn them away.")
    private Optional<Path> foreign = Optional.empty();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description =
                    "Recordings heard at once (default: ${DEFAULT-VALUE}); with more, a second of sound takes longer.")
    private int threads = 1;

    @Option(names = "--plot", paramLabel = "FILE", description = "Draw accuracy over noise into an SVG file.")
    private Optional<Path> plot = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object; its figures are fractions of 1.")
    private boolean json;

    @Override
    public Integer call() {
        Terminal terminal = Terminal.standard();
        SpeechData data = data();
        BotFolder folder = BotFolder.of(options.settings().withSessionsInMemory(), Optional.of(bot));
        TerminalProgress progress = new TerminalProgress(terminal);
        try (Loquat loquat = Loquat.open(folder.settings(), Clock.system(ZoneId.systemDefault()), progress)) {
            BotSnapshot heard = folder.bot(loquat);
            FirstTurns turns =
                    new FirstTurns(loquat, heard, heard.bot().locales().get(0), progress, data.size());
            SpeechReport report = new SpeechEvaluation(data, Math.max(1, threads)).run(turns);
            terminal.result(json ? SpeechReportJson.of(report).toString() : SpeechReportText.of(report));
            plot.ifPresent(file -> {
                ReportFile.write("--plot", file, NoisePicture.of(report));
                terminal.note("loquat: wrote " + file);
            });
        }
        return ExitCode.OK;
    }

    private SpeechData data() {
        return new SpeechData(
                audio,
                SpeechLabels.read(labels),
                transcripts.map(SpeechLabels::transcripts).orElse(Map.of()),
                noise.map(SpeechData::noise),
                noise.isPresent() ? decibels : List.of(),
                foreign.map(SpeechData::wavFiles).orElse(List.of()));
    }
}
