package dev.loquat.nlu.slot.builtin;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code AMAZON.EmailAddress}: written ("bob@x.com"), spoken ("bob dot smith at example dot com") and mixed. Around each "at"
 * the parts are collected outwards: pieces with a separator between them, or with nothing between them, or single letters.
 */
final class EmailAddressType implements BuiltinSlotType {

    private static final Map<String, String> SPOKEN_MARKS = Map.of(
            "dot",
            ".",
            "period",
            ".",
            "point",
            ".",
            "underscore",
            "_",
            "dash",
            "-",
            "hyphen",
            "-",
            "minus",
            "-",
            "plus",
            "+");
    private static final String WRITTEN_MARKS = "._-+%";
    private static final int SHORTEST_TOP_LEVEL = 2;

    @Override
    public String name() {
        return "AMAZON.EmailAddress";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        List<BuiltinMatch> matches = new ArrayList<>();
        for (int i = 1; i < text.size() - 1; i++) {
            if (text.normal(i).equals("@") || text.normal(i).equals("at")) {
                around(text, i).ifPresent(matches::add);
            }
        }
        return matches;
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return find(text, context).stream()
                .findFirst()
                .map(match -> match.withScore(Carriers.share(text, match.firstToken(), match.endToken())));
    }

    private static Optional<BuiltinMatch> around(TokenizedText text, int at) {
        int first = beginOfLocalPart(text, at);
        int end = endOfDomain(text, at + 1);
        String domain = written(text, at + 1, end);
        int lastDot = domain.lastIndexOf('.');
        boolean complete = first < at && lastDot > 0 && domain.length() - lastDot > SHORTEST_TOP_LEVEL;
        boolean topLevel = complete && domain.substring(lastDot + 1).chars().allMatch(Character::isLetter);
        return topLevel
                ? Optional.of(
                        BuiltinMatch.of(text, first, end, written(text, first, at) + "@" + domain, 0.95, "around at"))
                : Optional.empty();
    }

    private static int beginOfLocalPart(TokenizedText text, int at) {
        int first = isPiece(text, at - 1) ? at - 1 : at;
        while (first < at && first > 0) {
            if (isMark(text, first - 1) && first > 1 && isPiece(text, first - 2)) {
                first -= 2;
            } else if (isPiece(text, first - 1) && isJoined(text, first)) {
                first--;
            } else {
                break;
            }
        }
        return first;
    }

    private static int endOfDomain(TokenizedText text, int first) {
        int end = isPiece(text, first) ? first + 1 : first;
        while (end > first && end < text.size()) {
            if (isMark(text, end) && end + 1 < text.size() && isPiece(text, end + 1)) {
                end += 2;
            } else if (isPiece(text, end) && isJoined(text, end)) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }

    private static boolean isPiece(TokenizedText text, int index) {
        return !text.token(index).isMark() && !SPOKEN_MARKS.containsKey(text.normal(index));
    }

    /** Marks that were written count only without spaces around them: a full stop ends a sentence. */
    private static boolean isMark(TokenizedText text, int index) {
        if (SPOKEN_MARKS.containsKey(text.normal(index))) {
            return true;
        }
        boolean glued = text.isGlued(index) && index + 1 < text.size() && text.isGlued(index + 1);
        return glued && text.token(index).isMark() && WRITTEN_MARKS.contains(text.normal(index));
    }

    private static boolean isJoined(TokenizedText text, int index) {
        boolean spelled =
                text.normal(index).length() == 1 && text.normal(index - 1).length() == 1;
        return text.isGlued(index) || spelled;
    }

    private static String written(TokenizedText text, int first, int end) {
        StringBuilder written = new StringBuilder();
        for (int i = first; i < end; i++) {
            written.append(
                    SPOKEN_MARKS.getOrDefault(text.normal(i), text.token(i).text()));
        }
        return written.toString();
    }
}
