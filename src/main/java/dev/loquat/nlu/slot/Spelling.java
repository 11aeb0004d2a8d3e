package dev.loquat.nlu.slot;

/** How far apart two spellings are. */
final class Spelling {

    private static final int TYPO_FREE_LENGTH = 3;
    private static final int LENGTH_PER_TYPO = 5;

    private Spelling() {}

    /** How many typing errors a word of this length may hold: none up to three letters, then one for each five begun. */
    static int allowedErrors(int length) {
        return length <= TYPO_FREE_LENGTH ? 0 : 1 + (length - TYPO_FREE_LENGTH - 1) / LENGTH_PER_TYPO;
    }

    /**
     * The number of letters inserted, left out, changed or swapped with their neighbour between two words (optimal string
     * alignment, Damerau 1964), or more than the limit when it is more.
     */
    static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(last[j], row[j - 1]));
                if (isSwap(a, b, i, j)) {
                    row[j] = Math.min(row[j], beforeLast[j - 2] + 1);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }

    private static boolean isSwap(String a, String b, int i, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
