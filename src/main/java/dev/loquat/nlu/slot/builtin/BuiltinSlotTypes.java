package dev.loquat.nlu.slot.builtin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The built-in slot types by their names. */
public final class BuiltinSlotTypes {

    private final Map<String, BuiltinSlotType> byName = new LinkedHashMap<>();

    private BuiltinSlotTypes(List<BuiltinSlotType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    /** All that there are. Their word lists are read once, so share the result. */
    public static BuiltinSlotTypes english() {
        EnglishGrammar.load();
        return new BuiltinSlotTypes(List.of(
                GrammarSlotTypes.number(),
                GrammarSlotTypes.date(),
                GrammarSlotTypes.time(),
                GrammarSlotTypes.duration(),
                GrammarSlotTypes.dateTime(),
                new EmailAddressType(),
                new PhoneNumberType(),
                new NameSlotType("AMAZON.City", Gazetteer.cities(), true, true, false),
                new NameSlotType("AMAZON.Country", Gazetteer.countries(), false, true, false),
                new NameSlotType("AMAZON.State", Gazetteer.states(), false, true, false),
                new NameSlotType("AMAZON.FirstName", Gazetteer.firstNames(), true, false, false),
                new NameSlotType("AMAZON.LastName", Gazetteer.lastNames(), true, false, true),
                new StreetNameType(),
                new AlphaNumericType(),
                new FreeFormInputType(),
                new ConfirmationType(),
                GrammarSlotTypes.percentage(),
                GrammarSlotTypes.currency(),
                new UkPostalCodeType()));
    }

    /** The type of this name, such as {@code AMAZON.Date}. */
    public Optional<BuiltinSlotType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All types, in a fixed order. */
    public List<BuiltinSlotType> all() {
        return List.copyOf(byName.values());
    }
}
