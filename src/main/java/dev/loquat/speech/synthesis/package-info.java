/**
 * Text to speech.
 *
 * <p>{@link dev.loquat.speech.synthesis.EspeakSynthesizer} has eSpeak NG say what a bot says. Messages become one document of
 * the SSML that eSpeak understands ({@code EspeakMarkup}), whose sound is brought into the form that a client wants.
 */
@NullMarked
package dev.loquat.speech.synthesis;

import org.jspecify.annotations.NullMarked;
