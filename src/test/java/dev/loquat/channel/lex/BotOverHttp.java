package dev.loquat.channel.lex;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.channel.FeatureClock;
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
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A served bot at the other end of an HTTP client, as conversation tests talk to it: RecognizeText, with the trace. */
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
                if (!beginning.isEmpty()) {
                    request.putObject("sessionState").set("sessionAttributes", JSON.valueToTree(beginning));
                    beginning = Map.of();
                }
                return outcome(send(locale, session, request));
            }

            @Override
            public TurnOutcome hear(Path wav) {
                throw new UnsupportedOperationException("conversations of features are typed");
            }
        };
    }

    private JsonNode send(String locale, String session, JsonNode request) {
        URI turn = server.resolve("/bots/" + bot + "/botAliases/TSTALIASID/botLocales/" + locale + "/sessions/"
                + session + "/text?trace=true");
        HttpRequest post = HttpRequest.newBuilder(turn)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                .build();
        try {
            HttpResponse<String> reply = client.send(post, HttpResponse.BodyHandlers.ofString());
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
