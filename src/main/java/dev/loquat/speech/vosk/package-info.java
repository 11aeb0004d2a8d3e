/**
 * Speech recognition by Vosk.
 *
 * <p>Each utterance is decoded with a grammar made from the bot, at a fortieth of the time that it takes to speak. Where
 * that decoding is beyond doubt it stands; else the same samples are decoded without a grammar too (eight times slower), and
 * {@link dev.loquat.speech.vosk.TranscriptRanking} weighs the one against the other: chatter forced into a bot's grammar is
 * then turned away, and names that stand in no list are heard.
 *
 * <p>Models are loaded when they are first needed, once, and shared by all utterances; what belongs to one utterance is freed
 * with it.
 */
@NullMarked
package dev.loquat.speech.vosk;

import org.jspecify.annotations.NullMarked;
