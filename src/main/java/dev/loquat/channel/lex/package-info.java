/**
 * Lex's runtime API over HTTP, at Lex's paths and in Lex's encodings: {@code RecognizeText}, {@code RecognizeUtterance},
 * {@code PutSession}, {@code GetSession}, {@code DeleteSession}. Lex's SDKs work with it unmodified. For people with
 * {@code curl} and for browsers there is more: a bot's name in place of its id, plain JSON in place of compressed headers, a
 * form with a file in place of bare audio, and {@code ?trace=true}.
 */
@NullMarked
package dev.loquat.channel.lex;

import org.jspecify.annotations.NullMarked;
