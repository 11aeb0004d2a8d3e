package dev.loquat.nlu.grammar;

/**
 * One meaning of a stretch of tokens.
 *
 * @param category the category that it belongs to
 * @param firstToken its first token in the tokenised text, from 0
 * @param endToken the token behind its last one
 * @param value what it means
 * @param score how sure it is, in 0 to 1: that of its least sure part
 * @param rule the template of the row that made it
 */
public record Reading(String category, int firstToken, int endToken, Object value, double score, String rule) {

    /** How many tokens it has. */
    public int length() {
        return endToken - firstToken;
    }
}
