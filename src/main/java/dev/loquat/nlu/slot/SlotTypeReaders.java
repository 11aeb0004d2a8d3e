package dev.loquat.nlu.slot;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Intent;
import dev.loquat.bot.SlotType;
import dev.loquat.bot.template.ExpandedUtterance;
import dev.loquat.bot.template.UtteranceTemplate;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import dev.loquat.nlu.text.Tokenizer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The readers of all slot types of a locale, its own and the built-in ones. */
final class SlotTypeReaders {

    private static final int EXPANSIONS = 50;

    private final Map<String, SlotTypeReader> byName = new LinkedHashMap<>();

    SlotTypeReaders(BotLocale locale, BuiltinSlotTypes builtins) {
        builtins.all().forEach(type -> byName.put(type.name(), new BuiltinTypeReader(type)));
        Set<String> words = wordsOfTemplates(locale);
        for (SlotType type : locale.slotTypes()) {
            byName.put(type.name(), new CustomTypeReader(type, type.parent().flatMap(builtins::find), words));
        }
    }

    Optional<SlotTypeReader> find(String type) {
        return Optional.ofNullable(byName.get(type));
    }

    /** Words that authors wrote themselves are no misspellings of values. */
    private static Set<String> wordsOfTemplates(BotLocale locale) {
        Set<String> words = new HashSet<>(CommonWords.ENGLISH);
        for (Intent intent : locale.intents()) {
            for (UtteranceTemplate template : intent.utterances()) {
                template.expand(EXPANSIONS).stream()
                        .flatMap(expansion -> expansion.parts().stream())
                        .filter(part -> !part.isSlot())
                        .map(ExpandedUtterance.Part::text)
                        .flatMap(text -> Tokenizer.tokenize(text).tokens().stream())
                        .forEach(token -> words.add(token.normal()));
            }
        }
        return words;
    }
}
