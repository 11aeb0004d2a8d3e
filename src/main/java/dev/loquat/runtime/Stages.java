package dev.loquat.runtime;

import dev.loquat.LoquatException;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.FolderCatalog;
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionHost;
import dev.loquat.fulfillment.FunctionJournal;
import dev.loquat.fulfillment.FunctionLog;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.FunctionRuntimes;
import dev.loquat.fulfillment.Invocation.Caller;
import dev.loquat.fulfillment.aws.AwsLambdaRuntime;
import dev.loquat.fulfillment.http.HttpRuntime;
import dev.loquat.fulfillment.java.JavaRuntime;
import dev.loquat.fulfillment.journal.FileJournal;
import dev.loquat.fulfillment.process.SandboxHost;
import dev.loquat.nlu.model.Progress;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.speech.SpeechUnavailable;
import dev.loquat.speech.audio.AudioReader;
import dev.loquat.speech.synthesis.EspeakSynthesizer;
import dev.loquat.speech.vosk.VoskRecognizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The stages that have no clock of their own, so that conversations at different times can share them. */
final class Stages implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Stages.class);

    private final Settings settings;
    private final FolderCatalog catalog;
    private final TrainedModels models;
    private final List<FunctionRuntime> runtimes;
    private final SandboxHost sandboxes;
    private final FileJournal journal;
    private final VoskRecognizer ears;
    private final AudioReader audio;
    private final SpeechSynthesizer voice;

    private Stages(
            Settings settings,
            FolderCatalog catalog,
            TrainedModels models,
            List<FunctionRuntime> runtimes,
            SandboxHost sandboxes,
            FileJournal journal,
            VoskRecognizer ears,
            AudioReader audio,
            SpeechSynthesizer voice) {
        this.settings = settings;
        this.catalog = catalog;
        this.models = models;
        this.runtimes = runtimes;
        this.sandboxes = sandboxes;
        this.journal = journal;
        this.ears = ears;
        this.audio = audio;
        this.voice = voice;
    }

    /** Functions live in real time, whatever time it is in a conversation. */
    static Stages open(Settings settings, Progress progress) {
        Clock clock = Clock.systemUTC();
        SandboxHost sandboxes = new SandboxHost(settings.sandboxes(), clock);
        TrainedModels models = new TrainedModels(settings.models(), settings.pipeline(), progress);
        models.openAhead();
        return new Stages(
                settings,
                FolderCatalog.open(settings.bots(), new StrictFunctions(SandboxHost::lackOfStrictIsolation)),
                models,
                runtimes(settings, sandboxes, clock),
                sandboxes,
                new FileJournal(settings.functions(), clock),
                new VoskRecognizer(settings.models()),
                new AudioReader(settings.maxAudio()),
                EspeakSynthesizer.onPath(System.getenv().getOrDefault("PATH", "")));
    }

    private static List<FunctionRuntime> runtimes(Settings settings, SandboxHost sandboxes, Clock clock) {
        List<FunctionRuntime> all = new ArrayList<>();
        all.add(new JavaRuntime(settings.functions()));
        all.addAll(sandboxes.runtimes());
        all.add(new HttpRuntime(clock));
        all.add(new AwsLambdaRuntime());
        return all;
    }

    FolderCatalog catalog() {
        return catalog;
    }

    TrainedModels models() {
        return models;
    }

    SpeechRecognizer ears() {
        return ears;
    }

    AudioReader audio() {
        return audio;
    }

    SpeechSynthesizer voice() {
        return voice;
    }

    FunctionHost functions(Clock clock) {
        return functions(clock, journal);
    }

    private FunctionRuntimes functions(Clock clock, FunctionJournal kept) {
        return new FunctionRuntimes(runtimes, clock, () -> UUID.randomUUID().toString(), kept, settings.payloads());
    }

    /** Calls of functions for which nobody waits; nothing is opened yet. */
    FunctionEvents events(Clock clock) {
        return new FunctionEvents(
                settings, new ServedFunctions(catalog, functions(clock, journal)), catalog::deployments);
    }

    /** Calls one function with any event; what it says is kept and told to the listener as well. */
    byte[] invoke(FunctionCode code, String bot, byte[] event, FunctionLog listener, Clock clock) {
        return functions(clock, new OverheardJournal(journal, listener)).invoke(code, new Caller(bot, ""), event);
    }

    /** Ends the processes of functions that none of these bots has any more. */
    void retainFunctions(List<BotSnapshot> bots) {
        sandboxes.retain(bots.stream()
                .flatMap(bot -> bot.bot().functions().stream().map(spec -> new FunctionCode(spec, bot.folder())))
                .toList());
    }

    /** Starts what functions are to have ready. One that cannot be started says so, and is tried again when it is called. */
    void provisionFunctions(Clock clock) {
        FunctionRuntimes host = functions(clock, journal);
        for (BotSnapshot bot : catalog.deployments()) {
            for (FunctionSpec function : bot.bot().functions()) {
                if (function.concurrency().provisioned() > 0) {
                    provision(
                            host,
                            new FunctionCode(function, bot.folder()),
                            bot.bot().name());
                }
            }
        }
    }

    private static void provision(FunctionRuntimes host, FunctionCode code, String bot) {
        try {
            host.prepare(code, bot);
        } catch (LoquatException e) {
            LOG.warnf("Function '%s' of %s is not ready: %s", code.spec().name(), bot, e.getMessage());
        }
    }

    /** Loads the speech models of all languages that have one; the others say so when somebody speaks. */
    void warmUpSpeech() {
        for (BotSnapshot bot : catalog.bots()) {
            bot.bot().locales().forEach(this::warmUpSpeech);
        }
    }

    private void warmUpSpeech(BotLocale locale) {
        try {
            ears.warmUp(locale.id());
        } catch (AudioRejected noModel) {
            LOG.infof("%s", noModel.getMessage());
        }
    }

    /** Says which languages cannot be spoken, and what to install. */
    void reportVoices() {
        catalog.bots().stream()
                .flatMap(bot -> bot.bot().locales().stream())
                .map(BotLocale::id)
                .distinct()
                .map(this::missingVoice)
                .flatMap(Optional::stream)
                .distinct()
                .forEach(LOG::info);
    }

    private Optional<String> missingVoice(String localeId) {
        try {
            voice.requireVoice(localeId);
            return Optional.empty();
        } catch (SpeechUnavailable missing) {
            return Optional.of(String.valueOf(missing.getMessage()));
        }
    }

    @Override
    public void close() {
        runtimes.forEach(FunctionRuntime::close);
        journal.close();
        ears.close();
        models.close();
    }
}
