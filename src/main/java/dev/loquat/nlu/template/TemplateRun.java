package dev.loquat.nlu.template;

import dev.loquat.nlu.text.TokenizedText;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * One attempt to read an utterance by one template: depth first, remembering which state failed at which token, so that it
 * takes at most states × tokens steps. First only values that the slots' types know are tried, then any words.
 */
final class TemplateRun {

    private final TokenizedText text;
    private final SlotValueSpans values;
    private final String intent;
    private final Deque<SlotSpan> slots = new ArrayDeque<>();
    private final IdentityHashMap<TemplateState, BitSet> failed = new IdentityHashMap<>();

    TemplateRun(TokenizedText text, SlotValueSpans values, String intent) {
        this.text = text;
        this.values = values;
        this.intent = intent;
    }

    Optional<TemplateReading> read(TemplateState start, int token, String template) {
        for (boolean isExact : new boolean[] {true, false}) {
            slots.clear();
            failed.clear();
            if (accepts(start, token, isExact)) {
                return Optional.of(new TemplateReading(intent, template, List.copyOf(slots), isExact));
            }
        }
        return Optional.empty();
    }

    private boolean accepts(TemplateState state, int token, boolean onlyKnown) {
        BitSet failedAt = failed.computeIfAbsent(state, key -> new BitSet());
        if (failedAt.get(token)) {
            return false;
        }
        boolean accepted = state.match(new At(token, onlyKnown)) || skipsFiller(state, token, onlyKnown);
        if (!accepted) {
            failedAt.set(token);
        }
        return accepted;
    }

    private boolean skipsFiller(TemplateState state, int token, boolean onlyKnown) {
        return token < text.size()
                && CarrierWords.isFiller(text.token(token))
                && !(state instanceof TemplateState.End)
                && accepts(state, token + 1, onlyKnown);
    }

    /** What the states do at one token. */
    private final class At implements TemplateState.Cases<Boolean> {

        private final int token;
        private final boolean onlyKnown;

        At(int token, boolean onlyKnown) {
            this.token = token;
            this.onlyKnown = onlyKnown;
        }

        @Override
        public Boolean end() {
            return text.tokens().subList(token, text.size()).stream().allMatch(CarrierWords::isAround);
        }

        @Override
        public Boolean word(TemplateState.Word word) {
            return token < text.size()
                    && text.normal(token).equals(word.normal())
                    && accepts(word.next(), token + 1, onlyKnown);
        }

        @Override
        public Boolean slot(TemplateState.SlotValue slot) {
            if (token >= text.size()) {
                return false;
            }
            for (SlotValueSpans.ValueSpan value : values.startingAt(intent, slot.slot(), token)) {
                if (value.isKnown() || !onlyKnown) {
                    slots.addLast(new SlotSpan(slot.slot(), token, value.endToken()));
                    if (accepts(slot.next(), value.endToken(), onlyKnown)) {
                        return true;
                    }
                    slots.removeLast();
                }
            }
            return false;
        }

        @Override
        public Boolean fork(TemplateState.Fork fork) {
            return fork.branches().stream().anyMatch(branch -> accepts(branch, token, onlyKnown));
        }
    }
}
