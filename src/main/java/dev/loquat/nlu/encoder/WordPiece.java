package dev.loquat.nlu.encoder;

/**
 * A piece of a word as the encoder's vocabulary has it.
 *
 * @param id its number in the vocabulary
 * @param start the character of the text at which it begins, from 0
 * @param end the character behind its last one
 */
record WordPiece(int id, int start, int end) {}
