/**
 * The slot types that every bot has: {@code AMAZON.Number}, {@code AMAZON.Date} and their like, in English, typed or as
 * speech recognition writes it. Dates, times, durations and numbers are rows of grammars; names and places are lists of
 * words with a lenient reading for answers; the rest are small scanners. The forms of the values are Lex's.
 */
@NullMarked
package dev.loquat.nlu.slot.builtin;

import org.jspecify.annotations.NullMarked;
