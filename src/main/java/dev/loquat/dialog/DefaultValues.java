package dev.loquat.dialog;

import dev.loquat.bot.Intent;
import dev.loquat.bot.Slot;
import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
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

    /** The intent that a session is busy with, with its empty slots filled. */
    static SessionIntent fill(SessionState session, DialogContext context) {
        SessionIntent intent = session.intent().orElseThrow();
        List<Slot> slots =
                context.locale().intent(intent.name()).map(Intent::slots).orElse(List.of());
        Map<String, SlotValue> values = new LinkedHashMap<>();
        for (Slot slot : slots) {
            if (!intent.slot(slot.name()).isFilled()) {
                first(slot.defaults(), session, context).ifPresent(text -> values.put(slot.name(), value(slot, text)));
            }
        }
        return intent.withSlots(values);
    }

    private static SlotValue value(Slot slot, String text) {
        SlotValue.Scalar scalar = SlotValue.Scalar.of(text, text);
        return slot.allowsMultipleValues() ? new SlotValue.Multiple(List.of(scalar)) : scalar;
    }

    private static Optional<String> first(List<String> defaults, SessionState session, DialogContext context) {
        return defaults.stream()
                .flatMap(form -> text(form.strip(), session, context).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static Optional<String> text(String form, SessionState session, DialogContext context) {
        Matcher parameter = CONTEXT.matcher(form);
        if (parameter.matches()) {
            return parameter(session.activeContexts().stream(), parameter.group(1), parameter.group(2));
        }
        Matcher attribute = SESSION_ATTRIBUTE.matcher(form);
        if (attribute.matches()) {
            return Optional.ofNullable(session.sessionAttributes().get(attribute.group(1)));
        }
        Matcher request = REQUEST_ATTRIBUTE.matcher(form);
        if (request.matches()) {
            return Optional.ofNullable(context.input().requestAttributes().get(request.group(1)));
        }
        return Optional.of(form);
    }

    private static Optional<String> parameter(Stream<ActiveContext> contexts, String name, String parameter) {
        return contexts.filter(context -> context.name().equals(name))
                .flatMap(context -> Stream.ofNullable(context.attributes().get(parameter)))
                .findFirst();
    }
}
