package dev.loquat.nlu.slot.builtin;

import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.repair.ConversationWords;
import dev.loquat.nlu.repair.YesNoReading;
import dev.loquat.nlu.text.TokenizedText;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * {@code AMAZON.Confirmation}: yes, no, maybe and don't know; in a free utterance only when it is nothing else. As an answer it
 * may also begin the utterance, or end it ("that would work, so yes"), or be a word somewhere in it ("the answer has to be no").
 */
final class ConfirmationType implements BuiltinSlotType {

    private static final Set<String> JOINTS = Set.of("so", "but", "and", "then", "well");
    private static final int MOST_CLAUSES = 8;

    /** Words that say yes or no wherever they stand, if nothing else does. */
    private static final Map<String, YesNo> WORDS = Map.ofEntries(
            Map.entry("yes", YesNo.YES),
            Map.entry("yep", YesNo.YES),
            Map.entry("yeah", YesNo.YES),
            Map.entry("yup", YesNo.YES),
            Map.entry("agree", YesNo.YES),
            Map.entry("agreed", YesNo.YES),
            Map.entry("👍", YesNo.YES),
            Map.entry("👌", YesNo.YES),
            Map.entry("no", YesNo.NO),
            Map.entry("nope", YesNo.NO),
            Map.entry("nop", YesNo.NO),
            Map.entry("disagree", YesNo.NO),
            Map.entry("👎", YesNo.NO),
            Map.entry("✋", YesNo.NO),
            Map.entry("🖐", YesNo.NO));

    private static final double OF_A_WORD = 0.5;

    @Override
    public String name() {
        return "AMAZON.Confirmation";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return words(context)
                .yesNo(text)
                .filter(YesNoReading::isWhole)
                .map(reading -> match(text, 0, reading.endToken(), reading.answer(), "yes or no"))
                .stream()
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Optional<BuiltinMatch> beginning = words(context)
                .yesNo(text)
                .map(reading -> match(text, 0, reading.endToken(), reading.answer(), "yes or no")
                        .withScore(Carriers.share(text, 0, reading.endToken())));
        boolean whole = beginning.filter(match -> match.score() == 1).isPresent();
        return whole
                ? beginning
                : ending(text, words(context)).or(() -> beginning).or(() -> anywhere(text));
    }

    private static ConversationWords words(BuiltinContext context) {
        return ConversationWords.of(context.localeId());
    }

    /** The last clause, if all of it says yes or no: "agree? It is not okay". */
    private static Optional<BuiltinMatch> ending(TokenizedText text, ConversationWords words) {
        List<Integer> begins = clauses(text);
        for (int i = begins.size() - 1; i >= 0; i--) {
            int first = begins.get(i);
            Optional<YesNo> answer = words.yesNo(Tokenizer.tokenize(text.text(first, text.size())))
                    .filter(YesNoReading::isWhole)
                    .map(YesNoReading::answer)
                    .filter(said -> said == YesNo.YES || said == YesNo.NO);
            if (answer.isPresent()) {
                return answer.map(said -> match(text, first, text.size(), said, "last clause")
                        .withScore(Math.max(OF_A_WORD, Carriers.share(text, first, text.size()))));
            }
        }
        return Optional.empty();
    }

    /** Where the last clauses begin: behind a mark, or with "so" and the like. */
    private static List<Integer> clauses(TokenizedText text) {
        List<Integer> begins = new ArrayList<>();
        for (int i = 1; i < text.size(); i++) {
            boolean behindMark = text.token(i - 1).isMark() && !text.token(i).isMark();
            if (behindMark || JOINTS.contains(text.normal(i))) {
                begins.add(i);
            }
        }
        return begins.subList(Math.max(0, begins.size() - MOST_CLAUSES), begins.size());
    }

    private static Optional<BuiltinMatch> anywhere(TokenizedText text) {
        for (int i = text.size() - 1; i >= 0; i--) {
            YesNo answer = WORDS.get(text.normal(i));
            if (answer != null) {
                return Optional.of(
                        match(text, i, i + 1, answer, "a word").withScore(Carriers.share(text, i, i + 1) * OF_A_WORD));
            }
        }
        return Optional.empty();
    }

    private static BuiltinMatch match(TokenizedText text, int first, int end, YesNo answer, String rule) {
        return BuiltinMatch.of(text, first, end, written(answer), 1, rule);
    }

    private static String written(YesNo answer) {
        return switch (answer) {
            case YES -> "Yes";
            case NO -> "No";
            case MAYBE -> "Maybe";
            case UNKNOWN -> "Don't know";
        };
    }
}
