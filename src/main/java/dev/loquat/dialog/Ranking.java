package dev.loquat.dialog;

import dev.loquat.conversation.Interpretation;
import dev.loquat.conversation.SessionIntent;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The order of interpretations: the intent in progress first, the others as the understanding ranked them. */
final class Ranking {

    /** Lex gives no more than five. */
    private static final int MOST = 5;

    private Ranking() {}

    /** The interpretations with an intent, as it is now, in the first place; its confidence and evidence stay. */
    static List<Interpretation> withFirst(List<Interpretation> interpretations, SessionIntent intent) {
        List<Interpretation> ranked = new ArrayList<>();
        ranked.add(interpretations.stream()
                .filter(interpretation -> isOf(interpretation, intent))
                .findFirst()
                .map(interpretation -> interpretation.withIntent(intent))
                .orElseGet(() -> new Interpretation(intent, OptionalDouble.empty(), List.of())));
        interpretations.stream()
                .filter(interpretation -> !isOf(interpretation, intent))
                .forEach(ranked::add);
        return atMost(ranked);
    }

    /** Drops the least likely ones; the fallback intent, the one without a confidence, stays. */
    private static List<Interpretation> atMost(List<Interpretation> ranked) {
        for (int last = ranked.size() - 1; ranked.size() > MOST && last > 0; last--) {
            if (ranked.get(last).nluConfidence().isPresent()) {
                ranked.remove(last);
            }
        }
        return List.copyOf(ranked.subList(0, Math.min(MOST, ranked.size())));
    }

    private static boolean isOf(Interpretation interpretation, SessionIntent intent) {
        return interpretation.intent().name().equals(intent.name());
    }
}
