package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.channel.ExampleBotsProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lexruntimev2.model.IntentState;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeTextResponse;

@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class ManySessionsTest {

    private static final int USERS = 8;
    private static final int CONVERSATIONS_EACH = 10;
    private static final List<String> CITIES = List.of("Boston", "Chicago", "Denver", "Seattle", "Miami");
    private static final List<String> ANSWERS = List.of("tomorrow", "three", "a king room", "yes");

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    @Test
    void everyConversationOfUsersAtOnceEndsAsIfTheyWereAlone() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(USERS);
        try (BotClient trips = new BotClient(server, "BOOKTRIP01")) {
            List<Callable<List<String>>> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                String name = "many-" + user;
                users.add(() -> converse(trips, name));
            }

            for (Future<List<String>> user : threads.invokeAll(users)) {
                assertThat(user.get()).containsExactlyElementsOf(expected());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Five turns to each conversation; what came of the last one. */
    private static List<String> converse(BotClient trips, String user) {
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS_EACH; i++) {
            String session = user + "-" + i;
            RecognizeTextResponse reply = trips.say(session, "book me a hotel in " + city(i));
            for (String answer : ANSWERS) {
                reply = trips.say(session, answer);
            }
            assertThat(reply.sessionState().intent().state()).isEqualTo(IntentState.FULFILLED);
            ends.add(reply.messages().get(0).content().replaceAll("H\\d{4}", "H0000"));
        }
        return ends;
    }

    private static List<String> expected() {
        List<String> ends = new ArrayList<>();
        for (int i = 0; i < CONVERSATIONS_EACH; i++) {
            ends.add("Your king room in " + city(i) + " is booked for 540 dollars. The reference is H0000.");
        }
        return ends;
    }

    private static String city(int conversation) {
        return CITIES.get(conversation % CITIES.size());
    }
}
