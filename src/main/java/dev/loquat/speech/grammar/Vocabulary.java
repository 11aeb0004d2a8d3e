package dev.loquat.speech.grammar;

/** The words that a recogniser's model can hear. */
@FunctionalInterface
public interface Vocabulary {

    /** The word that stands for any sound that is none of the grammar's words. */
    String UNKNOWN = "[unk]";

    /** Whether a word, in lower case, can be heard. */
    boolean knows(String word);
}
