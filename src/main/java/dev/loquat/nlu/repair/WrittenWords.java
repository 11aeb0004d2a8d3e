package dev.loquat.nlu.repair;

import dev.loquat.conversation.Repair;
import dev.loquat.conversation.YesNo;
import dev.loquat.nlu.grammar.Grammar;
import dev.loquat.nlu.grammar.Reading;
import dev.loquat.nlu.text.TokenizedText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A language whose words stand in a file, {@code words-<language>.txt}, a category and a template in a line. {@code yes alone} and
 * {@code no alone} are words that mean it only by themselves, {@code before} and {@code after} what is said around a wish,
 * {@code correction anywhere} what corrects wherever it stands.
 */
final class WrittenWords implements ConversationWords {

    /** Of words that say yes or no only by themselves. */
    private static final double ALONE = 0.5;

    private record Said(String category, YesNo answer, double score) {}

    private static final List<Said> ANSWERS = List.of(
            new Said("yes", YesNo.YES, 1),
            new Said("yes alone", YesNo.YES, ALONE),
            new Said("no", YesNo.NO, 1),
            new Said("no alone", YesNo.NO, ALONE),
            new Said("maybe", YesNo.MAYBE, 1),
            new Said("unknown", YesNo.UNKNOWN, 1));

    private record Wished(String category, Repair repair) {}

    private static final List<Wished> WISHES = List.of(
            new Wished("cancel", Repair.CANCEL),
            new Wished("start over", Repair.START_OVER),
            new Wished("repeat", Repair.REPEAT),
            new Wished("help", Repair.HELP));

    private final Grammar<TokenizedText> answers;
    private final Grammar<TokenizedText> wishes;
    private final Grammar<TokenizedText> corrections;
    private final Set<String> hesitations;

    private WrittenWords(WordFile words) {
        this.answers = answers(words);
        this.wishes = wishes(words);
        this.corrections = corrections(words);
        this.hesitations = words.words("hesitation");
    }

    /** The words of a language; empty when there is no file of them. */
    static Optional<WrittenWords> of(String language) {
        return WordFile.of(language).map(WrittenWords::new);
    }

    @Override
    public Optional<YesNoReading> yesNo(TokenizedText text) {
        return answers.parse(text, text).all("answer").stream()
                .filter(reading -> begins(text, reading) && isComplete(text, reading))
                .max(Comparator.comparingInt(Reading::endToken).thenComparingDouble(Reading::score))
                .map(reading -> {
                    int end = skipMarks(text, reading.endToken());
                    return new YesNoReading((YesNo) reading.value(), end, end == text.size());
                });
    }

    @Override
    public Optional<Repair> repair(TokenizedText text) {
        return wishes.parse(text, text).all("utterance").stream()
                .filter(reading -> begins(text, reading) && skipMarks(text, reading.endToken()) == text.size())
                .map(reading -> (Repair) reading.value())
                .findFirst();
    }

    @Override
    public boolean isCorrection(TokenizedText text) {
        boolean isAnswer = yesNo(text).filter(YesNoReading::isWhole).isPresent()
                || repair(text).isPresent();
        int start = startOfContent(text);
        boolean isMarked = (start > 0 && start < text.size())
                || !corrections.parse(text, text).all("anywhere").isEmpty();
        return isMarked && !isAnswer;
    }

    @Override
    public int startOfContent(TokenizedText text) {
        return corrections.parse(text, text).all("markers").stream()
                .filter(reading -> begins(text, reading))
                .max(Comparator.comparingInt(Reading::endToken))
                .map(reading -> skipMarks(text, reading.endToken()))
                .orElse(0);
    }

    private boolean begins(TokenizedText text, Reading reading) {
        return skipMarks(text, 0) == reading.firstToken();
    }

    private boolean isComplete(TokenizedText text, Reading reading) {
        int end = reading.endToken();
        return reading.score() > ALONE || end == text.size() || text.token(end).isMark();
    }

    private int skipMarks(TokenizedText text, int from) {
        int at = from;
        while (at < text.size() && (text.token(at).isMark() || hesitations.contains(text.normal(at)))) {
            at++;
        }
        return at;
    }

    private static Grammar<TokenizedText> answers(WordFile words) {
        Grammar.Builder<TokenizedText> rows = Grammar.builder();
        for (Said said : ANSWERS) {
            Optional<Object> answer = Optional.of(said.answer());
            words.templates(said.category())
                    .forEach(template ->
                            rows.row(said.answer().name(), template, said.score(), (parts, text) -> answer));
        }
        words.templates("politeness").forEach(template -> rows.constant("politeness", template, ""));
        words.templates("introduction").forEach(template -> rows.constant("introduction", template, ""));
        return rows.same("YES", "{YES} [,] {YES}")
                .same("NO", "{NO} [,] {NO}")
                .same("answer", "({YES}|{NO}|{MAYBE}|{UNKNOWN})")
                .same("answer", "({YES}|{NO}|{MAYBE}|{UNKNOWN}) [,] {politeness}")
                .row("answer", "{introduction} [,] {answer}", (parts, text) -> Optional.of(parts.get(1, YesNo.class)))
                .build();
    }

    private static Grammar<TokenizedText> wishes(WordFile words) {
        Grammar.Builder<TokenizedText> rows = Grammar.builder();
        for (Wished wished : WISHES) {
            words.templates(wished.category()).forEach(template -> rows.constant("wish", template, wished.repair()));
        }
        words.templates("before").forEach(template -> rows.constant("before", template, ""));
        words.templates("after").forEach(template -> rows.constant("after", template, ""));
        return rows.same("utterance", "{wish}")
                .same("utterance", "{wish} [,] {after}")
                .row("utterance", "{before} [,] {utterance}", (parts, text) -> Optional.of(parts.get(1, Repair.class)))
                .build();
    }

    private static Grammar<TokenizedText> corrections(WordFile words) {
        Grammar.Builder<TokenizedText> rows = Grammar.builder();
        words.templates("correction").forEach(template -> rows.constant("marker", template, ""));
        words.templates("introduction").forEach(template -> rows.constant("introduction", template, ""));
        words.templates("correction anywhere").forEach(template -> rows.constant("anywhere", template, ""));
        return rows.row("markers", "{marker}", Phrases::first)
                .row("markers", "({marker}|{introduction}) [,|.] {markers}", Phrases::first)
                .build();
    }
}
