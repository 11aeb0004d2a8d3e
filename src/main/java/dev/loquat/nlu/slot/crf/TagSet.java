package dev.loquat.nlu.slot.crf;

import java.util.List;

/**
 * The tags of one intent in BIO notation: 0 is outside of all slots, and slot {@code s} begins with tag {@code 2s + 1} and goes on
 * with tag {@code 2s + 2}.
 *
 * @param slots the names of the slots
 */
record TagSet(List<String> slots) {

    static final int OUTSIDE = 0;

    /** Keeps a copy of the list. */
    TagSet {
        slots = List.copyOf(slots);
    }

    int size() {
        return size(slots.size());
    }

    /** How many tags so many slots have. */
    static int size(int slots) {
        return 2 * slots + 1;
    }

    static int begin(int slot) {
        return 2 * slot + 1;
    }

    static int inside(int slot) {
        return 2 * slot + 2;
    }

    static boolean isBegin(int tag) {
        return tag % 2 == 1;
    }

    static boolean isInside(int tag) {
        return tag > 0 && tag % 2 == 0;
    }

    /** The tag that goes on with the value in which a tag stands; 0 outside. */
    static int insideBehind(int tag) {
        return isBegin(tag) ? tag + 1 : tag;
    }

    /** The slot of a tag that is not {@link #OUTSIDE}. */
    static int slot(int tag) {
        return (tag - 1) / 2;
    }

    /** Whether a tag may stand behind another one: only a value that has begun goes on. */
    static boolean isAllowed(int from, int to) {
        return !isInside(to) || from == to || from == to - 1;
    }
}
