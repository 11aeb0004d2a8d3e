package dev.loquat.runtime;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.bot.yaml.BotProblem;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.dialog.DialogEngine;
import dev.loquat.nlu.NluContext;
import dev.loquat.nlu.model.Progress;
import dev.loquat.session.Session;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStore;
import dev.loquat.session.memory.MemorySessionStore;
import dev.loquat.speech.SpeechContext;
import dev.loquat.speech.SpeechRecognizer.Listening;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.speech.audio.Samples;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.TurnPipeline;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Loquat with all its stages. It may be used from any number of threads; {@link #close} ends what it holds. */
public final class Loquat implements Conversations, AutoCloseable {

    private final Stages stages;
    private final SessionStore sessions;
    private final TurnPipeline pipeline;
    private final Clock clock;
    private final ConversationsInProgress inProgress;
    private Optional<HotReload> edits = Optional.empty();

    private Loquat(Stages stages, SessionStore sessions, Clock clock) {
        this.stages = stages;
        this.sessions = sessions;
        this.clock = clock;
        this.inProgress = new ConversationsInProgress(clock);
        this.pipeline = new TurnPipeline(sessions, stages.models(), new DialogEngine(), stages.functions(clock), clock);
    }

    /**
     * Puts the stages together. Models are loaded, or trained, when they are first needed.
     *
     * @param clock the time of turns, and the zone of users who name none
     * @param progress is told of training
     */
    public static Loquat open(Settings settings, Clock clock, Progress progress) {
        Stages stages = Stages.open(settings, progress);
        return new Loquat(stages, SessionStores.open(settings), clock);
    }

    /** The same bots and models with a clock and with sessions of their own, which are gone with the process. */
    public Conversations at(Clock otherClock) {
        return new Loquat(stages, new MemorySessionStore(), otherClock);
    }

    /** Loads what turns will need, so that the first one is as quick as the next. Bots that have changed are trained. */
    public void warmUp(boolean withSpeech) {
        deployments().forEach(this::train);
        if (withSpeech) {
            stages.warmUpSpeech();
            stages.reportVoices();
        }
    }

    /** Serves the bots as they are edited, from now until this is closed. */
    public synchronized void followEdits() {
        if (edits.isEmpty()) {
            edits = Optional.of(HotReload.start(stages.catalog(), stages.models(), this::forgetOldModels));
        }
    }

    private void train(BotSnapshot bot) {
        bot.bot().locales().forEach(locale -> train(bot, locale));
    }

    private void forgetOldModels() {
        List<BotSnapshot> needed = new ArrayList<>(deployments());
        needed.addAll(inProgress.bots());
        stages.models().retain(needed);
    }

    /** Sees to it that a bot's model is there, training it when it is not. */
    public void train(BotSnapshot bot, BotLocale locale) {
        stages.models().of(bot, locale);
    }

    /**
     * How an utterance is read, and why; nothing else happens.
     *
     * @param intent the intent in progress; empty for the beginning of a conversation
     * @param asked what the bot asked last
     */
    public Explanation explain(
            BotSnapshot bot, BotLocale locale, String text, Optional<SessionIntent> intent, DialogAction asked) {
        ZonedDateTime now = clock.instant().atZone(clock.getZone());
        return stages.models().of(bot, locale).explain(text, new NluContext(intent, asked, Set.of(), now));
    }

    /** All that is wrong with the bots' files, be it only hardly meant. */
    public List<BotProblem> fileProblems() {
        return stages.catalog().problems();
    }

    @Override
    public List<String> problems() {
        return fileProblems().stream()
                .filter(BotProblem::isError)
                .map(BotProblem::render)
                .toList();
    }

    /** The time of turns. */
    public Instant now() {
        return clock.instant();
    }

    @Override
    public List<BotSnapshot> bots() {
        return stages.catalog().bots();
    }

    @Override
    public List<BotSnapshot> deployments() {
        return stages.catalog().deployments();
    }

    @Override
    public BotSnapshot bot(String idOrName, String aliasIdOrName) {
        return stages.catalog().bot(idOrName, aliasIdOrName);
    }

    @Override
    public BotSnapshot bot(String idOrName, String aliasIdOrName, String localeId, String sessionId) {
        BotSnapshot now = bot(idOrName, aliasIdOrName);
        return inProgress.bot(new SessionKey(now.bot().id(), now.aliasId(), localeId, sessionId), now);
    }

    @Override
    public BotLocale locale(BotSnapshot bot, String localeId) {
        if (!bot.alias().isEnabled(localeId)) {
            throw new UnknownBot(
                    "Locale '" + localeId + "' of bot '" + bot.bot().name() + "' is not enabled for alias '"
                            + bot.aliasName() + "'; enabled are "
                            + bot.bot().locales().stream()
                                    .map(BotLocale::id)
                                    .filter(bot.alias()::isEnabled)
                                    .toList()
                            + ".");
        }
        return bot.bot()
                .locale(localeId)
                .orElseThrow(() -> new UnknownBot("Bot '" + bot.bot().name() + "' does not speak '" + localeId
                        + "'; its locales are "
                        + bot.bot().locales().stream().map(BotLocale::id).toList() + "."));
    }

    @Override
    public TurnReply turn(TurnRequest request) {
        return noted(request, pipeline.run(request));
    }

    @Override
    public TurnReply putSession(TurnRequest request, List<Message> messages) {
        return noted(request, pipeline.put(request, messages));
    }

    private TurnReply noted(TurnRequest request, TurnReply reply) {
        inProgress.note(request.key(), request.bot(), reply.sessionState());
        return reply;
    }

    @Override
    public Optional<Session> session(SessionKey key) {
        return sessions.find(key, clock.instant());
    }

    @Override
    public boolean deleteSession(SessionKey key) {
        inProgress.forget(key);
        return sessions.delete(key, clock.instant());
    }

    @Override
    public List<Transcript> transcribe(BotLocale locale, SessionKey key, byte[] audio, String contentType) {
        Samples samples = stages.audio().read(audio, contentType);
        try (Listening listening = listen(locale, key, samples.rate())) {
            listening.hear(samples.toArray());
            return listening.finish();
        }
    }

    @Override
    public Listening listen(BotLocale locale, SessionKey key, int sampleRate) {
        SessionState state =
                session(key).map(session -> session.state().sessionState()).orElse(SessionState.EMPTY);
        Optional<String> intent = state.intent().map(SessionIntent::name);
        DialogAction asked = state.dialogAction();
        return stages.ears().listen(sampleRate, new SpeechContext(locale, intent, asked));
    }

    @Override
    public SpeechSynthesizer voice() {
        return stages.voice();
    }

    @Override
    public Map<String, Boolean> readiness() {
        Map<String, Boolean> readiness = new LinkedHashMap<>();
        readiness.put("bots", !deployments().isEmpty());
        readiness.put("models", deployments().stream().allMatch(stages.models()::isLoaded));
        readiness.put("sessions", sessions.isReady());
        return readiness;
    }

    @Override
    public synchronized void close() {
        edits.ifPresent(HotReload::close);
        sessions.close();
        stages.close();
    }
}
