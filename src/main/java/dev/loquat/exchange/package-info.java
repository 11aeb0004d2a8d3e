/**
 * Bots from elsewhere and to elsewhere. Whatever comes in (an export of Lex V2, zipped or not, an export of Lex V1, a template of
 * CloudFormation) becomes a tree in the form of Lex V2's exports ({@code exchange.tree}), and that becomes a
 * {@link dev.loquat.bot.Bot} ({@code exchange.lex}); the way back is the same. What became of each feature is in a report.
 */
@NullMarked
package dev.loquat.exchange;

import org.jspecify.annotations.NullMarked;
