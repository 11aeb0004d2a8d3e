package dev.loquat.nlu.slot.translated;

import com.ibm.icu.util.ULocale;
import dev.loquat.bot.BotLocale;
import dev.loquat.bot.BuiltinSlotType;
import dev.loquat.nlu.slot.builtin.BuiltinSlotTypes;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The built-in slot types of every locale. What CLDR says of one is read when it is first asked for. Thread-safe. */
public final class TranslatedSlotTypes {

    private static final Set<String> NAMES = Set.of(
            BuiltinSlotType.CITY.signature(),
            BuiltinSlotType.COUNTRY.signature(),
            BuiltinSlotType.STATE.signature(),
            BuiltinSlotType.FIRST_NAME.signature(),
            BuiltinSlotType.LAST_NAME.signature());

    /** What phrases may mean to who asks for a type and not by themselves, by the kinds that {@link Idioms} marks. */
    private static final Map<String, List<String>> KINDS = kinds();

    private final BuiltinSlotTypes english;
    private final Map<String, BuiltinSlotTypes> byLocale = new ConcurrentHashMap<>();

    /** @param english the types that understand English */
    public TranslatedSlotTypes(BuiltinSlotTypes english) {
        this.english = english;
    }

    /** The types of a locale, such as {@code es_US}: in English locales the English ones. */
    public BuiltinSlotTypes of(String localeId) {
        String language = BotLocale.languageOf(localeId).toLowerCase(Locale.ROOT);
        return language.equals("en") ? english : byLocale.computeIfAbsent(localeId, this::translated);
    }

    private BuiltinSlotTypes translated(String localeId) {
        ULocale locale = new ULocale(localeId);
        Idioms idioms = Idioms.of(locale);
        NumberWords numbers = NumberWords.of(locale, idioms.numberSpellings());
        Phrasebook book = Phrasebook.of(locale, numbers, idioms);
        Map<List<String>, Translator> byKinds = new HashMap<>();
        Map<String, String> countries = countries(locale);
        Translator names = new Translator(Phrasebook.ofNames(locale, numbers, idioms, countries));
        return english.with(type -> {
            if (NAMES.contains(type.name())) {
                return new TranslatedSlotType(type, names, countries);
            }
            if (KINDS.containsKey(type.name())) {
                Translator translator = byKinds.computeIfAbsent(
                        KINDS.get(type.name()), kinds -> new Translator(book.askedFor(kinds, idioms)));
                return new TranslatedSlotType(type, translator, Map.of());
            }
            return type;
        });
    }

    private static Map<String, List<String>> kinds() {
        Map<String, List<String>> kinds = new HashMap<>();
        List.of(
                        BuiltinSlotType.NUMBER,
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
                .forEach(type -> kinds.put(type.signature(), List.of()));
        kinds.put(BuiltinSlotType.TIME.signature(), List.of(Idioms.TIME, Idioms.DATE));
        kinds.put(BuiltinSlotType.DATE_TIME.signature(), List.of(Idioms.TIME, Idioms.DATE));
        kinds.put(BuiltinSlotType.DATE.signature(), List.of(Idioms.DATE));
        kinds.put(BuiltinSlotType.DURATION.signature(), List.of(Idioms.DURATION));
        return Map.copyOf(kinds);
    }

    /** What countries are called, by their English names. */
    private static Map<String, String> countries(ULocale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        for (String country : ULocale.getISOCountries()) {
            ULocale there = new ULocale("", country);
            names.put(there.getDisplayCountry(ULocale.ENGLISH), there.getDisplayCountry(locale));
        }
        return names;
    }
}
