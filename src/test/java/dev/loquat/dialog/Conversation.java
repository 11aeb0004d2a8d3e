package dev.loquat.dialog;

import dev.loquat.bot.BotLocale;
import dev.loquat.bot.Message;
import dev.loquat.conversation.ConversationState;
import dev.loquat.conversation.DialogAction;
import dev.loquat.conversation.FunctionCall;
import dev.loquat.conversation.FunctionResult;
import dev.loquat.conversation.InputMode;
import dev.loquat.conversation.IntentState;
import dev.loquat.conversation.MessageChoice;
import dev.loquat.conversation.SessionIntent;
import dev.loquat.conversation.SessionState;
import dev.loquat.conversation.SessionStateChange;
import dev.loquat.conversation.Transcript;
import dev.loquat.conversation.UserInput;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** A whole conversation with the engine: no model, no server, functions that are lambdas, a clock that is told the time. */
final class Conversation {

    private final DialogEngine engine = new DialogEngine();
    private final BotLocale locale;
    private final Map<String, Function<FunctionCall, FunctionResult>> functions = new LinkedHashMap<>();
    private final Map<String, String> requestAttributes = new LinkedHashMap<>();
    private final List<FunctionCall> calls = new ArrayList<>();
    private final Random random = new Random(42);
    private Instant now = Instant.parse("2026-03-02T14:00:00Z");
    private ConversationState state = ConversationState.NEW;
    private List<MessageChoice> messages = List.of();
    private String failure = "";
    private int requests;

    private Conversation(BotLocale locale) {
        this.locale = locale;
    }

    static Conversation with(Intents... intents) {
        return new Conversation(Intents.bot(intents));
    }

    static Conversation with(BotLocale locale) {
        return new Conversation(locale);
    }

    Conversation function(String name, Function<FunctionCall, FunctionResult> code) {
        functions.put(name, code);
        return this;
    }

    Conversation requestAttribute(String name, String value) {
        requestAttributes.put(name, value);
        return this;
    }

    /** The user says something; what the bot says is returned. */
    List<String> hears(Utterance utterance) {
        calls.clear();
        DialogContext context = context(utterance.text());
        state = engine.apply(state, SessionStateChange.NONE, context);
        return follow(engine.next(state, utterance.in(locale), context), context);
    }

    /** The client changes the session in the request whose utterance comes next. */
    Conversation changed(SessionStateChange change) {
        state = engine.apply(state, change, context(""));
        return this;
    }

    List<String> opens(SessionStateChange change, Message... words) {
        DialogContext context = context("");
        return follow(engine.opening(state, change, List.of(words), context), context);
    }

    private List<String> follow(Step first, DialogContext context) {
        Step step = first;
        while (step instanceof Step.Invoke invoke) {
            calls.add(invoke.call());
            FunctionResult result = functions
                    .getOrDefault(invoke.call().function(), Conversation::noSuchFunction)
                    .apply(invoke.call());
            step = engine.resume(invoke, result, context);
        }
        step.match(new Settled());
        return replies();
    }

    private static FunctionResult noSuchFunction(FunctionCall call) {
        throw new IllegalStateException("the test has no function " + call.function());
    }

    private List<String> replies() {
        return messages.stream()
                .map(choice -> ((Message.PlainText) choice.message()).value())
                .toList();
    }

    private DialogContext context(String text) {
        requests++;
        UserInput input = new UserInput(
                text, InputMode.TEXT, List.of(Transcript.typed(text)), requestAttributes, "request-" + requests);
        return new DialogContext(locale, input, now, random);
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    Conversation continuingFrom(ConversationState earlier) {
        state = earlier;
        return this;
    }

    ConversationState state() {
        return state;
    }

    SessionState session() {
        return state.sessionState();
    }

    SessionIntent intent() {
        return session().intent().orElseThrow();
    }

    DialogAction action() {
        return session().dialogAction();
    }

    /** Such as {@code BookHotel Failed}. */
    String intentState() {
        IntentState intentState = intent().state();
        return intent().name() + " " + intentState.wireName();
    }

    String value(String slot) {
        return intent().slot(slot).text();
    }

    List<FunctionCall> calls() {
        return List.copyOf(calls);
    }

    List<MessageChoice> messages() {
        return messages;
    }

    /** Why the last turn failed; empty when it did not. */
    String failure() {
        return failure;
    }

    private final class Settled implements Step.Cases<Boolean> {
        @Override
        public Boolean ask(Step.Ask ask) {
            return said(ask.state(), ask.messages());
        }

        @Override
        public Boolean close(Step.Close close) {
            return said(close.state(), close.messages());
        }

        @Override
        public Boolean invoke(Step.Invoke invoke) {
            throw new IllegalStateException("a call is no end of a turn");
        }

        @Override
        public Boolean fail(Step.Fail fail) {
            failure = fail.reason();
            messages = List.of();
            return false;
        }

        private Boolean said(ConversationState next, List<MessageChoice> words) {
            state = next;
            messages = words;
            failure = "";
            return true;
        }
    }
}
