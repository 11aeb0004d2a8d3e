package dev.loquat.nlu.intent;

import dev.loquat.conversation.explanation.LogitParts.TermPart;
import java.util.Comparator;
import java.util.List;

/** The order in which the parts of terms are told. */
final class TermParts {

    private TermParts() {}

    /** Those that speak loudest for or against the intent first; those that say nothing are left out. */
    static List<TermPart> weightiestFirst(List<TermPart> terms) {
        return terms.stream()
                .filter(term -> term.contribution() != 0)
                .sorted(Comparator.comparingDouble((TermPart term) -> -Math.abs(term.contribution()))
                        .thenComparing(TermPart::term))
                .toList();
    }
}
