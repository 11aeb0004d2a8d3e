package dev.loquat.exchange.lex;

/** How much Lex V2 takes, from its quotas and its service model. */
final class LexLimits {

    static final int UTTERANCES = 1500;
    static final int UTTERANCE_LENGTH = 500;
    static final int SLOT_UTTERANCES = 10;

    private LexLimits() {}
}
