package dev.loquat.conversation.obfuscation;

import dev.loquat.conversation.explanation.Explanation;
import dev.loquat.conversation.explanation.IntentReasons;
import dev.loquat.conversation.explanation.LogitParts;
import dev.loquat.conversation.explanation.LogitParts.TermPart;
import dev.loquat.conversation.explanation.SlotCandidate;
import dev.loquat.conversation.explanation.SlotCandidate.Outcome;
import dev.loquat.conversation.explanation.SlotReasons;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An explanation without the values of obfuscated slots, nor terms that would give them away. */
public final class ObfuscatedExplanation {

    private ObfuscatedExplanation() {}

    /** Words that fill another slot are shown there; all others that an obfuscated slot might have had are hidden. */
    public static Explanation of(Explanation explanation, Obfuscation obfuscation) {
        explanation.slots().stream()
                .flatMap(reasons -> reasons.candidates().stream())
                .filter(candidate -> obfuscation.hides(candidate.slot()) && candidate.outcome() != Outcome.OVERLAPS)
                .forEach(candidate -> obfuscation.remember(candidate.slot(), candidate.text()));
        return new Explanation(
                explanation.understanding(),
                explanation.threshold(),
                explanation.fit(),
                explanation.templates(),
                explanation.intents().stream()
                        .map(reasons -> intent(reasons, obfuscation))
                        .toList(),
                explanation.slots().stream()
                        .map(reasons -> new SlotReasons(
                                reasons.intent(),
                                reasons.candidates().stream()
                                        .map(candidate -> candidate(candidate, obfuscation))
                                        .toList()))
                        .toList());
    }

    private static IntentReasons intent(IntentReasons reasons, Obfuscation obfuscation) {
        LogitParts logit = reasons.logit();
        return new IntentReasons(
                reasons.intent(),
                reasons.confidence(),
                reasons.share(),
                new LogitParts(logit.intercept(), logit.sentence(), terms(logit.terms(), obfuscation)),
                reasons.nearest().stream()
                        .map(near ->
                                new IntentReasons.SimilarUtterance(obfuscation.hide(near.text()), near.similarity()))
                        .toList());
    }

    /** What would give a value away is told in sum, so that the parts still make up the logit. */
    private static List<TermPart> terms(List<TermPart> terms, Obfuscation obfuscation) {
        Map<Boolean, List<TermPart>> byHidden =
                terms.stream().collect(Collectors.partitioningBy(term -> obfuscation.reveals(term.term())));
        List<TermPart> shown = new ArrayList<>(byHidden.getOrDefault(false, List.of()));
        List<TermPart> hidden = byHidden.getOrDefault(true, List.of());
        if (!hidden.isEmpty()) {
            shown.add(new TermPart(
                    "{…}", hidden.stream().mapToDouble(TermPart::contribution).sum()));
        }
        return shown;
    }

    private static SlotCandidate candidate(SlotCandidate candidate, Obfuscation obfuscation) {
        return new SlotCandidate(
                candidate.slot(),
                words(candidate.slot(), candidate.text(), obfuscation),
                candidate.start(),
                candidate.end(),
                candidate.source(),
                candidate.rank(),
                candidate.outcome(),
                candidate
                        .winner()
                        .map(winner -> new SlotCandidate.Winner(
                                winner.slot(), words(winner.slot(), winner.text(), obfuscation))));
    }

    private static String words(String slot, String text, Obfuscation obfuscation) {
        return obfuscation.hides(slot) ? "{" + slot + "}" : obfuscation.hide(text);
    }
}
