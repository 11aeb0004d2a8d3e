package dev.loquat.channel.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.access.Principal;
import dev.loquat.bot.yaml.BotFiles;
import dev.loquat.channel.AddressedSession;
import dev.loquat.channel.ChannelConfig;
import dev.loquat.channel.RequestRejected;
import dev.loquat.channel.SessionAddress;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.nlu.model.Pipeline;
import dev.loquat.nlu.model.Progress;
import dev.loquat.runtime.Loquat;
import dev.loquat.runtime.Settings;
import dev.loquat.turn.FunctionFailed;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a bot does of its own accord while a conversation goes on, with all stages at work and time that goes on by hand. */
class LiveConversationTest {

    private static final String LOCALE = """
            intents:
              Pay:
                utterances: [pay my bill, I want to pay, pay now]
                slots:
                  Account:
                    type: AMAZON.Number
                    prompt:
                      messages: Which account?
                      attempts:
                        Initial: {startTimeout: 7s, textStartTimeout: 20s, dtmf: {maxLength: 4, endTimeout: 2s}}
                        Retry1: {textStartTimeout: 5s}
                    retries: 2
                    waitAndContinue:
                      waiting: Take your time.
                      continuing: Let us go on.
                      stillWaiting: {response: ["Still here.", "Still waiting."], frequency: 10s, timeout: 35s}
                  Amount:
                    type: AMAZON.Number
                    prompt: {messages: "How much?", allowInterrupt: false}
                hooks: {fulfillment: pay}
                fulfillment:
                  updates:
                    start: {delay: 2s, response: "Paying from {Account}."}
                    update: {frequency: 10s, response: Still at it.}
                    timeout: 5m
                closing: Paid.
            """;

