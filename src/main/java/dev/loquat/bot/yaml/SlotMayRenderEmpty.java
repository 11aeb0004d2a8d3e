package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Confirmation;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Message;
import dev.loquat.bot.Prompt;
import dev.loquat.bot.Response;
import dev.loquat.bot.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Warns of messages with a {@code {Slot}} that may have no value yet when the message is sent. */
final class SlotMayRenderEmpty implements LintRule {

    @Override
    public void check(BotLocale locale, LintReport report) {
        locale.intents().forEach(intent -> check(intent, report));
    }

    /** Follows the order in which a bot speaks; each required slot is known once it was asked for. */
    private static void check(Intent intent, LintReport report) {
        List<String> known = new ArrayList<>();
        check(intent.initialResponse().response(), known, report);
        for (Slot slot : intent.slots()) {
            slot.prompt().map(Prompt::question).ifPresent(question -> check(question, known, report));
            if (slot.isRequired()) {
                known.add(slot.name());
            }
        }
        intent.confirmation().ifPresent(confirmation -> check(confirmation, known, report));
        check(intent.fulfillment().success().response(), known, report);
        check(intent.fulfillment().failure().response(), known, report);
        check(intent.fulfillment().timeout().response(), known, report);
        check(intent.closing().response(), known, report);
    }

    private static void check(Confirmation confirmation, List<String> known, LintReport report) {
        check(confirmation.prompt().question(), known, report);
        check(confirmation.declination().response(), known, report);
        check(confirmation.failure().response(), known, report);
    }

    private static void check(Response response, List<String> known, LintReport report) {
        for (Message message : messages(response).toList()) {
            slots(message)
                    .filter(slot -> !known.contains(slot))
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
