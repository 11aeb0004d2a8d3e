/**
 * Loquat: a chatbot framework that speaks Amazon Lex V2.
 *
 * <p>The packages below are the stages of one turn, in the order in which it passes through them: {@code channel},
 * {@code turn}, {@code speech}, {@code nlu}, {@code dialog}, {@code fulfillment}, {@code session}. What a bot is stands in
 * {@code bot}, what the stages tell one another in {@code conversation}.
 */
@NullMarked
package dev.loquat;

import org.jspecify.annotations.NullMarked;
