package dev.loquat.nlu.repair;

import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Comparator;
import java.util.Optional;

/** Reads yes, no, maybe and "I don't know" in their many wordings. */
public final class YesNoReader {

    /** Of words that say yes or no only by themselves: "right" in "right, Boston", not in "right now". */
    private static final double ALONE = 0.5;

    /** Nobody says yes or no in more words; a long text of nothing else would take the parser milliseconds. */
    private static final int MOST_TOKENS = 16;

    private static final Grammar<TokenizedText> GRAMMAR = grammar();

    private YesNoReader() {}

    /** How the utterance, or its beginning, says yes or no; empty when it does not begin so. */
    public static Optional<YesNoReading> read(TokenizedText text) {
        TokenizedText beginning = text.size() <= MOST_TOKENS
                ? text
                : new TokenizedText(text.text(), text.tokens().subList(0, MOST_TOKENS));
        return GRAMMAR.parse(beginning, text).all("answer").stream()
                .filter(reading -> Phrases.begins(text, reading) && isComplete(text, reading))
                .max(Comparator.comparingInt(Reading::endToken).thenComparingDouble(Reading::score))
                .map(reading -> reading(text, reading));
    }

    private static boolean isComplete(TokenizedText text, Reading reading) {
        int end = reading.endToken();
        return reading.score() > ALONE || end == text.size() || text.token(end).isMark();
    }

    private static YesNoReading reading(TokenizedText text, Reading reading) {
        int end = Phrases.skipMarks(text, reading.endToken());
        return new YesNoReading((YesNo) reading.value(), end, end == text.size());
    }

    private static Grammar<TokenizedText> grammar() {
        Grammar.Builder<TokenizedText> rows = Grammar.builder();
        addYes(rows);
        addNo(rows);
        addMaybe(rows);
        addUnknown(rows);
        return rows.constant("skin", "(🏻|🏼|🏽|🏾|🏿|️)", "")
                .same("yes", "{yes} {skin}")
                .same("no", "{no} {skin}")
                .constant("politeness", "(please|thanks [a lot]|thank you [very much|so much]|sir|madam|ma'am)", "")
                .same("answer", "({yes}|{no}|{maybe}|{unknown})")
                .same("answer", "({yes}|{no}|{maybe}|{unknown}) [,] {politeness}")
                .row(
                        "answer",
                        "(well|oh|so|ah|hm|and|but|i said|i say|my answer is|the answer is|[i think] it's a|that's a|"
                                + "[i'd|i would] say|let's say) [,] {answer}",
                        Phrases::first)
                .build();
    }

    private static void addYes(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                        "yes",
                        "(yes|yep|yeah|yea|yup|yah|ya|yass|yessir|aye|si|sure [thing]|ok|okay|okey [dokey]|okie dokie|k|o.k.|alright|all right|"
                                + "absolutely|definitely|certainly|of course|surely|affirmative|uh huh|mhm|mm hmm|you bet|"
                                + "you got it|got it|by all means|no problem|roger [that]|10-4|y|👍|👌|✅|✔|☑|🆗|💯)",
                        YesNo.YES)
                .constant(
                        "yes",
                        "(go (ahead|for it|on)|[that|it] (sounds|looks) (good|great|fine|perfect|right|okay|correct|lovely)"
                                + "|[yes|yeah] (that's|that is|thats|it's|it is|this is|you're|you are)"
                                + " (right|correct|fine|good|it|true|great|perfect|okay|ok|the one)"
                                + "|please do|do (it|that|so)|let's do (it|that)|that works [for me]|works for me|make it so"
                                + "|(fine|okay|good) (by|with) me|that (will|would) be (fine|good|great|perfect)"
                                + "|i (think|guess|suppose|believe|hope|reckon) so|i (agree|confirm|accept|approve)|why not"
                                + "|count me in|i'm (in|down)|[it] suits me|very well|(that's|that is) (me|how it is)"
                                + "|[yes] i (will|would|do) (like|love|want) (that|it|to))",
                        YesNo.YES)
                .row(
                        "yes",
                        "(right|correct|exactly|indeed|true|fine|perfect|great|good|please|positive|totally|confirm|confirmed"
                                + "|agree|agreed|proceed|continue|book it|i (do|would|am|will)|it is|they are|that is|wonderful"
                                + "|excellent|approved|accepted|for sure|naturally)",
                        ALONE,
                        (parts, text) -> Optional.of(YesNo.YES))
                .same("yes", "{yes} [,] {yes}");
    }

    private static void addNo(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                        "no",
                        "(no|nope|nop|nah|naw|nay|uh uh|nuh uh|no (way|sir|ma'am|chance)|not (ok|okay|really|at all|now|today|yet|quite|exactly|this time|right now)"
                                + "|(absolutely|definitely|certainly|of course|probably|better|rather|please) not"
                                + "|no (thanks|thank you)|no need [to]|not (a chance|in the least|for me)|by no means|under no circumstances"
                                + "|negative|👎|❌|✖|🚫|🙅|✋|🖐)",
                        YesNo.NO)
                .constant(
                        "no",
                        "((i'd|i would) (rather|prefer) not [to]|i (don't|do not|didn't|did not) [really] (think so|want (that|it|this|to))"
                                + "|[please] (don't|do not) do (it|that|this)|[please] (don't|do not) [book it]"
                                + "|(that's|that is|thats|it's|it is|this is|you're) [all] (wrong|incorrect|false|not it)"
                                + "|i (disagree|refuse|decline)|(i'll|i will) pass|no i (don't|do not|won't|am not)"
                                + "|(that's|that is|thats|it's|it is|this is) not (ok|okay|fine|good|right|correct|true|what i (want|wanted|said|meant))"
                                + "|(that|it|this) (isn't|is not) (right|correct|true|it|what i (want|wanted|said|meant)))",
                        YesNo.NO)
                .row(
                        "no",
                        "(never|n|disagree|disagreed|wrong|incorrect|false|not (correct|right|true)|i (don't|do not|am not|wouldn't)|i'm not"
                                + "|i'm good|it (isn't|is not)|it's not|pass|decline|declined|reject|rejected)",
                        ALONE,
                        (parts, text) -> Optional.of(YesNo.NO))
                .same("no", "{no} [,] {no}");
    }

    private static void addMaybe(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "maybe",
                "(maybe [later|not]|perhaps [later|not]|possibly|[it|that] (could|might|may) be|could go either way|i (may|could)|[it|that] [all] depends|probably"
                        + "|we'll see|we will see|let me think [about it]|i might|more or less|kind of|sort of)",
                YesNo.MAYBE);
    }

    private static void addUnknown(Grammar.Builder<TokenizedText> rows) {
        rows.constant(
                "unknown",
                "([i|i really] (don't|do not|dont) know [yet|that]|[i] dunno|[i have|i've got|i've] no (idea|clue)"
                        + "|[i'm|i am] (not (sure|certain) [yet]|unsure|undecided)|idk|beats me|who knows|hard to (say|tell)"
                        + "|[i] (can't|cannot|can not|couldn't) (say|tell|decide|remember)|[i] haven't decided [yet])",
                YesNo.UNKNOWN);
    }
}
