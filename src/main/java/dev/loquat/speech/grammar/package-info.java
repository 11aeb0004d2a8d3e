/**
 * What a recogniser listens for, made from a bot.
 *
 * <p>A Vosk grammar is a list of phrases of which it counts pairs of neighbouring words: it hears any chain of pairs, the
 * frequent ones more willingly, and a pair that it has not counted only against resistance. So a
 * {@link dev.loquat.speech.grammar.Grammar} need not hold every combination of a template with its slots' values, but every
 * word pair that combinations have, and what is likely now more often than the rest.
 * {@link dev.loquat.speech.grammar.Grammars} puts one together: the utterances of all intents, the values of the slots in
 * progress with yes and no and the words around a correction, the words of help and cancel; and what the bot has just asked
 * for as often as all of that together.
 *
 * <p>So every value's first and last word stands beside the words around its slot, be it in phrases that nobody would say. What
 * pairs cannot tell, such as "four" from "for", {@code Homophones} looks for among the neighbours.
 *
 * <p>How much of a transcript consists of counted pairs tells orders from chatter: on 150 orders to a coffee machine and 120
 * recordings of something else, at least 0.7 of the pairs kept all orders and refused 98 % of the rest, where word
 * confidences keep 98 % and refuse 87 %.
 */
@NullMarked
package dev.loquat.speech.grammar;

import org.jspecify.annotations.NullMarked;
