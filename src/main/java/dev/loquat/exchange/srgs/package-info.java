/**
 * Grammars of Lex's grammar slot types: XML in the form of the W3C's SRGS, with tags in that of SISR. What they accept is said in full, as
 * values with the phrases that mean them.
 *
 * @see <a href="https://www.w3.org/TR/speech-grammar/">Speech Recognition Grammar Specification 1.0</a>
 * @see <a href="https://www.w3.org/TR/semantic-interpretation/">Semantic Interpretation for Speech Recognition 1.0</a>
 */
@NullMarked
package dev.loquat.exchange.srgs;

import org.jspecify.annotations.NullMarked;
