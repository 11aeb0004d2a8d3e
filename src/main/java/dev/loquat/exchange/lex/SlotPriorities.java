package dev.loquat.exchange.lex;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.exchange.tree.Members;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The order in which slots are asked for: a number for each in Lex, the order of the file here. */
final class SlotPriorities {

    static final String MEMBER = "slotPriorities";

    private static final String SLOT = "slotName";
    private static final String PRIORITY = "priority";

    private SlotPriorities() {}

    /** Counted from 1, as the console does. */
    static List<ObjectNode> of(Intent intent) {
        List<Slot> slots = intent.slots();
        return IntStream.range(0, slots.size())
                .mapToObj(i -> new Written()
                        .text(SLOT, slots.get(i).name())
                        .number(PRIORITY, i + 1)
                        .json())
                .toList();
    }

    /** The same intent with its priorities in order, which says the same. */
    static ObjectNode sorted(ObjectNode intent) {
        ObjectNode sorted = intent.deepCopy();
        List<ObjectNode> priorities = Members.objects(intent, MEMBER).stream()
                .sorted(Comparator.comparingInt(SlotPriorities::priority))
                .toList();
        if (!priorities.isEmpty()) {
            ArrayNode list = sorted.putArray(MEMBER);
            priorities.forEach(list::add);
        }
        return sorted;
    }

    /** The same intent with its priorities in order, and one for each slot that has none: it is asked for after the others. */
    static ObjectNode complete(ObjectNode intent, List<ObjectNode> slots) {
        ObjectNode complete = sorted(intent);
        List<String> missing = missing(intent, slots);
        if (!missing.isEmpty()) {
            List<ObjectNode> listed = Members.objects(complete, MEMBER);
            int last = listed.isEmpty() ? 0 : priority(listed.get(listed.size() - 1));
            ArrayNode list = complete.get(MEMBER) instanceof ArrayNode array ? array : complete.putArray(MEMBER);
            for (int i = 0; i < missing.size(); i++) {
                list.add(new Written()
                        .text(SLOT, missing.get(i))
                        .number(PRIORITY, Math.min(last, Integer.MAX_VALUE - slots.size()) + i + 1)
                        .json());
            }
        }
        return complete;
    }

    /** The slots that have no priority, by name. */
    static List<String> missing(ObjectNode intent, List<ObjectNode> slots) {
        List<String> listed = names(intent);
        return slots.stream()
                .flatMap(slot -> Members.text(slot, "name").stream())
                .filter(name -> !listed.contains(name))
                .toList();
    }

    /** Slots in the order in which they are asked for; those without a number come last. */
    static List<ObjectNode> order(ObjectNode intent, List<ObjectNode> slots) {
        List<String> names = names(sorted(intent));
        return slots.stream()
                .sorted(Comparator.comparingInt(slot -> place(names, slot)))
                .toList();
    }

    private static int place(List<String> names, ObjectNode slot) {
        int place = names.indexOf(Members.text(slot, "name").orElse(""));
        return place < 0 ? names.size() : place;
    }

    /** The names of the slots that have a priority. */
    static List<String> names(ObjectNode intent) {
        return Members.texts(intent, MEMBER, SLOT);
    }

    private static int priority(ObjectNode json) {
        return Members.integer(json, PRIORITY).orElse(Integer.MAX_VALUE);
    }
}
