package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.FeatureClock;
import dev.loquat.channel.Recordings;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.json.LexJsonReader;
import dev.loquat.evaluation.BotUnderTest;
import dev.loquat.evaluation.ConversationSetting;
import dev.loquat.evaluation.TestConversation;
import dev.loquat.evaluation.TurnOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A served bot at the other end of an HTTP client, as conversation tests talk to it: RecognizeText and RecognizeUtterance, with the trace. */
final class BotOverHttp implements BotUnderTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String bot;
    private final FeatureClock clock;
    private final AtomicInteger begun = new AtomicInteger();

    /**
     * @param clock the time of the server
     */
    BotOverHttp(URI server, String bot, FeatureClock clock) {
        this.server = server;
        this.bot = bot;
        this.clock = clock;
    }

    @Override
    public TestConversation start(ConversationSetting setting) {
        String locale = setting.locale().orElse("en_US");
        String session = bot + "-" + begun.incrementAndGet();
        clock.goOn();
        setting.now().ifPresent(clock::stopAt);
        return new TestConversation() {
            private Map<String, String> beginning = setting.attributes();

            @Override
            public TurnOutcome say(String text, Map<String, String> requestAttributes) {
                ObjectNode request = JSON.createObjectNode().put("text", text);
                request.set("requestAttributes", JSON.valueToTree(requestAttributes));
                state().ifPresent(state -> request.set("sessionState", state));
                return outcome(send(turn(locale, session, "text")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(request.toString()))));
            }

            @Override
            public TurnOutcome hear(Path wav) {
                HttpRequest.Builder turn = turn(locale, session, "utterance")
                        .header("Content-Type", "audio/wav")
                        .header("Response-Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(Recordings.bytes(wav)));
                state().ifPresent(state -> turn.header("x-amz-lex-session-state", state.toString()));
                return outcome(send(turn));
            }

            /** What the session begins with; later turns leave it as it is. */
            private Optional<JsonNode> state() {
                Map<String, String> attributes = beginning;
                beginning = Map.of();
                return attributes.isEmpty()
                        ? Optional.empty()
                        : Optional.of(JSON.createObjectNode().set("sessionAttributes", JSON.valueToTree(attributes)));
            }
        };
    }

    private HttpRequest.Builder turn(String locale, String session, String operation) {
        return HttpRequest.newBuilder(server.resolve("/bots/" + bot + "/botAliases/TSTALIASID/botLocales/" + locale
                + "/sessions/" + session + "/" + operation + "?trace=true"));
    }

    private JsonNode send(HttpRequest.Builder turn) {
        try {
            HttpResponse<String> reply = client.send(turn.build(), HttpResponse.BodyHandlers.ofString());
            if (reply.statusCode() != 200) {
                throw new AssertionError(reply.statusCode() + " " + reply.body());
            }
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static TurnOutcome outcome(JsonNode reply) {
        LexJsonReader reader = new LexJsonReader(Instant.now());
        List<MessageChoice> messages = reader.messages(reply.path("messages"), "messages").stream()
                .map(MessageChoice::only)
                .toList();
        JsonNode state = reply.path("sessionState");
        SessionState read = SessionState.EMPTY
                .withDialogAction(
                        state.has("dialogAction")
                                ? reader.dialogAction(state.path("dialogAction"), "dialogAction")
                                : DialogAction.NONE)
                .withActiveContexts(reader.sessionState(state, "sessionState")
                        .activeContexts()
                        .orElse(List.of()))
                .withSessionAttributes(reader.strings(state.path("sessionAttributes"), "sessionAttributes"));
        SessionState whole = state.hasNonNull("intent")
                ? read.withIntent(reader.sessionIntent(state.path("intent"), "intent"))
                : read;
        List<String> calls = new ArrayList<>();
        reply.path("trace").path("functions").forEach(name -> calls.add(name.asText()));
        return new TurnOutcome(messages, whole, calls);
    }
}
