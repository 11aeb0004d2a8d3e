package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ExampleBotsProfile;
import dev.loquat.channel.Recordings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.IntentResultEvent;
import software.amazon.awssdk.services.lexruntimev2.model.IntentState;
import software.amazon.awssdk.services.lexruntimev2.model.TextResponseEvent;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;

/** A dialogue by voice with a real bot, real ears and real understanding, as a Lex client on a telephone line has it: at 8 kHz. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class SpokenConversationTest {

    private static final byte[] SECOND_OF_SILENCE = new byte[16_000];

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void ordersACoffeeInThreeTurns() throws Exception {
        try (SdkConversation talk = SdkConversation.open(server, "COFFEE0001", "voice", ConversationMode.AUDIO)) {
            say(talk, "large-latte");
            assertThat(talk.next(TranscriptEvent.class).transcript()).contains("large latte");
            IntentResultEvent order = talk.next(IntentResultEvent.class);
            assertThat(order.inputModeAsString()).isEqualTo("Speech");
            assertThat(order.sessionState().intent().name()).isEqualTo("OrderDrink");
            assertThat(slot(order, "Drink")).isEqualTo("latte");
            assertThat(slot(order, "Size")).isEqualTo("large");
            assertThat(slot(order, "Milk")).isEqualTo("oat");
            assertThat(said(talk)).contains("a large latte with oat milk", "4.50");

            talk.played();
            say(talk, "small");
            assertThat(talk.next(TranscriptEvent.class).transcript()).contains("small");
            IntentResultEvent corrected = talk.next(IntentResultEvent.class);
            assertThat(slot(corrected, "Size")).isEqualTo("small");
            assertThat(slot(corrected, "Drink")).isEqualTo("latte");
            assertThat(said(talk)).contains("a small latte with oat milk");

            talk.played();
            say(talk, "yes");
            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("yes");
            assertThat(talk.next(IntentResultEvent.class)
                            .sessionState()
                            .intent()
                            .state())
                    .isEqualTo(IntentState.FULFILLED);
            assertThat(said(talk)).contains("coming up");
        }
    }

    /** The microphone is open all the time; the client never says where an utterance ends. */
    private static void say(SdkConversation talk, String recording) {
        talk.speak(Recordings.samples(Path.of("bots/coffee/tests/" + recording + ".wav"), 8_000));
        talk.speak(SECOND_OF_SILENCE);
    }

    private static String said(SdkConversation talk) throws Exception {
        return talk.next(TextResponseEvent.class).messages().get(0).content();
    }

    private static String slot(IntentResultEvent result, String name) {
        return Optional.ofNullable(result.sessionState().intent().slots().get(name))
                .orElseThrow()
                .value()
                .interpretedValue();
    }
}
