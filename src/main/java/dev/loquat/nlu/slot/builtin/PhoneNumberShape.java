package dev.loquat.nlu.slot.builtin;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells numbers that can be dialled somewhere in the world from dates, addresses of machines and other numbers. */
final class PhoneNumberShape {

    private static final int LEAST_DIGITS = 7;

    /** E.164 allows fifteen digits; exchanges that take the extension behind the number have up to two more. */
    private static final int MOST_INTERNATIONAL = 17;

    /** No country has longer national numbers; payment cards have more digits. */
    private static final int MOST_NATIONAL = 13;

    /** 31-12-2026, 2026.12.31, 1/2/2026. */
    private static final Pattern DATE = Pattern.compile("[12][-./ ][12][-./ ]4|4[-./ ][12][-./ ][12]");

    private static final Pattern MACHINE = Pattern.compile("[1-3]\\.[1-3]\\.[1-3]\\.[1-3]");
    private static final String SOCIAL_SECURITY = "3-2-4";

    /** Countries and territories of the North American Numbering Plan; no local number there begins with 1. */
    private static final Set<String> NORTH_AMERICA = Set.of(
            "US", "CA", "AG", "AI", "AS", "BB", "BM", "BS", "BZ", "DM", "DO", "GD", "GU", "JM", "KN", "KY", "LC", "MP",
            "MS", "PR", "SX", "TC", "TT", "VC", "VG", "VI");

    private PhoneNumberShape() {}

    static boolean fits(DialledNumber number, String region) {
        return number.isWellFormed() && hasLength(number) && !isOther(number, region);
    }

    private static boolean hasLength(DialledNumber number) {
        boolean abroad = number.isInternational()
                || number.digits().startsWith("00")
                || number.digits().startsWith("011");
        int length = number.digits().length();
        return length >= LEAST_DIGITS && length <= (abroad ? MOST_INTERNATIONAL : MOST_NATIONAL);
    }

    private static boolean isOther(DialledNumber number, String region) {
        boolean local = number.digits().length() == LEAST_DIGITS && NORTH_AMERICA.contains(region);
        return !number.isInternational()
                && (number.shape().equals(SOCIAL_SECURITY)
                        || DATE.matcher(number.shape()).matches()
                        || MACHINE.matcher(number.shape()).matches()
                        || (local && number.digits().charAt(0) == '1'));
    }
}
