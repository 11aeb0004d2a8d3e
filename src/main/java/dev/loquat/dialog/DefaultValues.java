package dev.loquat.dialog;

import dev.loquat.bot.Slot;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SlotValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The values that slots have before anybody is asked: of a slot's defaults the first that has a value. Lex's forms are
 * {@code #context.parameter}, {@code [sessionAttribute]} and {@code <requestAttribute>}; anything else stands for itself.
 */
final class DefaultValues {

    private static final Pattern CONTEXT = Pattern.compile("#([^.]+)\\.(.+)");
    private static final Pattern SESSION_ATTRIBUTE = Pattern.compile("\\[(.+)]");
    private static final Pattern REQUEST_ATTRIBUTE = Pattern.compile("<(.+)>");

    private DefaultValues() {}

    /** The intent in progress with its empty slots filled. */
    static SessionIntent fill(Progress turn) {
        Map<String, SlotValue> values = new LinkedHashMap<>();
        for (Slot slot : turn.definition().slots()) {
            if (!turn.intent().slot(slot.name()).isFilled()) {
                first(slot.defaults(), turn).ifPresent(text -> values.put(slot.name(), value(slot, text)));
            }
        }
        return turn.intent().withSlots(values);
    }

    private static SlotValue value(Slot slot, String text) {
        SlotValue.Scalar scalar = SlotValue.Scalar.of(text, text);
        return slot.allowsMultipleValues() ? new SlotValue.Multiple(List.of(scalar)) : scalar;
    }

    private static Optional<String> first(List<String> defaults, Progress turn) {
        return defaults.stream()
                .flatMap(form -> text(form.strip(), turn).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> text(String form, Progress turn) {
        Matcher context = CONTEXT.matcher(form);
        if (context.matches()) {
            return parameter(turn.session().activeContexts().stream(), context.group(1), context.group(2));
        }
        Matcher session = SESSION_ATTRIBUTE.matcher(form);
        if (session.matches()) {
            return Optional.ofNullable(turn.session().sessionAttributes().get(session.group(1)));
        }
        Matcher request = REQUEST_ATTRIBUTE.matcher(form);
        if (request.matches()) {
            return Optional.ofNullable(
                    turn.context().input().requestAttributes().get(request.group(1)));
        }
        return Optional.of(form);
    }

    private static Optional<String> parameter(Stream<ActiveContext> contexts, String name, String parameter) {
        return contexts.filter(context -> context.name().equals(name))
                .flatMap(context -> Stream.ofNullable(context.attributes().get(parameter)))
                .findFirst();
    }
}
