package dev.loquat.nlu.slot.translated;

import com.ibm.icu.util.ULocale;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The built-in slot types of every locale. What CLDR says of one is read when it is first asked for. Thread-safe. */
public final class TranslatedSlotTypes {

    private static final Set<String> TIMES =
            Set.of(BuiltinSlotType.TIME.signature(), BuiltinSlotType.DATE_TIME.signature());

    private static final Set<String> NAMES = Set.of(
            BuiltinSlotType.CITY.signature(),
            BuiltinSlotType.COUNTRY.signature(),
            BuiltinSlotType.STATE.signature(),
            BuiltinSlotType.FIRST_NAME.signature(),
            BuiltinSlotType.LAST_NAME.signature());

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
        NumberWords numbers = NumberWords.of(locale, Idioms.of(locale.getLanguage()).numberSpellings());
        Translator times = new Translator(Phrasebook.of(locale, numbers, true));
        Translator all = new Translator(Phrasebook.of(locale, numbers, false));
        Translator around = new Translator(Phrasebook.ofNames(locale, numbers));
        Map<String, String> countries = countries(locale);
        return english.with(type -> {
            if (TIMES.contains(type.name())) {
                return new TranslatedSlotType(type, times, Map.of());
            }
            if (NAMES.contains(type.name())) {
                return new TranslatedSlotType(type, around, countries);
            }
            return OTHERS.contains(type.name()) ? new TranslatedSlotType(type, all, Map.of()) : type;
        });
    }

    private static Map<String, String> countries(ULocale locale) {
        Map<String, String> names = new HashMap<>();
        for (String country : ULocale.getISOCountries()) {
            ULocale there = new ULocale("", country);
            names.put(there.getDisplayCountry(ULocale.ENGLISH), there.getDisplayCountry(locale));
        }
        return Map.copyOf(names);
    }
}
