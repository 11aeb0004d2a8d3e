package dev.loquat.evaluation.builtin;

import dev.loquat.nlu.slot.builtin.BuiltinMatch;
import dev.loquat.nlu.slot.builtin.Meanings;
import dev.loquat.nlu.slot.builtin.Resolution;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a type found.
 *
 * @param start the first character
 * @param end the character behind the last one
 * @param text those characters
 * @param isWhole whether there is nothing around it but marks and blanks
 * @param resolutions what it may mean
 */
record Found(int start, int end, String text, boolean isWhole, List<Resolution> resolutions) {

    private static final Comparator<Found> WIDEST_FIRST =
            Comparator.comparingInt(Found::start).thenComparing(Found::end, Comparator.reverseOrder());

    static Found of(BuiltinMatch match, TokenizedText text) {
        boolean before = text.tokens().subList(0, match.firstToken()).stream().allMatch(token -> token.isMark());
        boolean behind =
                text.tokens().subList(match.endToken(), text.size()).stream().allMatch(token -> token.isMark());
        return new Found(
                text.token(match.firstToken()).start(),
                text.token(match.endToken() - 1).end(),
                text.text(match.firstToken(), match.endToken()),
                before && behind,
                match.resolutions());
    }

    boolean means(ExpectedValue value) {
        return resolutions.stream().anyMatch(value::isMetBy);
    }

    boolean overlaps(int otherStart, int otherEnd) {
        return start < otherEnd && otherStart < end;
    }

    /** Those that lie in no other one, by where they begin; of several at one place the first. */
    static List<Found> outermost(List<Found> all) {
        List<Found> outermost = new ArrayList<>();
        int furthestEnd = 0;
        for (Found found : all.stream().sorted(WIDEST_FIRST).toList()) {
            if (found.end > furthestEnd) {
                outermost.add(found);
                furthestEnd = found.end;
            }
        }
        return outermost;
    }

    static String shown(List<Found> all) {
        return all.isEmpty() ? "nothing" : all.stream().map(Found::toString).collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        String meanings = resolutions.stream().map(Meanings::shown).collect(Collectors.joining(" or "));
        return "\"" + text + "\" = " + meanings;
    }
}
