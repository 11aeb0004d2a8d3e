package dev.loquat.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One turn of a conversation test. What is left out is not checked.
 *
 * @param line the line on which it is written, from 1
 * @param user what the user says
 * @param bot the messages that the bot must say, all of them and in this order; an empty list means that it says nothing
 * @param intent the intent that must be in progress, or just have ended
 * @param slots the slots that must hold what is written
 * @param action the dialog action in words, such as {@code ElicitSlot City} or {@code Close Fulfilled}
 * @param calls the functions that must be called, in order
 * @param attributes session attributes that must be set; an empty one must not be
 * @param contexts the contexts that must be active, all of them in any order
 */
public record ScriptedTurn(
        int line,
        UserTurn user,
        Optional<List<ExpectedMessage>> bot,
        Optional<String> intent,
        List<ExpectedSlot> slots,
        Optional<String> action,
        Optional<List<String>> calls,
        Map<String, Optional<String>> attributes,
        Optional<Set<String>> contexts) {

    /** Keeps copies of the lists, the map and the set. */
    public ScriptedTurn {
        bot = bot.map(List::copyOf);
        slots = List.copyOf(slots);
        calls = calls.map(List::copyOf);
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        contexts = contexts.map(TreeSet::new).map(Collections::unmodifiableSet);
    }
}
