package dev.loquat.dialog.repair;

import dev.loquat.bot.Intent;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.Repair;
import java.util.List;
import java.util.Optional;

/** One way to repair a conversation. */
public interface RepairRule {

    /** All of them. */
    List<RepairRule> ALL =
            List.of(new Cancel(), new StartOver(), new Repeat(), new Help(), new Stop(), new Pause(), new Resume());

    /** The rule for what the user asks of the conversation. */
    static Optional<RepairRule> of(Repair repair) {
        return ALL.stream()
                .filter(rule -> rule.repair().filter(repair::equals).isPresent())
                .findFirst();
    }

    /** The rule for an intent whose parent is the built-in intent of a repair. */
    static Optional<RepairRule> of(Intent intent) {
        return ALL.stream()
                .filter(rule -> intent.parent().filter(rule.signature()::equals).isPresent())
                .findFirst();
    }

    /** The built-in intent that means the same, such as {@code AMAZON.HelpIntent}. */
    String signature();

    /** What the understanding calls it; empty for what is only ever recognised as an intent. */
    Optional<Repair> repair();

    /** What it does to a conversation; empty when there is nothing to repair in this one. */
    Optional<Mended> mend(ConversationState state);
}