    /** Waits for a file, so that a test says how long it takes. */
    private static final String FUNCTION = """
            import com.amazonaws.services.lambda.runtime.Context;
            import com.amazonaws.services.lambda.runtime.RequestHandler;
            import dev.loquat.conversation.IntentState;
            import dev.loquat.fulfillment.event.LexEvent;
            import dev.loquat.fulfillment.event.LexResponse;
            import java.nio.file.Files;
            import java.nio.file.Path;

            class Pay implements RequestHandler<LexEvent, LexResponse> {
                @Override
                public LexResponse handleRequest(LexEvent event, Context context) {
                    try {
                        while (event.sessionAttribute("until").filter(file -> !Files.exists(Path.of(file))).isPresent()) {
                            Thread.sleep(5);
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return LexResponse.close(event, IntentState.FULFILLED);
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Loquat loquat;

    private final List<String> said = new ArrayList<>();
    private final HandTimers time = new HandTimers();

    @BeforeAll
    static void serve() throws IOException {
        Path models = Files.createDirectories(folder.resolve("models"));
        Files.createSymbolicLink(
                models.resolve("encoder"), Path.of("models/encoder").toAbsolutePath());
        new BotFiles(folder.resolve("bots/bank"))
                .with("bot.yaml", "name: bank\nfunctions: {pay: functions/pay.java}\nlocales: [en_US]\n")
                .with("en_US.yaml", LOCALE)
                .with("functions/pay.java", FUNCTION);
        loquat = Loquat.open(
                new Settings(
                        folder.resolve("bots"),
                        models,
                        folder.resolve("data"),
                        Pipeline.ENCODER,
                        new Settings.Sessions.InMemory(),
                        Duration.ofSeconds(10)),
                Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC),
                Progress.SILENT);
    }

    @AfterAll
    static void stop() {
        loquat.close();
    }

    @Test
    void asksAgainWhenNothingIsTypedInTheTimeOfTheAttempt() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "typed-nothing");
        type(talk, "pay my bill");
        said.clear();

        time.pass(Duration.ofSeconds(19));
        List<String> before = List.copyOf(said);
        time.pass(Duration.ofSeconds(1));

        assertThat(before).isEmpty();
        assertThat(said).containsExactly("IntentResultEvent ElicitSlot Account", "TextResponseEvent Which account?");
        said.clear();
        time.pass(Duration.ofSeconds(5));
        assertThat(said).first().isEqualTo("IntentResultEvent ElicitSlot Account");
    }

    @Test
    void givesUpAskingWhenTheRetriesAreUsedUp() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "typed-nothing-ever");
        type(talk, "pay my bill");

        time.pass(Duration.ofMinutes(5));

        assertThat(said).filteredOn(event -> event.contains("Which account?")).hasSize(3);
        assertThat(said).filteredOn(event -> event.contains("Close")).hasSize(1);
    }

    @Test
    void waitsForEverOverAWebSocket() {
        LiveConversation talk = talk(Carrier.WEBSOCKET, "page");
        type(talk, "pay my bill");
        said.clear();

        time.pass(Duration.ofHours(1));

        assertThat(said).isEmpty();
    }

    @Test
    void losesNoPatienceWhileItsReplyIsBeingPlayed() {
        LiveConversation talk = talk(Carrier.AUDIO_STREAM, "listening");
        press(talk, "1#");
        begin(talk);
        said.clear();

        time.pass(Duration.ofSeconds(60));
        List<String> before = List.copyOf(said);
        talk.take(new ClientEvent.PlaybackCompletion());
        time.pass(Duration.ofSeconds(7));

        assertThat(before).isEmpty();
        assertThat(said).containsExactly("IntentResultEvent ElicitSlot Account", "TextResponseEvent Which account?");
    }

    @Test
    void takesPausesBetweenKeysForTheirEnd() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "keys");
        type(talk, "pay my bill");
        said.clear();

        press(talk, "12");
        time.pass(Duration.ofMillis(1_900));
        press(talk, "3");
        time.pass(Duration.ofMillis(1_900));
        List<String> before = List.copyOf(said);
        time.pass(Duration.ofMillis(100));

        assertThat(before).isEmpty();
        assertThat(said).startsWith("TranscriptEvent 123", "IntentResultEvent ElicitSlot Amount");
    }

    @Test
    void takesNoMoreKeysThanTheAttemptAllows() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "many-keys");
        type(talk, "pay my bill");
        said.clear();

        press(talk, "1234");

        assertThat(said).startsWith("TranscriptEvent 1234");
    }

    @Test
    void isNotInterruptedWhereThePromptForbidsIt() {
        LiveConversation talk = talk(Carrier.AUDIO_STREAM, "rude");
        begin(talk);
        press(talk, "1234");
        assertThat(said).contains("TextResponseEvent How much?");
        said.clear();

        press(talk, "5#");
        List<String> before = List.copyOf(said);
        talk.take(new ClientEvent.PlaybackCompletion());
        press(talk, "6#");

        assertThat(before).isEmpty();
        assertThat(said).startsWith("TranscriptEvent 6");
    }

    @Test
    void remindsAUserWhoAskedForAMomentThatItIsStillWaiting() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "moment");
        type(talk, "pay my bill");
        type(talk, "hold on");
        said.clear();

        time.pass(Duration.ofMinutes(10));

        assertThat(said)
                .containsExactly(
                        "TextResponseEvent Still here.",
                        "TextResponseEvent Still waiting.",
                        "TextResponseEvent Still here.");
        type(talk, "17");
        assertThat(said).contains("IntentResultEvent ElicitSlot Amount");
    }

    @Test
    void speaksOfItsProgressWhileAFunctionIsAtWork() throws Exception {
        Path done = folder.resolve("paid");
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "slow", Map.of("until", done.toString()));
        type(talk, "pay my bill");
        type(talk, "17");
        said.clear();

        CompletableFuture<Void> turn = CompletableFuture.runAsync(() -> type(talk, "100"));
        time.awaitDue(2, Duration.ofSeconds(12));
        time.pass(Duration.ofSeconds(23));
        List<String> before = List.copyOf(said);
        Files.createFile(done);
        turn.join();

        assertThat(before)
                .containsExactly(
                        "TranscriptEvent 100",
                        "IntentResultEvent FulfillmentInProgress",
                        "TextResponseEvent Paying from 17.",
                        "TextResponseEvent Still at it.",
                        "TextResponseEvent Still at it.");
        assertThat(said.subList(before.size(), said.size()))
                .containsExactly("IntentResultEvent Close Fulfilled", "TextResponseEvent Paid.");
    }

    @Test
    void keepsThatTheIntentIsBeingFulfilledAsLongAsItIs() throws Exception {
        Path done = folder.resolve("kept");
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "kept", Map.of("until", done.toString()));
        type(talk, "pay my bill");
        type(talk, "17");

        CompletableFuture<Void> turn = CompletableFuture.runAsync(() -> type(talk, "100"));
        time.awaitDue(2, Duration.ofSeconds(12));
        SessionIntent meanwhile = kept("kept");
        Files.createFile(done);
        turn.join();

        assertThat(meanwhile.state()).isEqualTo(IntentState.FULFILLMENT_IN_PROGRESS);
        assertThat(meanwhile.slots()).containsKeys("Account", "Amount");
        assertThat(kept("kept").state()).isEqualTo(IntentState.FULFILLED);
    }

    @Test
    void leavesTheSessionAsItWasWhenTheFulfillmentFails() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "failed", Map.of("until", "\0"));
        type(talk, "pay my bill");
        type(talk, "17");

        assertThatThrownBy(() -> type(talk, "100")).isInstanceOf(FunctionFailed.class);

        assertThat(kept("failed").state()).isEqualTo(IntentState.IN_PROGRESS);
        assertThat(kept("failed").slot("Amount")).isEqualTo(SlotValue.unfilled());
    }

    @Test
    void saysNothingOfTheProgressOfAFunctionThatIsQuick() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "quick");
        type(talk, "pay my bill");
        type(talk, "17");
        said.clear();

        type(talk, "100");
        time.pass(Duration.ofMinutes(1));

        assertThat(said)
                .containsExactly("TranscriptEvent 100", "IntentResultEvent Close Fulfilled", "TextResponseEvent Paid.");
    }

    @Test
    void followsTheSessionAttributesThatLexPredefines() {
        LiveConversation talk = talk(
                Carrier.TEXT_STREAM,
                "attributes",
                Map.of(
                        "x-amz-lex:text:start-timeout-ms:Pay:Account", "3000",
                        "x-amz-lex:text:start-timeout-ms:*:*", "1000",
                        "x-amz-lex:dtmf:end-character:*", "A"));
        type(talk, "pay my bill");
        said.clear();

        time.pass(Duration.ofMillis(2_900));
        assertThat(said).isEmpty();
        time.pass(Duration.ofMillis(100));
        assertThat(said).isNotEmpty();
        said.clear();
        press(talk, "42A");

        assertThat(said).startsWith("TranscriptEvent 42");
    }

    @Test
    void saysNothingAfterItsEnd() {
        LiveConversation talk = talk(Carrier.TEXT_STREAM, "gone");
        type(talk, "pay my bill");
        said.clear();

        talk.close();
        time.pass(Duration.ofHours(1));

        assertThat(said).isEmpty();
    }

    @Test
    void takesOnlyWhatItsModeHasEarsFor() {
        LiveConversation typed = talk(Carrier.TEXT_STREAM, "mode-1");
        LiveConversation spoken = talk(Carrier.AUDIO_STREAM, "mode-2");

        assertThatThrownBy(() -> type(spoken, "hello"))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("only a conversation of mode TEXT takes");
        assertThatThrownBy(() ->
                        typed.take(new ClientEvent.AudioInput(ShortBuffer.allocate(160), OptionalInt.of(8_000), "")))
                .isInstanceOf(RequestRejected.class)
                .hasMessageContaining("only a conversation of mode AUDIO takes");
    }

    private static SessionIntent kept(String session) {
        return loquat.session(address(session).key())
                .flatMap(kept -> kept.state().sessionState().intent())
                .orElseThrow();
    }

    private static AddressedSession address(String session) {
        return AddressedSession.find(
                new SessionAddress("bank", "TSTALIASID", "en_US", session, Principal.ANYONE), loquat);
    }

    private LiveConversation talk(Carrier carrier, String session) {
        return talk(carrier, session, Map.of());
    }

    private LiveConversation talk(Carrier carrier, String session, Map<String, String> attributes) {
        ChannelConfig config = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(ChannelConfig.class)
                .build()
                .getConfigMapping(ChannelConfig.class);
        LiveConversation.Surroundings surroundings = new LiveConversation.Surroundings(
                loquat,
                new Ears(loquat, config),
                config,
                Clock.fixed(Instant.parse("2026-03-02T14:00:00Z"), ZoneOffset.UTC),
                () -> "r1",
                time);
        LiveConversation talk =
                new LiveConversation(surroundings, carrier, address(session), new ServerEvents(new Said()), () -> {});
        SessionStateChange state =
                new SessionStateChange(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(attributes));
        talk.take(new ClientEvent.Configuration(
                Optional.of(state), Map.of(), List.of(), OptionalInt.empty(), Optional.empty(), Optional.empty()));
        return talk;
    }

    /** Brings a conversation without text to its first question. */
    private void begin(LiveConversation talk) {
        talk.over(List.of(new Transcript("pay my bill", 1, true)));
    }

    private static void type(LiveConversation talk, String text) {
        talk.take(new ClientEvent.TextInput(text, ""));
    }

    private static void press(LiveConversation talk, String keys) {
        keys.chars().forEach(key -> talk.take(new ClientEvent.DtmfInput((char) key, "")));
    }

    /** Events in a few words. */
    private final class Said implements ServerEvents.Frames {

        @Override
        public void event(String name, ObjectNode members) {
            said.add(name + ' ' + inWords(name, members));
        }

        @Override
        public void exception(String name, ObjectNode members) {
            said.add(name + ' ' + members.path("message").asText());
        }

        private static String inWords(String name, ObjectNode members) {
            return switch (name) {
                case "TranscriptEvent" -> members.path("transcript").asText();
                case "TextResponseEvent" -> members.at("/messages/0/content").asText();
                case "IntentResultEvent" -> standing(members);
                default -> members.path("eventReason").asText();
            };
        }

        private static String standing(ObjectNode members) {
            String state = members.at("/sessionState/intent/state").asText();
            String action = members.at("/sessionState/dialogAction/type").asText();
            String slot = members.at("/sessionState/dialogAction/slotToElicit").asText();
            if (action.equals("Close")) {
                return action + ' ' + state;
            }
            return slot.isEmpty() || state.equals("FulfillmentInProgress") ? state : action + ' ' + slot;
        }
    }
}
