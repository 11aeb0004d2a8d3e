package dev.loquat.nlu.slot.crf;

import java.util.Arrays;

/** Numbers the signs that were seen in training, in the order of their hashes. Immutable. */
final class SignIndex {

    private final long[] signs;
    private final int[] slots;
    private final int mask;

    /** @param signs each once, ascending */
    SignIndex(long[] signs) {
        this.signs = signs;
        this.slots = new int[Integer.highestOneBit(Math.max(1, signs.length)) << 2];
        this.mask = slots.length - 1;
        for (int row = 0; row < signs.length; row++) {
            int at = (int) signs[row] & mask;
            while (slots[at] != 0) {
                at = (at + 1) & mask;
            }
            slots[at] = row + 1;
        }
    }

    int size() {
        return signs.length;
    }

    long[] signs() {
        return signs;
    }

    /** The numbers of those signs that are known. */
    int[] rows(long[] some) {
        int[] rows = new int[some.length];
        int count = 0;
        for (long sign : some) {
            int at = (int) sign & mask;
            while (slots[at] != 0 && signs[slots[at] - 1] != sign) {
                at = (at + 1) & mask;
            }
            if (slots[at] != 0) {
                rows[count++] = slots[at] - 1;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
