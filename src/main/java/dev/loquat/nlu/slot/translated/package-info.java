/**
 * Built-in slot types in other languages than English. What a language calls numbers, dates, times, spans of time, shares and money
 * is in the Unicode Common Locale Data Repository (CLDR, by ICU) and in a list of idioms for some languages; it is put into
 * English, word for word with its place, and the English types read that. So a value has the same forms, doubts and preferences in
 * every language.
 */
@NullMarked
package dev.loquat.nlu.slot.translated;

import org.jspecify.annotations.NullMarked;
