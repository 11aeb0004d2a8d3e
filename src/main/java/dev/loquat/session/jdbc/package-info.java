/**
 * Sessions in a database: H2 in a file by default, or any that speaks the SQL of H2 and PostgreSQL.
 *
 * <p>{@link dev.loquat.session.jdbc.JdbcSessionStore} keeps one row for a session; {@link dev.loquat.database.Database} makes
 * the table, and sees to it that what was acknowledged outlives a crash.
 */
@NullMarked
package dev.loquat.session.jdbc;

import org.jspecify.annotations.NullMarked;
