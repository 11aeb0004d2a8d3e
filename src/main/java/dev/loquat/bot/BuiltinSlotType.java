package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The slot types that every bot has without declaring them: Lex V2's, under Lex V2's names, and those that Lex does not have,
 * under names that begin with {@code LOQUAT.}.
 */
public enum BuiltinSlotType {
    /** Letters and digits. */
    ALPHA_NUMERIC(SlotType.BUILTIN_PREFIX, "AlphaNumeric"),
    /** A city's name. */
    CITY(SlotType.BUILTIN_PREFIX, "City"),
    /** Yes, no, maybe, don't know. */
    CONFIRMATION(SlotType.BUILTIN_PREFIX, "Confirmation"),
    /** A country's name. */
    COUNTRY(SlotType.BUILTIN_PREFIX, "Country"),
    /** An amount of money. */
    CURRENCY(SlotType.BUILTIN_PREFIX, "Currency"),
    /** A day. */
    DATE(SlotType.BUILTIN_PREFIX, "Date"),
    /** A span of time. */
    DURATION(SlotType.BUILTIN_PREFIX, "Duration"),
    /** An e-mail address. */
    EMAIL_ADDRESS(SlotType.BUILTIN_PREFIX, "EmailAddress"),
    /** A given name. */
    FIRST_NAME(SlotType.BUILTIN_PREFIX, "FirstName"),
    /** Whatever is said, the whole utterance; only when it is asked for. */
    FREE_FORM_INPUT(SlotType.BUILTIN_PREFIX, "FreeFormInput"),
    /** A family name. */
    LAST_NAME(SlotType.BUILTIN_PREFIX, "LastName"),
    /** A number in digits or words. */
    NUMBER(SlotType.BUILTIN_PREFIX, "Number"),
    /** A share of a hundred. */
    PERCENTAGE(SlotType.BUILTIN_PREFIX, "Percentage"),
    /** A telephone number. */
    PHONE_NUMBER(SlotType.BUILTIN_PREFIX, "PhoneNumber"),
    /** A part of a country. */
    STATE(SlotType.BUILTIN_PREFIX, "State"),
    /** A street's name. */
    STREET_NAME(SlotType.BUILTIN_PREFIX, "StreetName"),
    /** A time of day. */
    TIME(SlotType.BUILTIN_PREFIX, "Time"),
    /** A British postal code. */
    UK_POSTAL_CODE(SlotType.BUILTIN_PREFIX, "UKPostalCode"),
    /** How old somebody is. */
    AGE(SlotType.OWN_BUILTIN_PREFIX, "Age"),
    /** An airport, by its IATA code. */
    AIRPORT(SlotType.OWN_BUILTIN_PREFIX, "Airport"),
    /** A surface in a unit. */
    AREA(SlotType.OWN_BUILTIN_PREFIX, "Area"),
    /** The number of a payment card. */
    CREDIT_CARD_NUMBER(SlotType.OWN_BUILTIN_PREFIX, "CreditCardNumber"),
    /** A point or a stretch of time, with its date. */
    DATE_TIME(SlotType.OWN_BUILTIN_PREFIX, "DateTime"),
    /** A length in a unit. */
    DISTANCE(SlotType.OWN_BUILTIN_PREFIX, "Distance"),
    /** An amount in any unit of measure. */
    MEASURE(SlotType.OWN_BUILTIN_PREFIX, "Measure"),
    /** An amount of money or a range of amounts. */
    MONEY(SlotType.OWN_BUILTIN_PREFIX, "Money"),
    /** A place in an order. */
    ORDINAL(SlotType.OWN_BUILTIN_PREFIX, "Ordinal"),
    /** So much of something. */
    QUANTITY(SlotType.OWN_BUILTIN_PREFIX, "Quantity"),
    /** A speed in a unit. */
    SPEED(SlotType.OWN_BUILTIN_PREFIX, "Speed"),
    /** A house number and a street, perhaps with the place. */
    STREET_ADDRESS(SlotType.OWN_BUILTIN_PREFIX, "StreetAddress"),
    /** A temperature in a unit. */
    TEMPERATURE(SlotType.OWN_BUILTIN_PREFIX, "Temperature"),
    /** An address of the web. */
    URL(SlotType.OWN_BUILTIN_PREFIX, "URL"),
    /** A volume in a unit. */
    VOLUME(SlotType.OWN_BUILTIN_PREFIX, "Volume"),
    /** A weight in a unit. */
    WEIGHT(SlotType.OWN_BUILTIN_PREFIX, "Weight");

    private final String signature;

    BuiltinSlotType(String prefix, String name) {
        this.signature = prefix + name;
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

    /** All signatures in alphabetical order, Lex's first. */
    public static List<String> signatures() {
        return Arrays.stream(values()).map(BuiltinSlotType::signature).toList();
    }
}
