package dev.loquat.bot.yaml;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.SlotTypeValue;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Warns of words that two slot types have where the utterances of an intent do not tell them apart either: "make it medium" is a
 * size or a roast when there is "make it {Size}" and "make it {Roast}". Where other words stand around them ("one sugar", "one
 * shot") such values are no mistake.
 */
final class ValueOfTwoTypes implements LintRule {

    private static final String HERE = "{?}";

    @Override
    public void check(BotLocale locale, LintReport report) {
        PlainWording plain = new PlainWording(locale.id());
        locale.intents().forEach(intent -> check(intent, types(intent, locale), plain, report));
    }

    private static List<SlotType> types(Intent intent, BotLocale locale) {
        return intent.slots().stream()
                .map(Slot::type)
                .distinct()
                .flatMap(type -> locale.slotType(type).stream())
                .toList();
    }

    private static void check(Intent intent, List<SlotType> types, PlainWording plain, LintReport report) {
        Map<SlotType, Set<String>> contexts = new HashMap<>();
        types.forEach(type -> contexts.put(type, contexts(type, intent)));
        for (int second = 1; second < types.size(); second++) {
            for (SlotType first : types.subList(0, second)) {
                SlotType type = types.get(second);
                if (!Collections.disjoint(contexts.get(first), contexts.get(type))) {
                    check(first, type, intent, plain, report);
                }
            }
        }
    }

    /** The words around a type's slots. */
    private static Set<String> contexts(SlotType type, Intent intent) {
        String slot = "{" + type.name() + "}";
        return intent.utterances().stream()
                .flatMap(template -> Wordings.of(template, intent).stream())
                .filter(wording -> wording.contains(slot))
                .map(wording -> wording.replace(slot, HERE))
                .collect(Collectors.toSet());
    }

    private static void check(SlotType first, SlotType second, Intent intent, PlainWording plain, LintReport report) {
        Set<String> known = first.values().stream()
                .flatMap(SlotTypeValue::words)
                .map(plain::ofValue)
                .collect(Collectors.toCollection(HashSet::new));
        known.remove("");
        for (SlotTypeValue value : second.values()) {
            value.words()
                    .filter(word -> known.contains(plain.ofValue(word)))
                    .forEach(word -> report.warn(value, message(word, first, second, intent)));
        }
    }

    private static String message(String word, SlotType first, SlotType second, Intent intent) {
        return Quoted.of(word) + " is a value of " + Quoted.of(second.name()) + " and of " + Quoted.of(first.name())
                + ", which the intent " + Quoted.of(intent.name())
                + " has in the same words; remove it from one, or put words around the slots that tell them apart";
    }
}
