/**
 * Audio bytes to samples.
 *
 * <p>{@link dev.loquat.speech.audio.AudioReader} takes the bytes of a request with their content type: a file, whatever it
 * is declared to be, or Lex's raw PCM or Opus. An {@link dev.loquat.speech.audio.AudioDecoder} for each format of files says by
 * their first bytes whether it reads them; libraries decode what is compressed, and what they trust in a header is checked
 * before, or taken out. What comes out is one channel of 16-bit {@link dev.loquat.speech.audio.Samples};
 * {@link dev.loquat.speech.audio.Resampler} brings them to the rate that a recogniser was trained at. Whatever cannot be
 * heard is an {@link dev.loquat.speech.AudioRejected} that says what to send instead, never anything else.
 */
@NullMarked
package dev.loquat.speech.audio;

import org.jspecify.annotations.NullMarked;
