package dev.loquat.bot.yaml;

import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional;
import dev.loquat.bot.Intent;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import java.util.Optional;
import java.util.stream.Stream;

/** All that can follow the events of an intent, for rules that look at every outcome in the same way. */
final class IntentOutcomes {

    private IntentOutcomes() {}

    /** The outcomes of the intent's steps and of its hooks, in the order in which the intent goes. */
    static Stream<Outcome> of(Intent intent) {
        Stream<Outcome> slots = intent.slots().stream()
                .flatMap(slot ->
                        Stream.of(slot.capture().captured(), slot.capture().failure()));
        Stream<Outcome> confirmation = intent.confirmation().stream()
                .flatMap(it -> Stream.of(it.confirmation(), it.declination(), it.failure()));
        Stream<Outcome> fulfillment = Stream.of(
                intent.fulfillment().success(),
                intent.fulfillment().failure(),
                intent.fulfillment().timeout());
        return Stream.of(
                        Stream.of(intent.initialResponse().outcome()),
                        slots,
                        confirmation,
                        fulfillment,
                        Stream.of(intent.closing().outcome()),
                        hooks(intent).flatMap(IntentOutcomes::of))
                .flatMap(outcomes -> outcomes);
    }

    static Stream<Outcome> of(CodeHook hook) {
        return Stream.of(hook.success(), hook.failure(), hook.timeout());
    }

    /** The places at which the intent's dialog function may be called. */
    static Stream<CodeHook> hooks(Intent intent) {
        return Stream.of(
                        intent.initialResponse().hook().stream(),
                        intent.slots().stream().flatMap(slot -> slot.capture().hook().stream()),
                        intent.confirmation().flatMap(it -> it.hook()).stream())
                .flatMap(hooks -> hooks);
    }

    /** Where the intent may go on otherwise than as usual. */
    static Stream<NextStep> steps(Intent intent) {
        return of(intent).flatMap(IntentOutcomes::steps);
    }

    private static Stream<NextStep> steps(Outcome outcome) {
        Optional<Conditional> conditional = outcome.conditional();
        Stream<NextStep> branches =
                conditional.stream().flatMap(it -> it.branches().stream()).flatMap(branch -> branch.next().stream());
        Stream<NextStep> otherwise = conditional.stream().flatMap(it -> it.otherwise().next().stream());
        return Stream.of(branches, otherwise, outcome.next().stream()).flatMap(steps -> steps);
    }
}
