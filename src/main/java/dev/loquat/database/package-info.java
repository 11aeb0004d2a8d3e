/**
 * Databases in which stages keep what outlives the process: H2 in a file by default, or any that speaks the SQL of H2 and
 * PostgreSQL.
 *
 * <p>{@link dev.loquat.database.Database} holds the connections; {@link dev.loquat.database.Schema} makes the tables,
 * {@link dev.loquat.database.H2Url} sees to it that what was acknowledged outlives a crash.
 */
@NullMarked
package dev.loquat.database;

import org.jspecify.annotations.NullMarked;
