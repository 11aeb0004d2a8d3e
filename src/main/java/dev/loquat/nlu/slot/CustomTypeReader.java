package dev.loquat.nlu.slot;

import dev.loquat.bot.SlotType;
import dev.loquat.conversation.SlotValue;
import dev.loquat.nlu.slot.builtin.BuiltinContext;
import dev.loquat.nlu.slot.builtin.BuiltinSlotType;
import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the values of a slot type that the bot's author made. */
final class CustomTypeReader implements SlotTypeReader {

    private static final double OPEN_SCORE = 0.6;
    private static final int LONGEST_OPEN_VALUE = 16;
    private static final Pattern MARKS_IN_CODES = Pattern.compile("[-\\s]");

    private final SlotType type;
    private final ValueLexicon lexicon;
    private final Optional<BuiltinSlotType> parent;
    private final Optional<Pattern> pattern;

    CustomTypeReader(SlotType type, Optional<BuiltinSlotType> parent, Set<String> otherWords) {
        this.type = type;
        this.parent = parent;
        this.lexicon = new ValueLexicon(type.values(), otherWords);
        this.pattern = type.pattern().map(regex -> Pattern.compile(regex, Pattern.CASE_INSENSITIVE));
    }

    @Override
    public List<TypedValue> find(TokenizedText text, BuiltinContext context) {
        List<TypedValue> values = new ArrayList<>();
        lexicon.find(text).forEach(hit -> values.add(known(text, hit)));
        parent.ifPresent(builtin -> builtin.find(text, context).stream()
                .map(match -> BuiltinTypeReader.typed(match, builtin.name(), true))
                .flatMap(value -> fitting(value).stream())
                .forEach(values::add));
        return values;
    }

    @Override
    public Optional<TypedValue> accept(TokenizedText text, int firstToken, int endToken, BuiltinContext context) {
        return lexicon.lookUp(text, firstToken, endToken)
                .map(hit -> known(text, hit))
                .or(() -> parent.flatMap(builtin -> new BuiltinTypeReader(builtin)
                        .accept(text, firstToken, endToken, context)
                        .flatMap(this::fitting)))
                .or(() -> open(text, firstToken, endToken));
    }

    @Override
    public Optional<TypedValue> answer(TokenizedText text, BuiltinContext context) {
        AnswerWords content = AnswerWords.of(text);
        return joined(text, context)
                .or(() -> SlotResolver.best(find(text, context)))
                .map(content::scored)
                .or(() -> parent.flatMap(builtin -> builtin.answer(text, context)
                        .map(match -> BuiltinTypeReader.typed(match, builtin.name(), true))
                        .flatMap(this::fitting)))
                .or(() -> content.isEmpty() ? Optional.empty() : open(text, content.first(), content.end()));
    }

    /** What is made of several values at once, where the type takes that. */
    private Optional<TypedValue> joined(TokenizedText text, BuiltinContext context) {
        List<TypedValue> pieces = type.resolution() == SlotType.Resolution.CONCATENATION
                ? SlotResolver.withoutOverlaps(find(text, context))
                : List.of();
        if (pieces.size() < 2) {
            return Optional.empty();
        }
        int first = pieces.get(0).firstToken();
        int end = pieces.get(pieces.size() - 1).endToken();
        String meant = pieces.stream().map(piece -> piece.value().text()).collect(Collectors.joining(" "));
        SlotValue.Scalar value = new SlotValue.Scalar(text.text(first, end), Optional.of(meant), List.of(meant));
        double score = pieces.stream().mapToDouble(TypedValue::score).min().orElseThrow();
        return Optional.of(
                new TypedValue(first, end, value, score, true, pieces.get(0).source()));
    }

    /**
     * The value if the pattern matches it, else what was said of it, for the digits of "123-45-6789" may be read one by one, else the
     * same without hyphens and blanks: people write codes in groups.
     */
    private Optional<TypedValue> fitting(TypedValue value) {
        if (pattern.isEmpty()) {
            return Optional.of(value);
        }
        String meant = value.value().text();
        String said = value.value().originalValue();
        return Stream.of(meant, said, MARKS_IN_CODES.matcher(meant).replaceAll(""))
                .filter(text -> pattern.get().matcher(text).matches())
                .findFirst()
                .map(text -> text.equals(meant) ? value : value.meaning(text));
    }

    private TypedValue known(TokenizedText text, ValueLexicon.Hit hit) {
        String said = text.text(hit.firstToken(), hit.endToken());
        String meant = type.resolution() == SlotType.Resolution.ORIGINAL_VALUE ? said : hit.value();
        SlotValue.Scalar value = new SlotValue.Scalar(said, Optional.of(meant), List.of(hit.value()));
        return new TypedValue(hit.firstToken(), hit.endToken(), value, hit.score(), true, "slot type " + type.name());
    }

    private Optional<TypedValue> open(TokenizedText text, int firstToken, int endToken) {
        boolean takesAnyText = type.resolution() == SlotType.Resolution.ORIGINAL_VALUE && parent.isEmpty();
        boolean saysSomething = IntStream.range(firstToken, endToken)
                .anyMatch(token -> !text.token(token).isMark());
        if (!takesAnyText || !saysSomething || endToken - firstToken > LONGEST_OPEN_VALUE) {
            return Optional.empty();
        }
        String said = text.text(firstToken, endToken);
        SlotValue.Scalar value = new SlotValue.Scalar(said, Optional.of(said), List.of());
        return Optional.of(new TypedValue(firstToken, endToken, value, OPEN_SCORE, false, "slot type " + type.name()));
    }
}
