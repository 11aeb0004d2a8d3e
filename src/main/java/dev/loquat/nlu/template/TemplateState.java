package dev.loquat.nlu.template;

import dev.loquat.bot.template.TemplateNode;
import dev.loquat.nlu.text.Token;
import dev.loquat.nlu.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;

/** A state of the automaton that reads one template: what has to come next, and the state behind it. */
sealed interface TemplateState {

    /** The states that accept a template and then go on with another one. */
    static TemplateState compile(TemplateNode node, TemplateState next) {
        return node.match(new Compiler(next));
    }

    /** Hands this state to the case that it is. */
    <R> R match(Cases<R> cases);

    /** The template is read to its end. */
    record End() implements TemplateState {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.end();
        }
    }

    /** A word has to come. */
    record Word(String normal, TemplateState next) implements TemplateState {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.word(this);
        }
    }

    /** A slot's value has to come. */
    record SlotValue(String slot, TemplateState next) implements TemplateState {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.slot(this);
        }
    }

    /** Any of several states goes on. */
    record Fork(List<TemplateState> branches) implements TemplateState {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fork(this);
        }
    }

    /** One answer for each kind of state. */
    interface Cases<R> {
        R end();

        R word(Word word);

        R slot(SlotValue slot);

        R fork(Fork fork);
    }

    /** Builds states from behind: each piece of a template leads to what follows it. */
    record Compiler(TemplateState next) implements TemplateNode.Cases<TemplateState> {
        @Override
        public TemplateState words(TemplateNode.Words words) {
            List<Token> tokens = Tokenizer.tokenize(words.text()).tokens();
            TemplateState state = next;
            for (int i = tokens.size() - 1; i >= 0; i--) {
                state = tokens.get(i).isMark() ? state : new Word(tokens.get(i).normal(), state);
            }
            return state;
        }

        @Override
        public TemplateState slot(TemplateNode.SlotReference slot) {
            return new SlotValue(slot.name(), next);
        }

        @Override
        public TemplateState sequence(TemplateNode.Sequence sequence) {
            TemplateState state = next;
            for (int i = sequence.parts().size() - 1; i >= 0; i--) {
                state = compile(sequence.parts().get(i), state);
            }
            return state;
        }

        @Override
        public TemplateState choice(TemplateNode.Choice choice) {
            return new Fork(choice.alternatives().stream()
                    .map(alternative -> compile(alternative, next))
                    .toList());
        }

        @Override
        public TemplateState optional(TemplateNode.OptionalPart optional) {
            List<TemplateState> branches = new ArrayList<>();
            branches.add(compile(optional.part(), next));
            branches.add(next);
            return new Fork(branches);
        }
    }
}
