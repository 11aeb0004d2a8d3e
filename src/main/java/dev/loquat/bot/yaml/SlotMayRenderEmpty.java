package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.CodeHook;
import dev.loquat.bot.Conditional.Branch;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.NextStep;
import dev.loquat.bot.Outcome;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import dev.loquat.bot.condition.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Warns of messages with a {@code {Slot}} that may have no value yet when the message is sent. Where the steps of an intent lead
 * from slot to slot as they like, a slot that is asked for anywhere counts as known.
 */
final class SlotMayRenderEmpty implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().forEach(intent -> check(intent, report));
    }

    /** Follows the order in which a bot speaks; each required slot is known once it was asked for. */
    private static void check(Intent intent, LintReport report) {
        List<String> known = knownFromTheStart(intent);
        check(intent.initialResponse().outcome(), known, report);
        check(intent.initialResponse().hook(), known, report);
        for (Slot slot : intent.slots()) {
            check(slot, known, report);
            if (slot.isRequired()) {
                known.add(slot.name());
            }
        }
        intent.confirmation().ifPresent(confirmation -> check(confirmation, known, report));
        check(intent.fulfillment().success(), known, report);
        check(intent.fulfillment().failure(), known, report);
        check(intent.fulfillment().timeout(), known, report);
        check(intent.closing().outcome(), known, report);
    }

    private static List<String> knownFromTheStart(Intent intent) {
        List<String> asked = IntentOutcomes.steps(intent)
                .map(NextStep::slotToElicit)
                .flatMap(Optional::stream)
                .toList();
        List<String> known = new ArrayList<>();
        intent.slots().stream()
                .filter(slot ->
                        hasConstant(slot) || asked.contains(slot.name()) || (!asked.isEmpty() && slot.isRequired()))
                .forEach(slot -> known.add(slot.name()));
        return known;
    }

    /** Whether a default value is there in any case. */
    private static boolean hasConstant(Slot slot) {
        return slot.defaults().stream().anyMatch(value -> "#[<".indexOf(value.charAt(0)) < 0);
    }

    private static void check(Slot slot, List<String> known, LintReport report) {
        slot.prompt().map(Prompt::question).ifPresent(question -> check(question, known, report));
        check(slot.capture().failure(), known, report);
        List<String> captured = new ArrayList<>(known);
        captured.add(slot.name());
        check(slot.capture().captured(), captured, report);
        check(slot.capture().hook(), captured, report);
    }

    private static void check(Confirmation confirmation, List<String> known, LintReport report) {
        check(confirmation.prompt().question(), known, report);
        check(confirmation.confirmation(), known, report);
        check(confirmation.declination(), known, report);
        check(confirmation.failure(), known, report);
        check(confirmation.hook(), known, report);
    }

    private static void check(Optional<CodeHook> hook, List<String> known, LintReport report) {
        hook.stream().flatMap(IntentOutcomes::of).forEach(outcome -> check(outcome, known, report));
    }

    private static void check(Outcome outcome, List<String> known, LintReport report) {
        check(outcome.response(), known, report);
        outcome.conditional().ifPresent(conditional -> {
            conditional.branches().forEach(branch -> check(branch, known, report));
            check(conditional.otherwise().response(), known, report);
        });
    }

    /** What a condition looks at, its branch may well mention. */
    private static void check(Branch branch, List<String> known, LintReport report) {
        List<String> lookedAt = new ArrayList<>(known);
        branch.condition().references().stream()
                .filter(Reference.Slot.class::isInstance)
                .forEach(slot -> lookedAt.add(((Reference.Slot) slot).path().get(0)));
        check(branch.response(), lookedAt, report);
    }

    private static void check(Response response, List<String> known, LintReport report) {
        for (Message message : messages(response).toList()) {
            slots(message)
                    .filter(slot -> !known.contains(slot.split("\\.", 2)[0]))
                    .distinct()
                    .forEach(slot ->
                            report.warn(message, "{" + slot + "} renders empty when the slot has no value yet"));
        }
    }

    private static Stream<Message> messages(Response response) {
        return response.groups().stream().flatMap(group -> group.variations().stream());
    }

    private static Stream<String> slots(Message message) {
        List<String> slots = new ArrayList<>();
        Message unused = message.map(text -> {
            slots.addAll(MessageReader.slotsIn(text));
            return text;
        });
        return slots.stream();
    }
}
