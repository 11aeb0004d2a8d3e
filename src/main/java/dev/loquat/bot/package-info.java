/**
 * What a bot <em>is</em>: immutable records and nothing else. They are read from YAML by {@code bot.yaml}, and every other
 * package only ever reads them. Names are Lex V2's; lists keep the order of the file, which is meant.
 */
@NullMarked
package dev.loquat.bot;

import org.jspecify.annotations.NullMarked;
