package dev.loquat.cli;

import dev.loquat.conversation.Understanding;
import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.conversation.explanation.LogitParts;
import dev.loquat.conversation.explanation.LogitParts.TermPart;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotReasons;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An explanation as a page for the terminal: the verdict first, then what led to it. */
final class ExplanationPage {

    private static final int TERMS = 8;
    private static final int NEAREST = 3;

    private final Explanation explanation;
    private final List<String> lines = new ArrayList<>();

    private ExplanationPage(Explanation explanation) {
        this.explanation = explanation;
    }

    static List<String> of(Explanation explanation, Verdict verdict) {
        ExplanationPage page = new ExplanationPage(explanation);
        page.lines.add(verdict.words());
        page.conversation(explanation.understanding());
        page.templates();
        explanation.intents().forEach(page::intent);
        explanation.slots().forEach(page::slots);
        return page.lines;
    }

    /** What the utterance is to a question that was asked, and to the conversation itself. */
    private void conversation(Understanding understanding) {
        understanding
                .answer()
                .ifPresent(answer -> lines.add("As the answer for " + answer.slot() + ": "
                        + answer.value().text() + " (" + answer.source() + "), which explains " + number(answer.score())
                        + " of the utterance."));
        understanding.yesNo().ifPresent(answer -> lines.add("It says " + lower(answer) + "."));
        understanding.repair().ifPresent(repair -> lines.add("It asks the conversation to " + lower(repair) + "."));
        if (understanding.isCorrection()) {
            lines.add("It takes something back.");
        }
    }

    private void templates() {
        heading("Templates");
        explanation
                .templates()
                .forEach(hit -> lines.add(
                        "  " + hit.intent() + ": " + hit.template() + (hit.isExact() ? " (exact)" : " (open)")));
        if (explanation.templates().isEmpty()) {
            lines.add("  none reads the whole utterance");
        }
    }

    private void intent(IntentReasons reasons) {
        heading(reasons.intent() + " by statistics: " + number(reasons.confidence()) + " = " + number(explanation.fit())
                + " for this bot at all × " + number(reasons.share()) + " among its intents");
        LogitParts logit = reasons.logit();
        lines.add("  logit " + signed(logit.sum()) + " = sentence " + signed(logit.sentence()) + ", terms "
                + signed(logit.ofTerms()) + ", intercept " + signed(logit.intercept()));
        terms("words", logit.terms().stream().filter(term -> !term.isCharacters()));
        terms("characters", logit.terms().stream().filter(TermPart::isCharacters));
        reasons.nearest().stream()
                .limit(NEAREST)
                .forEach(near -> lines.add("  near: " + number(near.similarity()) + " " + near.text()));
    }

    private void terms(String kind, Stream<TermPart> terms) {
        String shown = terms.limit(TERMS)
                .map(term -> term.term() + " " + signed(term.contribution()))
                .collect(Collectors.joining(" · "));
        if (!shown.isEmpty()) {
            lines.add("  " + kind + ": " + shown);
        }
    }

    private void slots(SlotReasons reasons) {
        if (!reasons.candidates().isEmpty()) {
            heading("Slots of " + reasons.intent());
            reasons.candidates().forEach(candidate -> lines.add("  " + words(candidate)));
        }
    }

    private static String words(SlotCandidate candidate) {
        String lost = candidate
                .winner()
                .map(winner -> ", " + winner.slot() + " = " + winner.text())
                .orElse("");
        return candidate.slot() + " = " + candidate.text() + " (" + candidate.source() + ", " + candidate.start() + "–"
                + candidate.end() + "): " + candidate.outcome().words() + lost
                + candidate.rank().map(ExplanationPage::words).orElse("");
    }

    private static String words(SlotCandidate.Rank rank) {
        Map<String, Double> parts = new LinkedHashMap<>();
        parts.put("value", rank.value());
        parts.put("context", rank.context());
        parts.put("tagger", rank.tag());
        parts.put("length", rank.length());
        parts.put("asked for", rank.elicited());
        parts.put("filled before", rank.filled());
        return "; rank " + number(rank.sum()) + " = "
                + parts.entrySet().stream()
                        .filter(part -> part.getValue() != 0)
                        .map(part -> part.getKey() + " " + number(part.getValue()))
                        .collect(Collectors.joining(", "));
    }

    private void heading(String text) {
        lines.add("");
        lines.add(text);
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String number(double value) {
        return Verdict.number(value);
    }

    private static String signed(double value) {
        return String.format(Locale.ROOT, "%+.2f", value);
    }
}
