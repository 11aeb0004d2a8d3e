package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The slot types that every bot has without declaring them: Lex V2's under Lex V2's names, and Loquat's own. */
public enum BuiltinSlotType {
    /** Letters and digits. */
    ALPHA_NUMERIC("AlphaNumeric"),
    /** A city's name. */
    CITY("City"),
    /** Yes, no, maybe, don't know. */
    CONFIRMATION("Confirmation"),
    /** A country's name. */
    COUNTRY("Country"),
    /** An amount of money. */
    CURRENCY("Currency"),
    /** A day. */
    DATE("Date"),
    /** A span of time. */
    DURATION("Duration"),
    /** An e-mail address. */
    EMAIL_ADDRESS("EmailAddress"),
    /** A given name. */
    FIRST_NAME("FirstName"),
    /** Whatever is said, the whole utterance; only when it is asked for. */
    FREE_FORM_INPUT("FreeFormInput"),
    /** A family name. */
    LAST_NAME("LastName"),
    /** A number in digits or words. */
    NUMBER("Number"),
    /** A share of a hundred. */
    PERCENTAGE("Percentage"),
    /** A telephone number. */
    PHONE_NUMBER("PhoneNumber"),
    /** A part of a country. */
    STATE("State"),
    /** A street's name. */
    STREET_NAME("StreetName"),
    /** A time of day. */
    TIME("Time"),
    /** A British postal code. */
    UK_POSTAL_CODE("UKPostalCode"),
    /** How old somebody or something is; Loquat's own, as all that follow. */
    AGE("LOQUAT.Age"),
    /** An area. */
    AREA("LOQUAT.Area"),
    /** The number of a payment card. */
    CREDIT_CARD_NUMBER("LOQUAT.CreditCardNumber"),
    /** A length. */
    DISTANCE("LOQUAT.Distance"),
    /** An amount in any unit of measure. */
    MEASURE("LOQUAT.Measure"),
    /** An amount of money or a range of amounts. */
    MONEY("LOQUAT.Money"),
    /** A place in an order. */
    ORDINAL("LOQUAT.Ordinal"),
    /** So much of a product. */
    QUANTITY("LOQUAT.Quantity"),
    /** A speed. */
    SPEED("LOQUAT.Speed"),
    /** A temperature. */
    TEMPERATURE("LOQUAT.Temperature"),
    /** A volume. */
    VOLUME("LOQUAT.Volume"),
    /** A weight. */
    WEIGHT("LOQUAT.Weight");

    private final String signature;

    BuiltinSlotType(String name) {
        this.signature = name.startsWith(SlotType.OWN_BUILTIN_PREFIX) ? name : SlotType.BUILTIN_PREFIX + name;
    }

    /** The name by which slots refer to it, such as {@code AMAZON.City}. */
    public String signature() {
        return signature;
    }

    /** The built-in type of this signature; the case of its letters matters. */
    public static Optional<BuiltinSlotType> of(String signature) {
        return Arrays.stream(values())
                .filter(type -> type.signature.equals(signature))
                .findFirst();
    }

    /** All signatures, Lex's first, in alphabetical order. */
    public static List<String> signatures() {
        return Arrays.stream(values()).map(BuiltinSlotType::signature).toList();
    }
}
