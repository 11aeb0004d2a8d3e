package dev.loquat.nlu.slot.builtin;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code AMAZON.PhoneNumber}: digits with any marks between them, or spoken. libphonenumber says whether a number can exist in
 * the locale's country.
 */
final class PhoneNumberType implements BuiltinSlotType {

    private static final Set<String> MARKS = Set.of("-", "(", ")", ".", "+");
    private static final int LEAST_DIGITS = 7;
    private static final int LEAST_DIGITS_OF_AN_ANSWER = 3;
    /** E.164 allows fifteen digits; three more are for prefixes. */
    private static final int MOST_DIGITS = 18;

    private final PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();

    /** What was dialled, and where it ends. */
    private record Dialled(String digits, int endToken) {}

    @Override
    public String name() {
        return "AMAZON.PhoneNumber";
    }

    @Override
    public List<BuiltinMatch> find(TokenizedText text, BuiltinContext context) {
        return scan(text).stream()
                .filter(match -> isPossible(match.value().text(), context))
                .toList();
    }

    @Override
    public Optional<BuiltinMatch> answer(TokenizedText text, BuiltinContext context) {
        return scan(text).stream()
                .reduce((best, match) -> match.length() > best.length() ? match : best)
                .map(match -> match.withScore(Carriers.share(text, match.firstToken(), match.endToken())));
    }

    private List<BuiltinMatch> scan(TokenizedText text) {
        List<BuiltinMatch> matches = new ArrayList<>();
        int at = 0;
        while (at < text.size()) {
            Dialled dialled = dial(text, at);
            int digits = dialled.digits.length();
            if (digits >= LEAST_DIGITS_OF_AN_ANSWER && digits <= MOST_DIGITS) {
                matches.add(BuiltinMatch.of(text, at, dialled.endToken, dialled.digits, 0.9, "digits"));
            }
            at = Math.max(at + 1, dialled.endToken);
        }
        return matches;
    }

    private static Dialled dial(TokenizedText text, int first) {
        StringBuilder digits = new StringBuilder();
        int end = first;
        int at = first;
        if (isPlus(text, at)) {
            digits.append('+');
            at++;
        }
        while (at < text.size()) {
            Optional<Dialled> group = group(text, at);
            if (group.isPresent()) {
                digits.append(group.get().digits);
                end = group.get().endToken;
                at = end;
            } else if (MARKS.contains(text.normal(at))
                    && (at > first || text.normal(at).equals("("))) {
                at++;
            } else {
                break;
            }
        }
        return new Dialled(end == first ? "" : digits.toString(), end);
    }

    private static boolean isPlus(TokenizedText text, int index) {
        return text.normal(index).equals("+") || text.normal(index).equals("plus");
    }

    /** Digits with a point among them are a group of a number too: 555.1212. */
    private static Optional<Dialled> group(TokenizedText text, int index) {
        String normal = text.normal(index);
        if (text.token(index).isNumber() && normal.chars().allMatch(c -> Character.isDigit(c) || c == '.')) {
            return Optional.of(new Dialled(normal.replace(".", ""), index + 1));
        }
        return Spelling.at(text, index, false).map(spelling -> new Dialled(spelling.characters(), spelling.endToken()));
    }

    private boolean isPossible(String digits, BuiltinContext context) {
        if (digits.length() < LEAST_DIGITS) {
            return false;
        }
        try {
            return numbers.isPossibleNumber(numbers.parse(digits, context.region()));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }
}
