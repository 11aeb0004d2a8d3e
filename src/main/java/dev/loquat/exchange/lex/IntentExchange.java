package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Intent;
import dev.loquat.bot.LexMembers;
import dev.loquat.bot.Slot;
import dev.loquat.exchange.tree.BotTree;
import dev.loquat.exchange.tree.Members;
import dev.loquat.exchange.tree.Residue;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** An intent with its slots in and out, without loss. */
final class IntentExchange {

    private static final String CONFIRMATION = "intentConfirmationSetting";

    private IntentExchange() {}

    static Intent read(BotTree.Intent tree, KnownNames known, BinaryOperator<ObjectNode> residues) {
        String name = Members.text(tree.intent(), "name").orElse("");
        Set<String> names = known.inTexts(name);
        IntentForm form = new IntentForm(names);
        ObjectNode original = SlotPriorities.complete(withoutId(tree.intent()), tree.slots());
        ObjectNode usable = Usable.intent(known, original, leftOut -> {});
        boolean hasSteps = ConsoleDefaults.hasSteps(form.read(usable, List.of(), LexMembers.NONE));
        SlotExchange exchange = new SlotExchange(names, hasSteps);
        List<Slot> slots = SlotPriorities.order(tree.intent(), tree.slots()).stream()
                .map(json -> exchange.read(
                        withoutId(json), Usable.slot(known, withoutId(json), name, leftOut -> {}), residues))
                .toList();
        ObjectNode lean = hasSteps ? changed(usable, ConsoleDefaults::without) : usable;
        Intent intent = form.read(lean, slots, LexMembers.NONE);
        return form.read(lean, slots, LexValues.read(residues.apply(original, plain(intent, form))));
    }

    static BotTree.Intent write(Intent intent) {
        Set<String> names = new LinkedHashSet<>();
        intent.slots().forEach(slot -> names.add(slot.name()));
        SlotExchange exchange = new SlotExchange(names, ConsoleDefaults.hasSteps(intent));
        List<ObjectNode> slots = intent.slots().stream().map(exchange::write).toList();
        return new BotTree.Intent(merged(intent, plain(intent, new IntentForm(names))), slots, false);
    }

    private static ObjectNode plain(Intent intent, IntentForm form) {
        ObjectNode written = form.write(intent);
        return ConsoleDefaults.hasSteps(intent) ? changed(written, ConsoleDefaults::with) : written;
    }

    /** Lex's numbers for the order of slots are kept as long as it is the order of the slots. */
    private static ObjectNode merged(Intent intent, ObjectNode written) {
        ObjectNode residue = LexValues.write(intent.lex());
        boolean isOrderKept = SlotPriorities.names(residue).equals(SlotPriorities.names(written));
        if (!isOrderKept) {
            residue.remove(SlotPriorities.MEMBER);
        }
        return Residue.merge(written, residue);
    }

    static ObjectNode withoutId(ObjectNode json) {
        ObjectNode anonymous = json.deepCopy();
        anonymous.remove("identifier");
        return anonymous;
    }

    private static ObjectNode changed(ObjectNode intent, UnaryOperator<ObjectNode> change) {
        ObjectNode changed = intent.deepCopy();
        Members.object(changed, CONFIRMATION).ifPresent(setting -> changed.set(CONFIRMATION, change.apply(setting)));
        return changed;
    }
}
