/**
 * A bot of Lex V2 in canonical form becomes a {@link dev.loquat.bot.Bot}, and a bot becomes one for Lex. There is one {@code Form}
 * for each concept, which reads and writes it. What Loquat has no place for, and what an export would write otherwise, stays with
 * the bot as {@link dev.loquat.bot.LexMembers} and is merged in when it goes back.
 */
@NullMarked
package dev.loquat.exchange.lex;

import org.jspecify.annotations.NullMarked;
