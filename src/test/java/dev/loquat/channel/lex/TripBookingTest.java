package dev.loquat.channel.lex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.channel.ExampleBotsProfile;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lexruntimev2.model.ConflictException;
import software.amazon.awssdk.services.lexruntimev2.model.DialogActionType;
import software.amazon.awssdk.services.lexruntimev2.model.IntentState;
import software.amazon.awssdk.services.lexruntimev2.model.RecognizeTextResponse;
import software.amazon.awssdk.services.lexruntimev2.model.ResourceNotFoundException;
import software.amazon.awssdk.services.lexruntimev2.model.SessionState;
import software.amazon.awssdk.services.lexruntimev2.model.ValidationException;

/** The AWS SDK books a trip: all stages at work, from the request to the saved session. */
@QuarkusTest
@TestProfile(ExampleBotsProfile.class)
class TripBookingTest {

    private static final int MOST_ROUNDS = 100;

    @TestHTTPResource
    URI server = URI.create("http://replaced.by.quarkus");

    private BotClient trips;

    @BeforeEach
    void connect() {
        trips = new BotClient(server, "BOOKTRIP01");
    }

    @AfterEach
    void disconnect() {
        trips.close();
    }

    @Test
    void booksARoomAndAsksOnlyForWhatIsMissing() {
        RecognizeTextResponse first = trips.say("trip-1", "I need a queen room in Chicago for three nights");
        RecognizeTextResponse second = trips.say("trip-1", "next friday");
        RecognizeTextResponse third = trips.say("trip-1", "yes");

        assertThat(first.messages().get(0).content()).isIn("What day do you check in?", "Which day will you arrive?");
        assertThat(first.sessionState().dialogAction().slotToElicit()).isEqualTo("CheckIn");
        assertThat(value(first, "City")).isEqualTo("Chicago");
        assertThat(value(first, "Nights")).isEqualTo("3");
        assertThat(value(first, "RoomType")).isEqualTo("queen");
        assertThat(first.interpretations().get(0).nluConfidence().score()).isGreaterThan(0.9);
        assertThat(second.sessionState().dialogAction().type()).isEqualTo(DialogActionType.CONFIRM_INTENT);
        assertThat(value(second, "CheckIn")).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(third.sessionState().intent().state()).isEqualTo(IntentState.FULFILLED);
        assertThat(third.messages().get(0).content())
                .matches("Your queen room in Chicago is booked for 420 dollars. The reference is H\\d{4}.");
        assertThat(third.sessionState().sessionAttributes()).containsEntry("hotelPrice", "420");
    }

    @Test
    void keepsTheSessionUntilItIsDeleted() {
        trips.say("trip-2", "book me a hotel in Boston");

        assertThat(trips.session("trip-2").sessionState().dialogAction().slotToElicit())
                .isEqualTo("CheckIn");
        assertThat(trips.delete("trip-2").sessionId()).isEqualTo("trip-2");
        assertThatThrownBy(() -> trips.session("trip-2")).isInstanceOf(ResourceNotFoundException.class);
        assertThatThrownBy(() -> trips.delete("trip-2")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void goesOnFromTheStateThatTheClientPuts() {
        trips.put("trip-3", elicit("BookCar", "PickUpCity"));

        RecognizeTextResponse reply = trips.say("trip-3", "in Denver");

        assertThat(reply.sessionState().intent().name()).isEqualTo("BookCar");
        assertThat(value(reply, "PickUpCity")).isEqualTo("Denver");
        assertThat(reply.sessionState().dialogAction().slotToElicit()).isEqualTo("PickUpDate");
    }

    @Test
    void throwsTheSdksOwnExceptions() {
        assertThatThrownBy(() -> trips.put("trip-4", elicit("BookHotl", "City")))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("BookHotel");
        assertThatThrownBy(() -> trips.say("trip-4", "x".repeat(1025)))
                .isInstanceOf(ValidationException.class)
                .hasMessageContaining("1025 characters");
        try (BotClient misspelt = new BotClient(server, "book-trap")) {
            assertThatThrownBy(() -> misspelt.say("trip-4", "hi"))
                    .isInstanceOf(ResourceNotFoundException.class)
                    .hasMessageContaining("book-trip");
        }
    }

    /** Rounds in which the turns happen to come one after the other prove nothing; they are played again. */
    @Test
    void letsOneOfTwoTurnsAtOnceWinAndTellsTheOther() throws Exception {
        ExecutorService users = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < MOST_ROUNDS; round++) {
                String session = "race-" + round;
                List<RecognizeTextResponse> won = race(users, session, "Boston", "Chicago");

                assertThat(won).isNotEmpty();
                if (won.size() == 1) {
                    assertThat(slot(trips.session(session).sessionState(), "City"))
                            .isEqualTo(value(won.get(0), "City"));
                    return;
                }
            }
        } finally {
            users.shutdownNow();
        }
        throw new AssertionError("in " + MOST_ROUNDS + " rounds no turn was refused");
    }

    private List<RecognizeTextResponse> race(ExecutorService users, String session, String... cities) throws Exception {
        CyclicBarrier start = new CyclicBarrier(cities.length);
        List<Callable<RecognizeTextResponse>> turns = new ArrayList<>();
        for (String city : cities) {
            turns.add(() -> {
                start.await();
                return trips.say(session, "book me a hotel in " + city);
            });
        }
        List<RecognizeTextResponse> won = new ArrayList<>();
        for (Future<RecognizeTextResponse> turn : users.invokeAll(turns)) {
            try {
                won.add(turn.get());
            } catch (ExecutionException lost) {
                assertThat(lost.getCause()).isInstanceOf(ConflictException.class);
            }
        }
        return won;
    }

    private static SessionState elicit(String intent, String slot) {
        return SessionState.builder()
                .dialogAction(
                        action -> action.type(DialogActionType.ELICIT_SLOT).slotToElicit(slot))
                .intent(begun -> begun.name(intent))
                .build();
    }

    private static String value(RecognizeTextResponse reply, String slot) {
        return slot(reply.sessionState(), slot);
    }

    private static String slot(SessionState state, String name) {
        return Optional.ofNullable(state.intent().slots().get(name))
                .map(slot -> slot.value().interpretedValue())
                .orElse("unfilled");
    }
}
