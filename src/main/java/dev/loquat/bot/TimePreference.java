package dev.loquat.bot;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which of several times a slot takes when words leave it open: "the third of may" comes every year, "ten" twice a day. */
public enum TimePreference {
    /** The first that is not over. */
    FUTURE,
    /** The last that has begun. */
    PAST,
    /** The one that is less far away. */
    NEAREST,
    /** None by itself: both are resolved values, and the user is asked. */
    ASK;

    private static final Set<String> TIMES = Set.of(
            BuiltinSlotType.DATE.signature(), BuiltinSlotType.TIME.signature(), BuiltinSlotType.DATE_TIME.signature());

    /** As authors write it, such as {@code past}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The preference that a word names. */
    public static Optional<TimePreference> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** All words. */
    public static List<String> words() {
        return Arrays.stream(values()).map(TimePreference::word).toList();
    }

    /** Whether values of a slot type are times; a type of the bot's own may have one that is for its parent. */
    public static boolean isFor(String slotType) {
        return TIMES.contains(slotType) || BuiltinSlotType.of(slotType).isEmpty();
    }
}
