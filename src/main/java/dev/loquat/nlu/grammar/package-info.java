/**
 * A small grammar engine: rows of templates with the meaning that each has, tokens in, every reading of every stretch out.
 *
 * <p>A row's template is written like an utterance of a bot; what stands in braces names a category, which other rows make.
 * {@link dev.loquat.nlu.grammar.Grammar#parse} fills a chart bottom-up from the last token to the first, so that each row is
 * tried once per place and meaning and nothing is ever backtracked over; the number of readings of a text is bounded.
 */
@NullMarked
package dev.loquat.nlu.grammar;

import org.jspecify.annotations.NullMarked;
