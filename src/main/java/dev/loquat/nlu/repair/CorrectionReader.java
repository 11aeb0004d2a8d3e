package dev.loquat.nlu.repair;

import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Tells whether an utterance takes something back. */
public final class CorrectionReader {

    /** Words that correct wherever they stand: "a king room instead". */
    private static final Set<String> ANYWHERE = Set.of("instead", "correction", "oops", "whoops");

    private static final Set<String> AT_THE_END = Set.of("actually", "rather", "sorry");

    private static final Grammar<TokenizedText> GRAMMAR = Grammar.<TokenizedText>builder()
            .constant(
                    "marker",
                    "(no|nope|nah|wait|hold on|actually|sorry|oops|whoops|correction|rather|instead|scratch that|i (meant|mean)"
                            + "|i meant to say|i said|[let's] (make|have) (it|that|this|them)|[let's] change (it|that|this) to|on second thought"
                            + "|(i'd|i would) rather [have]|[that's|it's|that is] (wrong|not (right|correct|what i (said|meant|want|wanted)))"
                            + "|that should (be|have been)|it should (be|have been)|not that)",
                    "")
            .constant("introduction", "(oh|well|so|and)", "")
            .row("markers", "{marker}", Phrases::first)
            .row("markers", "({marker}|{introduction}) [,|.] {markers}", Phrases::first)
            .build();

    private CorrectionReader() {}

    /**
     * Whether the utterance corrects what was said before, as in "no, Boston", "make it three", "a queen room instead". Words
     * of correction with nothing behind them correct nothing: "no" and "never mind" are answers.
     */
    public static boolean isCorrection(TokenizedText text) {
        boolean isAnswer = YesNoReader.read(text).filter(YesNoReading::isWhole).isPresent()
                || RepairReader.read(text).isPresent();
        int start = startOfContent(text);
        return !isAnswer && ((start > 0 && start < text.size()) || hasMarkerElsewhere(text));
    }

    /**
     * The token at which the new value begins, behind words such as "no, I meant"; 0 when the utterance does not begin with
     * words of correction.
     */
    public static int startOfContent(TokenizedText text) {
        int start = GRAMMAR.parse(text, text).all("markers").stream()
                .filter(reading -> Phrases.begins(text, reading))
                .max(Comparator.comparingInt(Reading::endToken))
                .map(reading -> Phrases.skipMarks(text, reading.endToken()))
                .orElse(0);
        return contentOfChange(text, start).orElse(start);
    }

    /** "Change the city to Boston", "not Chicago but Boston". */
    private static Optional<Integer> contentOfChange(TokenizedText text, int start) {
        if (start >= text.size()) {
            return Optional.empty();
        }
        return switch (text.normal(start)) {
            case "change", "switch" -> behind(text, start, "to");
            case "not" -> behind(text, start, "but");
            default -> Optional.empty();
        };
    }

    private static Optional<Integer> behind(TokenizedText text, int start, String word) {
        for (int i = start + 1; i < text.size() - 1; i++) {
            if (text.normal(i).equals(word)) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    private static boolean hasMarkerElsewhere(TokenizedText text) {
        int last = text.size() - 1;
        while (last > 0 && text.token(last).isMark()) {
            last--;
        }
        boolean atEnd = last > 0 && AT_THE_END.contains(text.normal(last));
        return atEnd || text.tokens().stream().anyMatch(token -> ANYWHERE.contains(token.normal())) || saysMeant(text);
    }

    private static boolean saysMeant(TokenizedText text) {
        for (int i = 1; i < text.size(); i++) {
            if (text.normal(i).equals("meant") && text.normal(i - 1).equals("i")) {
                return true;
            }
        }
        return false;
    }
}
