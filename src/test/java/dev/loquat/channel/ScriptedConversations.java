package dev.loquat.channel;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.catalog.UnknownBot;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.Evidence;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SlotReading;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.conversation.explanation.LogitParts;
import dev.loquat.conversation.explanation.LogitParts.TermPart;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotReasons;
import dev.loquat.conversation.explanation.TemplateHit;
import dev.loquat.dialog.InvalidSessionState;
import dev.loquat.session.Session;
import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionKey;
import dev.loquat.session.SessionStoreFailed;
import dev.loquat.speech.AudioRejected;
import dev.loquat.speech.SpeechRecognizer;
import dev.loquat.speech.SpeechSynthesizer;
import dev.loquat.speech.synthesis.EspeakSynthesizer;
import dev.loquat.turn.Conversations;
import dev.loquat.turn.FunctionFailed;
import dev.loquat.turn.Functions;
import dev.loquat.turn.ListeningPlace;
import dev.loquat.turn.TurnReply;
import dev.loquat.turn.TurnRequest;
import dev.loquat.turn.TurnTrace;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Conversations that go by a script in place of a model. A session asks for the city, then for confirmation, then it is
 * done; a few utterances make it fail in the ways in which turns can fail.
 */
@Alternative
@Singleton
final class ScriptedConversations implements Conversations, Functions {

    static final String CARD = "4111111111111111";

    private final Map<SessionKey, Session> sessions = new ConcurrentHashMap<>();

    @Override
    public List<BotSnapshot> bots() {
        return List.of(ScriptedBot.SNAPSHOT);
    }

    @Override
    public BotSnapshot bot(String idOrName, String aliasId) {
        boolean isKnown = List.of("BOOKTRIP01", "book-trip").contains(idOrName) && aliasId.equals("TSTALIASID");
        if (isKnown) {
            return ScriptedBot.SNAPSHOT;
        }
        throw new UnknownBot("There is no bot '" + idOrName + "' with alias '" + aliasId + "'; there is 'book-trip'");
    }

    @Override
    public List<BotSnapshot> deployments() {
        return bots();
    }

    @Override
    public BotSnapshot bot(SessionKey session) {
        return bot(session.botId(), session.aliasId());
    }

    @Override
    public List<String> problems() {
        return List.of();
    }

    @Override
    public BotLocale locale(BotSnapshot bot, String localeId) {
        return bot.bot()
                .locale(localeId)
                .orElseThrow(() -> new UnknownBot("book-trip does not speak '" + localeId + "', it speaks en_US"));
    }

    @Override
    public TurnReply turn(TurnRequest request) {
        String text = request.input().text();
        switch (text) {
            case "conflict" -> throw new SessionConflict(request.key());
            case "broken function" -> throw new FunctionFailed("book-hotel threw: no rooms; look at its code");
            case "broken store" -> throw new SessionStoreFailed("saving a session", new IOException("disk full"));
            case "crash" -> throw new IllegalStateException("secret detail of dev.loquat.nlu");
            default -> {}
        }
        SessionState before = state(request);
        SessionState after = next(before, text);
        return save(request, after, List.of(said(after)), interpretations(after, text));
    }

    @Override
    public TurnReply putSession(TurnRequest request, List<Message> messages) {
        request.sessionState().flatMap(SessionStateChange::intent).ifPresent(intent -> {
            if (!intent.name().equals("BookHotel")) {
                throw new InvalidSessionState("sessionState.intent.name is '" + intent.name() + "', try BookHotel");
            }
        });
        return save(request, state(request), messages, List.of());
    }

    @Override
    public Optional<Session> session(SessionKey key) {
        return Optional.ofNullable(sessions.get(key));
    }

    @Override
    public boolean deleteSession(SessionKey key) {
        return sessions.remove(key) != null;
    }

    @Override
    public List<Transcript> transcribe(ListeningPlace place, byte[] audio, String contentType) {
        if (audio.length < 100) {
            throw new AudioRejected("The WAV file ends within its header; send it again");
        }
        boolean isSilence = audio[audio.length - 1] == 0;
        return isSilence ? List.of() : List.of(new Transcript("book a hotel", 0.97, true));
    }

    @Override
    public SpeechRecognizer.Listening listen(ListeningPlace place, int sampleRate) {
        return new ScriptedListening(sampleRate);
    }

    /** A voice that is not installed. */
    @Override
    public SpeechSynthesizer voice() {
        return EspeakSynthesizer.onPath("");
    }

    /** A function that says again what it is told. */
    @Override
    public byte[] invokeFunction(BotSnapshot bot, String function, byte[] event, Consumer<String> listener) {
        return event;
    }

    @Override
    public String queueEvent(BotSnapshot bot, String function, byte[] event) {
        return "event-1";
    }

    @Override
    public ObjectNode eventState(int letters) {
        return JsonNodeFactory.instance.objectNode();
    }

