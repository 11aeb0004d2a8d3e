package dev.loquat.nlu.slot.translated;

import com.ibm.icu.util.ULocale;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The built-in slot types of every locale. What CLDR says of one is read when it is first asked for. Thread-safe. */
public final class TranslatedSlotTypes {

    private static final Set<String> TIMES =
            Set.of(BuiltinSlotType.TIME.signature(), BuiltinSlotType.DATE_TIME.signature());

    private static final Set<String> OTHERS = EnumSet.of(
                    BuiltinSlotType.NUMBER,
                    BuiltinSlotType.DATE,
                    BuiltinSlotType.DURATION,
                    BuiltinSlotType.PERCENTAGE,
                    BuiltinSlotType.ORDINAL,
                    BuiltinSlotType.CURRENCY,
                    BuiltinSlotType.MONEY,
                    BuiltinSlotType.MEASURE,
                    BuiltinSlotType.AREA,
                    BuiltinSlotType.DISTANCE,
                    BuiltinSlotType.SPEED,
                    BuiltinSlotType.TEMPERATURE,
                    BuiltinSlotType.VOLUME,
                    BuiltinSlotType.WEIGHT)
            .stream()
            .map(BuiltinSlotType::signature)
            .collect(Collectors.toUnmodifiableSet());

    private final BuiltinSlotTypes english;
    private final Map<String, BuiltinSlotTypes> byLocale = new ConcurrentHashMap<>();

    /** @param english the types that understand English */
    public TranslatedSlotTypes(BuiltinSlotTypes english) {
        this.english = english;
    }

    /** The types of a locale, such as {@code es_US}: in English locales the English ones. */
    public BuiltinSlotTypes of(String localeId) {
        String language = localeId.split("[_-]", 2)[0].toLowerCase(Locale.ROOT);
        return language.equals("en") ? english : byLocale.computeIfAbsent(localeId, this::translated);
    }

    private BuiltinSlotTypes translated(String localeId) {
        ULocale locale = new ULocale(localeId);
        NumberWords numbers = NumberWords.of(locale);
        Translator times = new Translator(Phrasebook.of(locale, numbers, true));
        Translator all = new Translator(Phrasebook.of(locale, numbers, false));
        return english.with(type -> {
            if (TIMES.contains(type.name())) {
                return new TranslatedSlotType(type, times);
            }
            return OTHERS.contains(type.name()) ? new TranslatedSlotType(type, all) : type;
        });
    }
}
