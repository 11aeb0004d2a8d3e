package dev.loquat.runtime;

import dev.loquat.session.SessionStore;
import dev.loquat.session.jdbc.JdbcSessionStore;
import dev.loquat.session.memory.MemorySessionStore;

/** Opens the session store that the settings name. */
final class SessionStores {

    private SessionStores() {}

    static SessionStore open(Settings settings) {
        return settings.sessions() instanceof Settings.Sessions.Jdbc jdbc
                ? open(jdbc, settings)
                : new MemorySessionStore();
    }

    private static SessionStore open(Settings.Sessions.Jdbc jdbc, Settings settings) {
        return jdbc.url().isPresent()
                ? JdbcSessionStore.open(
                        jdbc.url().get(),
                        jdbc.username().orElse(""),
                        jdbc.password().orElse(""))
                : JdbcSessionStore.inFolder(settings.data());
    }
}
