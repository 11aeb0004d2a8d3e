package dev.loquat.evaluation;

import dev.loquat.conversation.ActiveContext;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares one turn as written with what came of it. */
final class TurnCheck {

    private static final String NOTHING = "(nothing)";

    private final ScriptedTurn turn;
    private final TurnOutcome outcome;
    private final List<Mismatch> mismatches = new ArrayList<>();

    TurnCheck(ScriptedTurn turn, TurnOutcome outcome) {
        this.turn = turn;
        this.outcome = outcome;
    }

    /** All that did not go as written, in the order in which a test is written. */
    List<Mismatch> mismatches() {
        mismatches.clear();
        turn.bot().ifPresent(this::checkMessages);
        turn.intent().ifPresent(expected -> check("intent", expected, intentName()));
        turn.slots().forEach(this::checkSlot);
        turn.action().ifPresent(expected -> check("action", expected, ActionText.of(outcome.state())));
        turn.calls().ifPresent(expected -> check("calls", listed(expected), listed(outcome.calls())));
        turn.attributes().forEach(this::checkAttribute);
        turn.contexts().ifPresent(expected -> check("contexts", listed(expected), listed(contexts())));
        return List.copyOf(mismatches);
    }

    private void check(String what, String expected, String actual) {
        if (!expected.equals(actual)) {
            mismatches.add(new Mismatch(what, expected, actual));
        }
    }

    private void checkAttribute(String name, Optional<String> expected) {
        Optional<String> actual =
                Optional.ofNullable(outcome.state().sessionAttributes().get(name));
        check("attributes." + name, expected.orElse(NOTHING), actual.orElse(NOTHING));
    }

    private Set<String> contexts() {
        return outcome.state().activeContexts().stream()
                .map(ActiveContext::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void checkMessages(List<ExpectedMessage> expected) {
        List<MessageChoice> said = outcome.messages();
        boolean met = expected.size() == said.size()
                && IntStream.range(0, said.size()).allMatch(i -> expected.get(i).isMetBy(said.get(i)));
        if (!met) {
            mismatches.add(new Mismatch("bot", shownExpected(expected), shownSaid(said)));
        }
    }

    private void checkSlot(ExpectedSlot expected) {
        String what = "slots." + expected.name();
        Map<String, ?> slots =
                outcome.state().intent().map(SessionIntent::slots).orElse(Map.of());
        if (!slots.containsKey(expected.name())) {
            mismatches.add(new Mismatch(what, expected.shown(), noSuchSlot(slots)));
            return;
        }
        outcome.state()
                .intent()
                .map(intent -> intent.slot(expected.name()))
                .filter(value -> !expected.isMetBy(value))
                .ifPresent(value -> mismatches.add(new Mismatch(what, expected.shown(), SlotText.of(value))));
    }

    /** Said even where "unfilled" is expected: a misspelt name would otherwise pass for ever. */
    private String noSuchSlot(Map<String, ?> slots) {
        String has = slots.isEmpty() ? "no slots" : String.join(", ", slots.keySet());
        return "(no such slot: " + intentName() + " has " + has + ")";
    }

    private String intentName() {
        return outcome.state().intent().map(SessionIntent::name).orElse("(no intent)");
    }

    private static String listed(Collection<String> names) {
        return names.isEmpty() ? NOTHING : String.join(", ", names);
    }

    private static String shownExpected(List<ExpectedMessage> messages) {
        return messages.isEmpty()
                ? NOTHING
                : messages.stream().map(ExpectedMessage::written).collect(Collectors.joining(" | "));
    }

    private static String shownSaid(List<MessageChoice> messages) {
        return messages.isEmpty()
                ? NOTHING
                : messages.stream()
                        .map(choice -> MessageText.of(choice.message()))
                        .collect(Collectors.joining(" | "));
    }
}