    @Override
    public int redriveEvents(List<String> events) {
        return 0;
    }

    @Override
    public Map<String, Boolean> readiness() {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("models", true);
        parts.put("session store", true);
        return parts;
    }

    private SessionState state(TurnRequest request) {
        SessionState state = session(request.key())
                .map(session -> session.state().sessionState())
                .orElse(SessionState.EMPTY);
        SessionStateChange change = request.sessionState().orElse(SessionStateChange.NONE);
        SessionState withAction =
                change.dialogAction().map(state::withDialogAction).orElse(state);
        return change.sessionAttributes().map(withAction::withSessionAttributes).orElse(withAction);
    }

    private static SessionState next(SessionState state, String text) {
        SessionIntent hotel = state.intent().orElse(SessionIntent.start(ScriptedBot.bookHotel()));
        return switch (text) {
            case "book a hotel" -> state.withIntent(hotel).withDialogAction(DialogAction.elicitSlot("City"));
            case "Chicago" ->
                state.withIntent(hotel.withSlot("City", SlotValue.Scalar.of("Chicago", "Chicago")))
                        .withDialogAction(DialogAction.CONFIRM_INTENT);
            case "yes" ->
                state.withIntent(hotel.withState(IntentState.FULFILLED)).withDialogAction(DialogAction.CLOSE);
            case "my card is " + CARD ->
                state.withIntent(hotel.withSlot("CardNumber", SlotValue.Scalar.of(CARD, CARD)))
                        .withDialogAction(DialogAction.CONFIRM_INTENT);
            default -> state.withDialogAction(DialogAction.ELICIT_INTENT);
        };
    }

    private static Message said(SessionState state) {
        return new Message.PlainText(
                switch (state.dialogAction().type()) {
                    case ELICIT_SLOT -> "Which city?";
                    case CONFIRM_INTENT -> "Shall I book it?";
                    case CLOSE -> "It is booked.";
                    default -> "Sorry, I did not understand that.";
                });
    }

    private static List<Interpretation> interpretations(SessionState state, String text) {
        Interpretation fallback =
                new Interpretation(SessionIntent.start(ScriptedBot.fallback()), OptionalDouble.empty(), List.of());
        Intent hotel = ScriptedBot.bookHotel();
        Evidence evidence = new Evidence("template", "matches \"" + text + "\"", 1);
        Interpretation meant = new Interpretation(
                state.intent().orElse(SessionIntent.start(hotel)), OptionalDouble.of(0.91), List.of(evidence));
        return state.intent().isPresent() ? List.of(meant, fallback) : List.of(fallback);
    }

    private TurnReply save(
            TurnRequest request, SessionState state, List<Message> messages, List<Interpretation> interpretations) {
        List<MessageChoice> said = messages.stream().map(MessageChoice::only).toList();
        sessions.put(
                request.key(),
                new Session(
                        request.key(),
                        1,
                        Instant.MAX,
                        new ConversationState(state, 0, List.of(), said, interpretations, 1)));
        return new TurnReply(
                said, state, interpretations, request.input().requestAttributes(), trace(request, interpretations));
    }

    private static TurnTrace trace(TurnRequest request, List<Interpretation> interpretations) {
        String text = request.input().text();
        int card = text.indexOf(CARD);
        Optional<SlotReading> reading = card < 0
                ? Optional.empty()
                : Optional.of(new SlotReading(
                        "CardNumber", SlotValue.Scalar.of(CARD, CARD), card, text.length(), 1, "template"));
        Understanding understanding =
                new Understanding(text, interpretations, reading, List.of(), Optional.empty(), Optional.empty(), false);
        return new TurnTrace(
                understanding,
                false,
                List.of("book-hotel"),
                Map.of("nlu", Duration.ofMillis(3)),
                () -> Optional.of(explanation(understanding)));
    }

    private static Explanation explanation(Understanding understanding) {
        List<SlotCandidate> cards = understanding.answer().stream()
                .map(card -> new SlotCandidate(
                        card.slot(),
                        CARD,
                        card.start(),
                        card.end(),
                        card.source(),
                        Optional.empty(),
                        SlotCandidate.Outcome.WON,
                        Optional.empty()))
                .toList();
        LogitParts logit = new LogitParts(
                0.5,
                2,
                List.of(
                        new TermPart("card", 0.3),
                        new TermPart(CARD, 0.2),
                        new TermPart("‹…" + CARD.substring(9) + "›", 0.1)));
        return new Explanation(
                understanding,
                0.4,
                0.97,
                List.of(new TemplateHit("book a hotel", "BookHotel", true)),
                List.of(new IntentReasons(
                        "BookHotel",
                        0.91,
                        0.94,
                        logit,
                        List.of(new IntentReasons.SimilarUtterance("my card is " + CARD, 0.8)))),
                List.of(new SlotReasons("BookHotel", cards)));
    }
}
