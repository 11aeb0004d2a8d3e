package dev.loquat.nlu.grammar;

import dev.loquat.nlu.text.TokenizedText;

/** What the categories in a row's template stand for in one match, in their order. */
public final class Parts {

    private final Reading[] readings;
    private final TokenizedText text;
    private final int firstToken;
    private final int endToken;

    Parts(Reading[] readings, TokenizedText text, int firstToken, int endToken) {
        this.readings = readings;
        this.text = text;
        this.firstToken = firstToken;
        this.endToken = endToken;
    }

    /**
     * The value of a category in the template.
     *
     * @param index which one, from 0; words do not count
     */
    public <T> T get(int index, Class<T> type) {
        return type.cast(readings[index].value());
    }

    /** A whole number that is the value of a category in the template. */
    public int number(int index) {
        return get(index, Integer.class);
    }

    /** How many categories the template has in this match. */
    public int size() {
        return readings.length;
    }

    /** Whether the whole match was written without a space in it. */
    public boolean isGlued() {
        for (int i = firstToken + 1; i < endToken; i++) {
            if (!text.isGlued(i)) {
                return false;
            }
        }
        return true;
    }

    /** How many tokens stand before the match with no space between any of them and the match. */
    public int gluedBefore() {
        int count = 0;
        while (text.isGlued(firstToken - count)) {
            count++;
        }
        return count;
    }

    /** Whether the second token of the match was written without a space before it. */
    public boolean isFirstGlued() {
        return firstToken + 1 < endToken && text.isGlued(firstToken + 1);
    }

    /** Whether something stands before the match with no space between. */
    public boolean isGluedToWhatPrecedes() {
        return text.isGlued(firstToken);
    }

    /** Whether a word or a number stands behind the match with no space between. */
    public boolean runsOn() {
        return endToken < text.size()
                && text.isGlued(endToken)
                && !text.token(endToken).isMark();
    }

    /** Whether anything stands behind the match with no space between. */
    public boolean isGluedToWhatFollows() {
        return endToken < text.size() && text.isGlued(endToken);
    }

    /** The normal form of the token before the match; empty when there is none. */
    public String preceding() {
        return firstToken == 0 ? "" : text.normal(firstToken - 1);
    }

    /** The normal form of the token so many tokens before the match, 1 being the next one; empty when there is none. */
    public String preceding(int distance) {
        return firstToken < distance ? "" : text.normal(firstToken - distance);
    }

    /** Whether the text or a part of the sentence ends with the match. */
    public boolean isBeforeMark() {
        return endToken == text.size() || text.token(endToken).isMark();
    }

    /** The normal form of the match's first token. */
    public String first() {
        return text.normal(firstToken);
    }

    /** The normal form of the token behind the match; empty when there is none. */
    public String following() {
        return endToken == text.size() ? "" : text.normal(endToken);
    }

    /**
     * The normal form of the first token of a category in the template.
     *
     * @param index which one, from 0; words do not count
     */
    public String firstWord(int index) {
        return text.normal(readings[index].firstToken());
    }

    /**
     * The normal forms of the tokens of a category in the template, with one space between them.
     *
     * @param index which one, from 0; words do not count
     */
    public String words(int index) {
        StringBuilder words = new StringBuilder();
        for (int i = readings[index].firstToken(); i < readings[index].endToken(); i++) {
            words.append(words.isEmpty() ? "" : " ").append(text.normal(i));
        }
        return words.toString();
    }

    /**
     * What stands between one category in the template and the next one, as it was written.
     *
     * @param index which one, from 0; words do not count
     */
    public String behind(int index) {
        int gapStart = readings[index].endToken();
        int gapEnd = readings[index + 1].firstToken();
        return text.text(gapStart, gapEnd);
    }

    double score() {
        double score = 1;
        for (Reading reading : readings) {
            score = Math.min(score, reading.score());
        }
        return score;
    }
}
