package dev.loquat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.access.Principal;
import dev.loquat.conversation.UserInput;
import dev.loquat.observability.ConversationLog;
import dev.loquat.observability.TurnMetrics;
import dev.loquat.session.SessionKey;
import dev.loquat.turn.TurnObserver;
import dev.loquat.turn.TurnRequest;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What operators see of turns. */
class ConversationLogTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T09:00:00Z"), ZoneOffset.UTC);

    private final ScriptedConversations conversations = new ScriptedConversations();
    private final List<String> lines = new ArrayList<>();

    @Test
    void writesALineInTheFormOfLexForEveryTurn() throws IOException {
        say("book a hotel", new ConversationLog(lines::add, CLOCK));

        JsonNode record = new ObjectMapper().readTree(lines.get(0));
        assertThat(lines).hasSize(1).first().asString().doesNotContain("\n");
        assertThat(record.path("message-version").asText()).isEqualTo("2.0");
        assertThat(record.at("/bot/aliasName").asText()).isEqualTo("TestBotAlias");
        assertThat(record.path("inputTranscript").asText()).isEqualTo("book a hotel");
        assertThat(record.path("missedUtterance").asBoolean()).isFalse();
        assertThat(record.at("/interpretations/0/nluConfidence").isTextual()).isTrue();
        assertThat(record.at("/sessionState/intent/slots").has("City")).isTrue();
        assertThat(record.path("timestamp").asText()).isEqualTo("2026-03-02T09:00:00Z");
    }

    @Test
    void hidesTheValuesOfObfuscatedSlotsWhereverTheyStand() {
        say("my card is " + ScriptedConversations.CARD, new ConversationLog(lines::add, CLOCK));

        assertThat(lines.get(0)).doesNotContain(ScriptedConversations.CARD).contains("my card is {CardNumber}");
    }

    @Test
    void countsTurnsIntentsMissesFunctionsAndSpeech() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        TurnMetrics metrics = new TurnMetrics(registry);
        say("book a hotel", metrics);
        say("no such thing", metrics);
        metrics.heard(
                new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "me"),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1));

        assertThat(registry.get("loquat.turns")
                        .tag("bot_id", "BOOKTRIP01")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("loquat.turn.stages")
                        .tag("stage", "nlu")
                        .timer()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("loquat.intents").tag("intent", "BookHotel").counters())
                .isNotEmpty();
        assertThat(registry.get("loquat.function.calls")
                        .tag("function", "book-hotel")
                        .counter()
                        .count())
                .isEqualTo(2);
        assertThat(registry.get("loquat.speech.real.time.factor").summary().max())
                .isEqualTo(0.5);
    }

    private void say(String text, TurnObserver observer) {
        SessionAddress address = new SessionAddress("book-trip", "TSTALIASID", "en_US", "me", Principal.ANYONE);
        TurnRequest request =
                AddressedSession.find(address, conversations).turn(UserInput.typed(text, "r1"), Optional.empty());
        observer.over(request, conversations.turn(request));
    }
}
