package dev.loquat.nlu.slot;

/**
 * A stretch of tokens that is a value of a slot type, whichever slot it may belong to.
 *
 * @param type the slot type's name
 * @param firstToken its first token, from 0
 * @param endToken the token behind its last one
 */
public record TypeSpan(String type, int firstToken, int endToken) {}
