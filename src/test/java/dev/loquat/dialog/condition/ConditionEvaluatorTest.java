package dev.loquat.dialog.condition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.loquat.bot.condition.Condition;
import dev.loquat.conversation.ConfirmationState;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SlotValue;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionEvaluatorTest {

    private static final Map<String, SlotValue> SLOTS = Map.of(
            "age", value("30"),
            "city", value("New York"),
            "date", value("2026-03-02"),
            "time", value("09:30"),
            "stay", value("PT90M"),
            "share", value("78.5%"),
            "price", value("USD 300.00"),
            "toppings", new SlotValue.Multiple(List.of(value("pepperoni"), value("pineapple"))),
            "open", SlotValue.unfilled());

    private static final SessionState STATE = SessionState.EMPTY
            .withIntent(new SessionIntent("Order", SLOTS, IntentState.IN_PROGRESS, ConfirmationState.NONE))
            .withSessionAttributes(Map.of("tier", "Gold", "empty", "", "fallback-count", "2"));

    private static final UserInput INPUT = new UserInput(
            "I want a large pizza",
            InputMode.SPEECH,
            List.of(
                    new Transcript("I want a large pizza", 0.7, true),
                    new Transcript("I want a lark pizza", 0.6, false)),
            Map.of("retry_enabled", "TRUE"),
            "request");

    private static final SessionIntent LEFT =
            new SessionIntent("Book", Map.of("city", value("Rome")), IntentState.IN_PROGRESS, ConfirmationState.NONE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                // numbers as numbers
                "{age} > 7",
                "{age} = \"30.0\"",
                "{age} <= 30 AND {age} >= 30",
                "{share} >= 78",
                "{price} < 1000",
                "fn.LENGTH({city}) = 8",
                "fn.COUNT({toppings}) = 2",
                "fn.COUNT({open}) = 0",
                // days, times and durations in the order of time
                "{date} < \"2026-11-01\"",
                "{date} = 2026-03-02",
                "{date} <= 2026-03-02T10:00",
                "{time} < 20:00",
                "{time} > \"9:00\"",
                "{stay} < P2H",
                "{stay} = PT1H30M",
                // text without regard to case
                "{city} = \"new york\"",
                "[tier] = \"GOLD\"",
                "{city} > \"Boston\"",
                "{city} != \"Boston\"",
                // several values
                "{toppings} CONTAINS \"Pineapple\"",
                "{toppings} = \"pepperoni, pineapple\"",
                "$.inputTranscript CONTAINS \"large\"",
                // what is set and what is not
                "fn.IS_SET({city}) AND !fn.IS_SET({open})",
                "fn.IS_SET([empty]) AND [empty] = \"\"",
                "NOT fn.IS_SET([none])",
                "fn.IS_SET({open}) = \"false\"",
                // elsewhere
                "{Book.city} = \"Rome\" AND {Order.city} = \"New York\"",
                "((retry_enabled)) = \"true\"",
                "$.inputMode = \"Speech\"",
                "$.transcriptions[0].transcriptionConfidence < 0.8 AND $.transcriptions[1].transcriptionConfidence > 0.5",
                "$.transcriptions[1].transcription = \"I want a lark pizza\"",
                "$.transcriptions[0].resolvedContext.intent = \"Order\"",
                "$.transcriptions[0].resolvedSlots.city.value.originalValue = \"New York\"",
            })
    void holds(String condition) {
        assertThat(isTrue(condition)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{age} > 30",
                "{open} = \"\"",
                "{open} != \"x\"",
                "{none} = \"x\" OR [none] != \"x\" OR ((none)) < 1",
                "fn.LENGTH({open}) < 1",
                "{toppings} CONTAINS \"pine\"",
                "{Other.city} = \"Rome\"",
                "$.transcriptions[2].transcription != \"\"",
                "$.transcriptions[1].resolvedContext.intent = \"Order\"",
                "{date} > \"2026-11-01\"",
                "{stay} > P1D",
            })
    void doesNotHold(String condition) {
        assertThat(isTrue(condition)).isFalse();
    }

    private static boolean isTrue(String condition) {
        return new ConditionEvaluator(new ReferenceValues(STATE, List.of(LEFT), INPUT))
                .holds(Condition.parse(condition));
    }

    private static SlotValue.Scalar value(String text) {
        return SlotValue.Scalar.of(text, text);
    }
}
