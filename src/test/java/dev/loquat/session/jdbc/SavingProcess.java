package dev.loquat.session.jdbc;

import dev.loquat.conversation.ConversationState;
import dev.loquat.session.Session;
import dev.loquat.session.SessionKey;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A process that saves one session again and again and says so after each save, until it is killed. */
final class SavingProcess {

    private static final Instant NOW = Instant.parse("2026-03-02T14:00:00.123456789Z");

    private SavingProcess() {}

    public static void main(String[] args) {
        JdbcSessionStore store = JdbcSessionStore.inFolder(Path.of(args[0]));
        SessionKey key = new SessionKey("BOOKTRIP01", "TSTALIASID", "en_US", "user-1");
        Session session = Session.begin(key, NOW.plusSeconds(300));
        for (long turn = 1; turn <= 1_000_000; turn++) {
            session = store.save(session.after(state(turn), NOW.plusSeconds(300)), NOW);
            System.out.println("saved " + session.version());
            System.out.flush();
        }
    }

    private static ConversationState state(long turns) {
        return new ConversationState(ConversationState.NEW.sessionState(), 0, List.of(), List.of(), List.of(), turns);
    }
}
