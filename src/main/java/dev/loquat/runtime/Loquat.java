package dev.loquat.runtime;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.FunctionSpec;
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
import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionLog;
import dev.loquat.fulfillment.process.SandboxSettings;
import dev.loquat.fulfillment.queue.EventQueue;
import dev.loquat.fulfillment.queue.FunctionAddress;
import dev.loquat.fulfillment.queue.QueueJson;
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
import dev.loquat.turn.Functions;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnPipeline;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import dev.loquat.turn.TurnWatch;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Loquat with all its stages. It may be used from any number of threads; {@link #close} ends what it holds. */
public final class Loquat implements Conversations, Functions, AutoCloseable {

    private final Stages stages;
    private final SessionStore sessions;
    private final TurnPipeline pipeline;
    private final Clock clock;
    private final ConversationsInProgress inProgress;
    private final FunctionEvents events;
    private volatile TurnObserver observer = TurnObserver.NOBODY;
    private Optional<HotReload> edits = Optional.empty();

    private Loquat(Stages stages, SessionStore sessions, Clock clock) {
        this.stages = stages;
        this.sessions = sessions;
        this.clock = clock;
        this.inProgress = new ConversationsInProgress(clock);
        this.events = stages.events(clock);
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
        CompletableFuture<Void> speech = CompletableFuture.runAsync(withSpeech ? this::warmUpSpeech : () -> {});
        deployments().forEach(this::train);
        stages.provisionFunctions(clock);
        speech.join();
    }

    private void warmUpSpeech() {
        stages.warmUpSpeech();
        stages.reportVoices();
    }

    /** Serves the bots as they are edited, from now until this is closed. */
    public synchronized void followEdits() {
        if (edits.isEmpty()) {
            edits = Optional.of(HotReload.start(stages.catalog(), stages.models(), this::forgetWhatIsOld));
        }
    }

    /**
     * Calls a function of a bot with any event, outside of a conversation.
     *
     * @param event JSON in UTF-8
     * @param listener is told what the function says
     * @return what it answers
     * @throws dev.loquat.fulfillment.FunctionFailed when it cannot be called, or it throws
     * @throws dev.loquat.fulfillment.FunctionTimedOut when it takes longer than its specification allows
     * @throws UnknownBot when the bot has no such function
     */
    public byte[] invoke(BotSnapshot bot, String function, byte[] event, FunctionLog listener) {
        FunctionCode code = new FunctionCode(function(bot, function), bot.folder());
        return stages.invoke(code, bot.bot().name(), event, listener, clock);
    }

    /** The same for somebody who looks at the call with a debugger: it may take as long as that takes. */
    public byte[] debug(BotSnapshot bot, String function, byte[] event, FunctionLog listener) {
        FunctionSpec patient = function(bot, function).withTimeout(SandboxSettings.PATIENCE);
        return stages.invoke(new FunctionCode(patient, bot.folder()), bot.bot().name(), event, listener, clock);
    }

    private static FunctionSpec function(BotSnapshot bot, String function) {
        return bot.bot()
                .function(function)
                .orElseThrow(() -> new UnknownBot("Bot '" + bot.bot().name() + "' has no function '" + function
                        + "'; its functions are "
                        + bot.bot().functions().stream().map(FunctionSpec::name).toList() + "."));
    }

    @Override
    public byte[] invokeFunction(BotSnapshot bot, String function, byte[] event, Consumer<String> listener) {
        return invoke(bot, function, event, listener::accept);
    }

    @Override
    public String queueEvent(BotSnapshot bot, String function, byte[] event) {
        FunctionSpec spec = function(bot, function);
        FunctionAddress address = new FunctionAddress(bot.bot().id(), bot.aliasId(), spec.name());
        return events.queue().put(address, new String(event, StandardCharsets.UTF_8));
    }

    /** Calls functions by schedules, by what happens in conversations, and with events that wait, from now until this is closed. */
    public void serveEvents() {
        events.serve();
    }

    /** The queue of events, if anything has needed it yet. */
    public Optional<EventQueue> eventsInUse() {
        return events.queueInUse();
    }

    @Override
    public ObjectNode eventState(int letters) {
        return events.queueInUse()
                .map(queue -> QueueJson.of(queue.states(), queue.deadLetters(letters)))
                .orElseGet(() -> QueueJson.of(List.of(), List.of()));
    }

    @Override
    public int redriveEvents(List<String> which) {
        return events.queueInUse().map(queue -> queue.redrive(which)).orElse(0);
    }

    /** Tells of every turn from now on. */
    public void observe(TurnObserver toldOfTurns) {
        observer = toldOfTurns;
    }

    /** How many conversations are in the middle of an intent, as far as this process has seen. */
    public int conversationsInProgress() {
        return inProgress.bots().size();
    }

    private void train(BotSnapshot bot) {
        bot.bot().locales().forEach(locale -> train(bot, locale));
    }

    private void forgetWhatIsOld() {
        List<BotSnapshot> needed = new ArrayList<>(deployments());
        needed.addAll(inProgress.bots());
        stages.models().retain(needed);
        stages.retainFunctions(needed);
        stages.provisionFunctions(clock);
        events.follow();
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
    public BotSnapshot bot(SessionKey session) {
        return inProgress.bot(session, bot(session.botId(), session.aliasId()));
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
        return turn(request, TurnWatch.NOBODY);
    }

    @Override
    public TurnReply turn(TurnRequest request, TurnWatch watch) {
        return noted(request, pipeline.run(request, watch));
    }

    @Override
    public TurnReply putSession(TurnRequest request, List<Message> messages) {
        return noted(request, pipeline.put(request, messages));
    }

    private TurnReply noted(TurnRequest request, TurnReply reply) {
        inProgress.note(request.key(), request.bot(), reply.sessionState());
        observer.over(request, reply);
        if (events.isInUse()) {
            events.happened(Happening.turn(request, reply, clock));
        }
        return reply;
    }

    @Override
    public Optional<Session> session(SessionKey key) {
        return sessions.find(key, clock.instant());
    }

    @Override
    public boolean deleteSession(SessionKey key) {
        inProgress.forget(key);
        boolean isEnded = sessions.delete(key, clock.instant());
        if (isEnded && events.isInUse()) {
            events.happened(Happening.end(key));
        }
        return isEnded;
    }

    @Override
    public List<Transcript> transcribe(ListeningPlace place, byte[] audio, String contentType) {
        return transcribe(place, stages.audio().read(audio, contentType));
    }

    /** What was said, the likeliest first. */
    public List<Transcript> transcribe(ListeningPlace place, Samples samples) {
        try (Listening listening = listen(place, samples.rate())) {
            listening.hear(samples.toArray());
            return listening.finish();
        }
    }

    @Override
    public Listening listen(ListeningPlace place, int sampleRate) {
        SessionKey key = place.key();
        SessionState state =
                session(key).map(session -> session.state().sessionState()).orElse(SessionState.EMPTY);
        SpeechContext context = SpeechContext.of(place.locale(), state, place.wanted());
        return new TimedListening(
                stages.ears().listen(sampleRate, context),
                sampleRate,
                (length, took) -> observer.heard(key, length, took));
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
        events.close();
        sessions.close();
        stages.close();
    }
}
