package dev.loquat.channel.lex.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.FeatureBotsProfile;
import dev.loquat.channel.Recordings;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.lexruntimev2.model.ConversationMode;
import software.amazon.awssdk.services.lexruntimev2.model.DialogActionType;
import software.amazon.awssdk.services.lexruntimev2.model.IntentResultEvent;
import software.amazon.awssdk.services.lexruntimev2.model.RuntimeHintDetails;
import software.amazon.awssdk.services.lexruntimev2.model.RuntimeHintValue;
import software.amazon.awssdk.services.lexruntimev2.model.SessionState;
import software.amazon.awssdk.services.lexruntimev2.model.TextResponseEvent;
import software.amazon.awssdk.services.lexruntimev2.model.TranscriptEvent;

/** What a bot does of its own accord in a live conversation, as the AWS SDK for Java sees it. */
@QuarkusTest
@TestProfile(FeatureBotsProfile.class)
class LiveFeaturesTest {

    private static final Map<String, String> PATIENT = Map.of("x-amz-lex:text:start-timeout-ms:Pay:Account", "60000");

    private static final RuntimeHintDetails SEA_WOLVES = RuntimeHintDetails.builder()
            .runtimeHintValues(RuntimeHintValue.builder().phrase("sea wolves").build())
            .build();

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @TempDir
    private Path folder;

    @Test
    void asksAgainWhenNothingIsTypedInTheTimeOfTheAttempt() throws Exception {
        try (SdkConversation talk = talk("silent", Map.of())) {
            begin(talk);

            assertThat(standing(talk).dialogAction().slotToElicit()).isEqualTo("Account");
            assertThat(said(talk)).isEqualTo("Which account?");
        }
    }

    @Test
    void followsTheSessionAttributesThatLexPredefines() throws Exception {
        try (SdkConversation talk = talk(
                "attributes",
                Map.of(
                        "x-amz-lex:text:start-timeout-ms:Pay:Account", "60000",
                        "x-amz-lex:text:start-timeout-ms:Pay:Amount", "200",
                        "x-amz-lex:dtmf:end-character:*", "A"))) {
            begin(talk);
            talk.press("42A");

            assertThat(talk.next(TranscriptEvent.class).transcript()).isEqualTo("42");
            assertThat(standing(talk).dialogAction().slotToElicit()).isEqualTo("Amount");
            assertThat(said(talk)).isEqualTo("How much?");
            assertThat(standing(talk).dialogAction().slotToElicit())
                    .as("asked again, for nothing was typed in 200 ms")
                    .isEqualTo("Amount");
        }
    }

    @Test
    void remindsAUserWhoAskedForAMomentThatItIsStillWaiting() throws Exception {
        try (SdkConversation talk = talk("moment", PATIENT)) {
            begin(talk);
            talk.type("hold on");
            talk.next(TranscriptEvent.class);
            standing(talk);

            assertThat(said(talk)).isEqualTo("Take your time.");
            assertThat(said(talk)).isEqualTo("Still here.");
        }
    }

    @Test
    void speaksOfItsProgressWhileAFunctionIsAtWork() throws Exception {
        Path done = folder.resolve("paid");
        try (SdkConversation talk = talk("slow", Map.of("until", done.toString()))) {
            talk.type("pay my bill");
            answer(talk, "Which account?");
            talk.type("17");
            answer(talk, "How much?");
            talk.type("100");

            talk.next(TranscriptEvent.class);
            assertThat(standing(talk).intent().stateAsString()).isEqualTo("FulfillmentInProgress");
            assertThat(said(talk)).isEqualTo("Paying from 17.");
            assertThat(said(talk)).isEqualTo("Still at it.");
            Files.createFile(done);
            assertThat(standing(talk).intent().stateAsString()).isEqualTo("Fulfilled");
            assertThat(said(talk)).isEqualTo("Paid.");
        }
    }

    @Test
    void hearsWhatTheClientExpectsFromTheFirstUtteranceOn() throws Exception {
        try (SdkConversation talk =
                SdkConversation.begin(server, "HEARING001", "live-expected", ConversationMode.AUDIO)) {
            talk.configure(event -> event.sessionState(state -> state.intent(intent -> intent.name("JoinClub"))
                    .dialogAction(
                            action -> action.type(DialogActionType.ELICIT_SLOT).slotToElicit("Club"))
                    .runtimeHints(hints -> hints.slotHints(Map.of("JoinClub", Map.of("Club", SEA_WOLVES))))));
            talk.speak(
                    Recordings.samples(FeatureBotsProfile.BOTS.resolve("hearing/tests/sea-wolves.wav"), 16_000),
                    16_000);
            talk.speak(new byte[64_000], 16_000);

            assertThat(talk.next(TranscriptEvent.class).transcript()).contains("sea wolves");
        }
    }

    private SdkConversation talk(String session, Map<String, String> attributes) {
        SdkConversation talk = SdkConversation.begin(server, "LIVE000001", "live-" + session, ConversationMode.TEXT);
        talk.configure(event -> event.sessionState(state -> state.sessionAttributes(attributes)));
        return talk;
    }

    /** Comes to the question for the account. */
    private static void begin(SdkConversation talk) throws Exception {
        talk.type("pay my bill");
        answer(talk, "Which account?");
    }

    private static void answer(SdkConversation talk, String words) throws Exception {
        talk.next(TranscriptEvent.class);
        standing(talk);
        assertThat(said(talk)).isEqualTo(words);
    }

    private static SessionState standing(SdkConversation talk) throws Exception {
        return talk.next(IntentResultEvent.class).sessionState();
    }

    private static String said(SdkConversation talk) throws Exception {
        return talk.next(TextResponseEvent.class).messages().get(0).content();
    }
}
