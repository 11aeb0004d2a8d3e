/**
 * Sessions and where they are kept. A save names the version it replaces, so that of two turns at once one wins.
 *
 * <p>{@link dev.loquat.session.SessionStore} is the contract; {@code memory} keeps sessions for as long as the process lives,
 * {@code jdbc} in a database. A session that was deleted or has expired leaves its version behind for a while: a turn that
 * read it before must not be taken for one that read the session which came after it.
 */
@NullMarked
package dev.loquat.session;

import org.jspecify.annotations.NullMarked;
