package dev.loquat.session.memory;

import dev.loquat.session.SessionStore;
import dev.loquat.session.SessionStoreContract;

class MemorySessionStoreTest extends SessionStoreContract {

    private final MemorySessionStore store = new MemorySessionStore();

    @Override
    protected SessionStore store() {
        return store;
    }

    @Override
    protected long kept() {
        return store.size();
    }
}
