package dev.loquat.nlu.slot.builtin;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code AMAZON.PhoneNumber}: digits with any marks between them, or spoken. The value is what Lex writes, the digits and a plus
 * where there is one; an extension follows as in RFC 3966, {@code 6505550123;ext=45}.
 *
 * <p>In a free utterance a number is one when it has a plus, when it is all that is said, when a word before it says so ("call",
 * "my number is"), or when libphonenumber knows such numbers in the locale's country; never when a word before it says that it
 * is of an account, an order or a card.
 */
final class PhoneNumberType implements BuiltinSlotType {

    private static final Set<String> PHONES = Set.of(
            "phone",
            "telephone",
            "mobile",
            "cell",
            "cellphone",
            "landline",
            "call",
            "dial",
            "ring",
            "tel",
            "fax",
            "text",
            "sms",
            "whatsapp",
            "contact",
            "reach",
            "hotline");
    private static final Set<String> NUMBERS = Set.of("number", "numbers", "line", "office");
    private static final Set<String> OTHERS = Set.of(
            "account",
            "card",
            "credit",
            "debit",
            "visa",
            "mastercard",
            "amex",
            "discover",
            "order",
            "invoice",
            "reference",
            "ref",
            "ticket",
            "tracking",
            "confirmation",
            "booking",
            "reservation",
            "policy",
            "ssn",
            "social",
            "security",
            "pin",
            "serial",
            "id",
            "case",
            "claim",
            "passport",
            "licence",
            "license",
            "routing",
            "iban",
            "member",
            "membership",
            "customer",
            "code",
            "zip",
            "postcode",
            "isbn");
    private static final int WORDS_BEFORE = 6;
    private static final int LEAST_DIGITS_OF_AN_ANSWER = 3;
    private static final int MOST_DIGITS_OF_AN_ANSWER = 18;
    private static final double SURE = 0.9;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    @Override
    public String name() {
        return "AMAZON.PhoneNumber";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return dialled(text).stream()
                .filter(number -> isPhoneNumber(number, text, context))
                .map(number -> match(number, text))
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        Comparator<DialledNumber> order = Comparator.comparing(
                        (DialledNumber number) -> PhoneNumberShape.fits(number, context.region()))
                .thenComparingInt(number -> number.digits().length());
        return dialled(text).stream()
                .filter(number -> number.digits().length() >= LEAST_DIGITS_OF_AN_ANSWER
                        && number.digits().length() <= MOST_DIGITS_OF_AN_ANSWER)
                .max(order)
                .map(number ->
                        match(number, text).withScore(Carriers.share(text, number.firstToken(), number.endToken())));
    }

    private static List<DialledNumber> dialled(TokenizedText text) {
        List<DialledNumber> all = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Optional<DialledNumber> number = DialledNumber.at(text, at);
            number.ifPresent(all::add);
            at = number.map(DialledNumber::endToken).orElse(at + 1);
        }
        return all;
    }

    private boolean isPhoneNumber(DialledNumber number, TokenizedText text, BuiltinContext context) {
        if (!PhoneNumberShape.fits(number, context.region())) {
            return false;
        }
        boolean phone = isSaidBefore(PHONES, number, text);
        boolean other = !phone && isSaidBefore(OTHERS, number, text);
        boolean whole = Carriers.share(text, number.firstToken(), number.endToken()) == 1;
        return number.isInternational()
                || (!other && (phone || whole || isSaidBefore(NUMBERS, number, text) || isKnown(number, context)));
    }

    private static boolean isSaidBefore(Set<String> words, DialledNumber number, TokenizedText text) {
        int first = number.firstToken();
        for (int i = Math.max(0, first - WORDS_BEFORE); i < first; i++) {
            if (words.contains(text.normal(i))) {
                return true;
            }
        }
        return false;
    }

    /** Seven digits in a row without a mark among them may be anything. */
    private boolean isKnown(DialledNumber number, BuiltinContext context) {
        try {
            ValidationResult result =
                    numbers.isPossibleNumberWithReason(numbers.parse(number.digits(), context.region()));
            boolean local = result == ValidationResult.IS_POSSIBLE_LOCAL_ONLY
                    && number.shape().length() > 2;
            return result == ValidationResult.IS_POSSIBLE || local;
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static BuiltinMatch match(DialledNumber number, TokenizedText text) {
        return BuiltinMatch.of(
                text,
                number.firstToken(),
                number.endToken(),
                number.written(),
                SURE,
                number.isInternational() ? "international number" : "digits " + number.shape());
    }
}
