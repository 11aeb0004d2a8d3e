package dev.loquat.turn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.loquat.bot.Bot;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.catalog.BotSnapshot;
import dev.loquat.bot.yaml.BotReader;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.UserInput;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.dialog.DialogEngine;
import dev.loquat.fulfillment.FunctionHost;
import dev.loquat.nlu.Nlu;
import dev.loquat.nlu.NluContext;
import dev.loquat.session.Session;
import dev.loquat.session.SessionConflict;
import dev.loquat.session.SessionKey;
import dev.loquat.session.memory.MemorySessionStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TurnPipelineTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneId.of("America/New_York"));

    private static final String LOCALE = """
            intents:
              Order:
                utterances: [order a drink, I want a drink, a drink please]
                hooks: {fulfillment: make}
                closing:
                  - Here you are.
                  - Enjoy it.
                  - Cheers.
            """;

    private final MemorySessionStore sessions = new MemorySessionStore();
    private final List<NluContext> contexts = new ArrayList<>();
    private final List<String> explained = new ArrayList<>();

    @TempDir
    private Path folder;

    private BotSnapshot bot;

    @BeforeEach
    void readBot() throws IOException {
        Files.writeString(
                folder.resolve("bot.yaml"), "name: bar\nfunctions: {make: functions/make.java}\nlocales: [en_US]\n");
        Files.writeString(folder.resolve("en_US.yaml"), LOCALE);
        Files.createDirectories(folder.resolve("functions"));
        Files.writeString(folder.resolve("functions/make.java"), "class Make {}");
        Bot read = BotReader.read(folder).orThrow();
        bot = new BotSnapshot(read, folder, "DRAFT", "TSTALIASID", "TestBotAlias");
    }

    @Test
    void savesTheTurnBeforeItAnswers() {
        TurnReply reply = pipeline(call -> delegated()).run(request("s1", typed("order")));

        Session saved = sessions.find(key("s1"), CLOCK.instant()).orElseThrow();
        assertThat(saved.version()).isEqualTo(1);
        assertThat(saved.state().sessionState()).isEqualTo(reply.sessionState());
        assertThat(saved.expiresAt()).isEqualTo(CLOCK.instant().plus(Bot.DEFAULT_SESSION_TTL));
        assertThat(reply.trace().functions()).containsExactly("make");
    }

    @Test
    void changesNothingWhenAFunctionFailsAndTheBotHasNoWordsForIt() {
        TurnPipeline pipeline = pipeline(call -> new FunctionResult.Failed("make: the machine is off"));

        assertThatThrownBy(() -> pipeline.run(request("s1", typed("order"))))
                .isInstanceOf(FunctionFailed.class)
                .hasMessageContaining("the machine is off");
        assertThat(sessions.find(key("s1"), CLOCK.instant())).isEmpty();
    }

    @Test
    void losesToATurnThatWasFaster() {
        TurnPipeline faster = pipeline(call -> delegated());
        TurnPipeline slower = pipeline(call -> {
            faster.run(request("s1", typed("order")));
            return delegated();
        });

        assertThatThrownBy(() -> slower.run(request("s1", typed("order")))).isInstanceOf(SessionConflict.class);
        assertThat(sessions.find(key("s1"), CLOCK.instant()).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void callsNoFunctionForATurnWhileAnotherOfTheSessionIsUnderWay() {
        List<String> calls = new ArrayList<>();
        List<Throwable> refused = new ArrayList<>();
        List<TurnPipeline> pipelines = new ArrayList<>();
        pipelines.add(pipeline(call -> {
            calls.add(call.function());
            refused.add(catchThrowable(() -> pipelines.get(0).run(request("s1", typed("order")))));
            pipelines.get(0).run(request("s2", typed("ordinary talk")));
            return delegated();
        }));

        pipelines.get(0).run(request("s1", typed("order")));

        assertThat(calls).containsExactly("make");
        assertThat(refused).singleElement().isInstanceOf(SessionConflict.class);
    }

    @Test
    void choosesTheSameVariationInTheSameSessionAndTurn() {
        String first = said(pipeline(call -> delegated()).run(request("same", typed("order"))));
        sessions.delete(key("same"), CLOCK.instant());
        String again = said(pipeline(call -> delegated()).run(request("same", typed("order"))));

        assertThat(again).isEqualTo(first);
    }

    @Test
    void understandsInTheTimeZoneThatTheRequestNames() {
        UserInput inTokyo = new UserInput(
                "order",
                InputMode.TEXT,
                List.of(Transcript.typed("order")),
                Map.of(TurnPipeline.TIME_ZONE, "Asia/Tokyo"),
                "r1");

        pipeline(call -> delegated()).run(request("s1", inTokyo));
        pipeline(call -> delegated()).run(request("s2", typed("order")));

        assertThat(contexts)
                .extracting(context -> context.now().getZone().getId())
                .containsExactly("Asia/Tokyo", "America/New_York");
    }

    @Test
    void saysWhichTimeZoneItCannotUse() {
        UserInput nowhere =
                new UserInput("order", InputMode.TEXT, List.of(), Map.of(TurnPipeline.TIME_ZONE, "Mars/Olympus"), "r1");

        assertThatThrownBy(() -> pipeline(call -> delegated()).run(request("s1", nowhere)))
                .isInstanceOf(InvalidTurn.class)
                .hasMessageContaining("'Mars/Olympus', expected a time zone such as");
    }

    @Test
    void takesTheTranscriptThatMakesSense() {
        UserInput heard = new UserInput(
                "hoarder",
                InputMode.SPEECH,
                List.of(new Transcript("hoarder", 0.9, false), new Transcript("order", 0.8, true)),
                Map.of(),
                "r1");

        TurnReply reply = pipeline(call -> delegated()).run(request("s1", heard));

        assertThat(reply.trace().understanding().inputTranscript()).isEqualTo("order");
        assertThat(reply.sessionState().intent()).map(SessionIntent::name).contains("Order");
    }

    @Test
    void takesTheTranscriptThatWasHeardBestOfThoseThatMeanTheSame() {
        UserInput heard = new UserInput(
                "an order",
                InputMode.SPEECH,
                List.of(new Transcript("an order", 0.9, true), new Transcript("order", 0.85, true)),
                Map.of(),
                "r1");

        TurnReply reply = pipeline(call -> delegated()).run(request("s1", heard));

        assertThat(reply.trace().understanding().inputTranscript()).isEqualTo("an order");
    }

    @Test
    void putsASessionWhereTheClientWantsIt() {
        SessionStateChange change = new SessionStateChange(
                Optional.of(DialogAction.ELICIT_INTENT),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Map.of("a", "b")));
        TurnRequest request =
                new TurnRequest(bot, locale(), key("s1"), typed(""), Optional.of(change), "text/plain; charset=utf-8");

        pipeline(call -> delegated()).put(request, List.of());

        Session saved = sessions.find(key("s1"), CLOCK.instant()).orElseThrow();
        assertThat(saved.state().sessionState().dialogAction()).isEqualTo(DialogAction.ELICIT_INTENT);
        assertThat(saved.state().sessionState().sessionAttributes()).containsEntry("a", "b");
    }

    @Test
    void putsWhatIsKnownOfTheCallerOverWhatTheClientSays() {
        SessionStateChange change = new SessionStateChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Map.of("tier", "gold", "a", "b")));
        TurnRequest request = new TurnRequest(
                        bot, locale(), key("s1"), typed("order"), Optional.of(change), TurnRequest.TEXT)
                .withCallerAttributes(Map.of("tier", "basic"));

        pipeline(call -> delegated()).run(request);
        TurnReply next =
                pipeline(call -> delegated()).run(request("s1", typed("order")).withCallerAttributes(Map.of("b", "c")));

        assertThat(next.sessionState().sessionAttributes()).isEqualTo(Map.of("tier", "basic", "a", "b", "b", "c"));
    }

    @Test
    void explainsATurnOnlyWhenAsked() {
        TurnPipeline pipeline = pipeline(call -> delegated());

        TurnReply reply = pipeline.run(request("s1", typed("order")));
        List<String> before = List.copyOf(explained);
        Optional<Explanation> why = reply.trace().reasons().get();

        assertThat(before).isEmpty();
        assertThat(why).map(Explanation::understanding).contains(reply.trace().understanding());
        assertThat(contexts).hasSize(2).first().isEqualTo(contexts.get(1));
        assertThat(pipeline.put(request("s2", typed("")), List.of())
                        .trace()
                        .reasons()
                        .get())
                .isEmpty();
    }

    private TurnPipeline pipeline(FakeFunction function) {
        return new TurnPipeline(sessions, (snapshot, locale) -> new OneWordNlu(), new DialogEngine(), function, CLOCK);
    }

    private TurnRequest request(String session, UserInput input) {
        return new TurnRequest(bot, locale(), key(session), input, Optional.empty(), "text/plain; charset=utf-8");
    }

    private BotLocale locale() {
        return bot.bot().locales().get(0);
    }

    private SessionKey key(String session) {
        return new SessionKey(bot.bot().id(), bot.aliasId(), "en_US", session);
    }

    private static UserInput typed(String text) {
        return UserInput.typed(text, "r1");
    }

    private static String said(TurnReply reply) {
        return reply.messages().stream().map(MessageChoice::message).toList().toString();
    }

    private static FunctionResult delegated() {
        SessionStateChange delegate = new SessionStateChange(
                Optional.of(DialogAction.DELEGATE), Optional.empty(), Optional.empty(), Optional.empty());
        return new FunctionResult.Answered(delegate, List.of(), Optional.empty());
    }

    /** Understands one word, so that what the pipeline does is not hidden by what a model learned. */
    private final class OneWordNlu implements Nlu {

        @Override
        public Understanding understand(String text, NluContext context) {
            contexts.add(context);
            SessionIntent order = SessionIntent.start(locale().intent("Order").orElseThrow());
            SessionIntent fallback = SessionIntent.start(locale().fallbackIntent());
            double confidence = text.equals("order") ? 1 : text.endsWith(" order") ? 0.9 : 0.1;
            Interpretation meant = new Interpretation(order, OptionalDouble.of(confidence), List.of());
            Interpretation nothing = new Interpretation(fallback, OptionalDouble.empty(), List.of());
            List<Interpretation> ranked = confidence > 0.1 ? List.of(meant, nothing) : List.of(nothing, meant);
            return new Understanding(
                    text, ranked, Optional.empty(), List.of(), Optional.empty(), Optional.empty(), false);
        }

        @Override
        public Explanation explain(String text, NluContext context) {
            explained.add(text);
            return new Explanation(understand(text, context), 0.4, 1, List.of(), List.of(), List.of());
        }

        @Override
        public void close() {}
    }

    /** A remote function. */
    @FunctionalInterface
    private interface FakeFunction extends FunctionHost {

        FunctionResult call(FunctionCall call);

        @Override
        default FunctionResult call(FunctionCall call, CallingBot caller) {
            return call(call);
        }

        @Override
        default void close() {}
    }
}
