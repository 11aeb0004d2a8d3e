package dev.loquat.speech;

import java.util.List;

/** How far two sequences of words are from each other. */
public final class WordDistance {

    private WordDistance() {}

    /** The fewest words to replace, leave out or add (Levenshtein 1966), row by row. */
    public static int between(List<String> from, List<String> to) {
        int[] row = new int[to.size() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 0; i < from.size(); i++) {
            int diagonal = row[0]++;
            for (int j = 0; j < to.size(); j++) {
                int substituted = diagonal + (from.get(i).equals(to.get(j)) ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.min(substituted, 1 + Math.min(row[j], row[j + 1]));
            }
        }
        return row[to.size()];
    }
}
