package dev.loquat.nlu.slot.builtin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The built-in slot types by their names. */
public final class BuiltinSlotTypes {

    private final Map<String, BuiltinSlotType> byName = new LinkedHashMap<>();

    private BuiltinSlotTypes(List<BuiltinSlotType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    /** All that there are. Their word lists are read once, so share the result. */
    public static BuiltinSlotTypes english() {
        EnglishGrammar.load();
        Gazetteer cities = Gazetteer.cities();
        Gazetteer states = Gazetteer.states();
        Gazetteer none = Gazetteer.exactly(List.of());
        List<BuiltinSlotType> types = new ArrayList<>(List.of(
                GrammarSlotTypes.number(),
                GrammarSlotTypes.date(),
                GrammarSlotTypes.time(),
                GrammarSlotTypes.duration(),
                GrammarSlotTypes.dateTime(),
                new EmailAddressType(),
                new UrlType(),
                new PhoneNumberType(),
                new NameSlotType("AMAZON.City", cities, Gazetteer.rareCities(), true, true, false),
                new NameSlotType("AMAZON.Country", Gazetteer.countries(), none, false, true, false),
                new NameSlotType("AMAZON.State", states, none, false, true, false),
                new NameSlotType(
                        "AMAZON.FirstName", Gazetteer.firstNames(), Gazetteer.rareFirstNames(), true, false, false),
                new NameSlotType("AMAZON.LastName", Gazetteer.lastNames(), none, true, false, true),
                new StreetNameType(),
                new StreetAddressType(cities, states),
                new AirportType(),
                new AlphaNumericType(),
                new FreeFormInputType(),
                new ConfirmationType(),
                GrammarSlotTypes.percentage(),
                new UkPostalCodeType(),
                GrammarSlotTypes.ordinal(),
                new CreditCardNumberType()));
        types.addAll(AmountTypes.all());
        return new BuiltinSlotTypes(types);
    }

    /** The same with some of them replaced by others of the same name. */
    public BuiltinSlotTypes with(UnaryOperator<BuiltinSlotType> replacement) {
        return new BuiltinSlotTypes(all().stream().map(replacement).toList());
    }

    /** The type of this name, such as {@code AMAZON.Date}. */
    public Optional<BuiltinSlotType> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Their names, in the order of {@link #all}. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    /** All types, in a fixed order. */
    public List<BuiltinSlotType> all() {
        return List.copyOf(byName.values());
    }
}
