package dev.loquat.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.loquat.conversation.ConversationState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of sessions has to do. */
public abstract class SessionStoreContract {

    protected static final Instant NOW = Instant.parse("2026-03-02T14:00:00.123456789Z");
    protected static final Instant LATER = NOW.plus(Duration.ofMinutes(5));
    protected static final SessionKey KEY = new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "user-1");

    /** The store to test; the same one throughout a test. */
    protected abstract SessionStore store();

    @Test
    void findsNothingBeforeTheFirstSave() {
        assertThat(store().find(KEY, NOW)).isEmpty();
    }

    @Test
    void findsWhatWasSaved() {
        Session session = session(0, 3);

        Session saved = store().save(session, NOW);

        assertThat(saved).isEqualTo(new Session(KEY, 1, LATER, state(3)));
        assertThat(store().find(KEY, NOW)).contains(saved);
    }

    @Test
    void keepsSessionsOfOtherBotsAliasesLocalesAndUsersApart() {
        store().save(session(0, 1), NOW);

        for (SessionKey other : List.of(
                new SessionKey("COFFEE0001", "TSTALIASID", "en_US", "user-1"),
                new SessionKey("BOOKTRIP01", "LIVE", "en_US", "user-1"),
                new SessionKey("BOOKTRIP01", "TSTALIASID", "es_ES", "user-1"),
                new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "USER-1"))) {
            assertThat(store().find(other, NOW)).isEmpty();
        }
    }

    @Test
    void countsItsSaves() {
        Session first = store().save(session(0, 1), NOW);

        Session second = store().save(first.after(state(2), LATER), NOW);

        assertThat(second.version()).isEqualTo(2);
        assertThat(store().find(KEY, NOW)).contains(second);
    }

    @Test
    void refusesATurnThatReadAnOlderVersion() {
        Session read = store().save(session(0, 1), NOW);
        store().save(read.after(state(2), LATER), NOW);

        assertThatThrownBy(() -> store().save(read.after(state(3), LATER), NOW))
                .isInstanceOf(SessionConflict.class)
                .hasMessageContaining("user-1");

        assertThat(store().find(KEY, NOW).orElseThrow().state()).isEqualTo(state(2));
    }

    @Test
    void refusesToBeginASessionThatIsAlive() {
        store().save(session(0, 1), NOW);

        assertThatThrownBy(() -> store().save(session(0, 2), NOW)).isInstanceOf(SessionConflict.class);
    }

    @Test
    void refusesATurnWhoseSessionWasDeleted() {
        Session read = store().save(session(0, 1), NOW);
        store().delete(KEY, NOW);

        assertThatThrownBy(() -> store().save(read.after(state(2), LATER), NOW)).isInstanceOf(SessionConflict.class);
    }

    @Test
    void tellsADeletedSessionFromTheOneThatBeganAfterIt() {
        Session read = store().save(session(0, 1), NOW);
        store().delete(KEY, NOW);
        Session begun = store().save(session(0, 7), NOW);

        assertThatThrownBy(() -> store().save(read.after(state(2), LATER), NOW)).isInstanceOf(SessionConflict.class);

        assertThat(store().find(KEY, NOW)).contains(begun);
    }

    @Test
    void forgetsASessionAtTheInstantOfItsExpiry() {
        store().save(session(0, 1), NOW);

        assertThat(store().find(KEY, LATER.minusNanos(1))).isPresent();
        assertThat(store().find(KEY, LATER)).isEmpty();
        assertThat(store().delete(KEY, LATER)).isFalse();
    }

    @Test
    void beginsAnewAfterExpiry() {
        store().save(session(0, 1), NOW);
        Instant tomorrow = NOW.plus(Duration.ofDays(1));

        Session begun = store().save(
                        Session.begin(KEY, tomorrow.plusSeconds(60)).after(state(9), tomorrow.plusSeconds(60)),
                        tomorrow);

        assertThat(store().find(KEY, tomorrow)).contains(begun);
    }

    @Test
    void savesATurnThatOutlastedItsSession() {
        Session read = store().save(session(0, 1), NOW);
        Instant afterExpiry = LATER.plusSeconds(1);

        store().save(read.after(state(2), afterExpiry.plusSeconds(60)), afterExpiry);

        assertThat(store().find(KEY, afterExpiry).orElseThrow().state()).isEqualTo(state(2));
    }

    @Test
    void deletesOnce() {
        store().save(session(0, 1), NOW);

        assertThat(store().delete(KEY, NOW)).isTrue();

        assertThat(store().find(KEY, NOW)).isEmpty();
        assertThat(store().delete(KEY, NOW)).isFalse();
    }

    @Test
    void letsOneOfTwoTurnsAtOnceWin() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Session read = store().save(session(0, 0), NOW);
            for (int round = 1; round <= 50; round++) {
                Session current = read;
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Boolean> turn = () -> {
                    together.await();
                    return saves(current.after(state(current.state().turns() + 1), LATER));
                };

                Future<Boolean> one = threads.submit(turn);
                Future<Boolean> other = threads.submit(turn);

                assertThat(List.of(one.get(), other.get())).containsExactlyInAnyOrder(true, false);
                read = store().find(KEY, NOW).orElseThrow();
                assertThat(read.state().turns()).isEqualTo(round);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void sweepsLongGoneSessionsNowAndThen() {
        for (int i = 0; i < 5; i++) {
            store().save(Session.begin(new SessionKey("BOT", "A", "en_US", "old-" + i), LATER), NOW);
        }
        Instant nextDay = NOW.plus(Duration.ofDays(1));

        Session session = store().save(Session.begin(KEY, nextDay.plusSeconds(300)), nextDay);
        for (int i = 0; i < 1000; i++) {
            session = store().save(session.after(state(i), nextDay.plusSeconds(300)), nextDay);
        }

        assertThat(kept()).isEqualTo(1);
        assertThat(store().find(KEY, nextDay)).contains(session);
    }

    @Test
    void isReadyWhenOpen() {
        assertThat(store().isReady()).isTrue();
    }

    /** How many sessions the store holds, dead ones included. */
    protected abstract long kept();

    protected static Session session(long version, long turns) {
        return new Session(KEY, version, LATER, state(turns));
    }

    protected static ConversationState state(long turns) {
        return new ConversationState(ConversationState.NEW.sessionState(), 0, List.of(), List.of(), List.of(), turns);
    }

    private boolean saves(Session session) {
        try {
            store().save(session, NOW);
            return true;
        } catch (SessionConflict lost) {
            return false;
        }
    }
}
