package dev.loquat.bot.template;

import java.util.List;

/** A piece of an utterance template. */
public sealed interface TemplateNode {

    /** Hands this node to the case that it is. */
    <R> R match(Cases<R> cases);

    /**
     * Words as they stand.
     *
     * @param text one or more words
     */
    record Words(String text) implements TemplateNode {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.words(this);
        }
    }

    /**
     * The place of a slot's value.
     *
     * @param name the slot's name
     */
    record SlotReference(String name) implements TemplateNode {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.slot(this);
        }
    }

    /**
     * One part after another.
     *
     * @param parts in their order
     */
    record Sequence(List<TemplateNode> parts) implements TemplateNode {
        /** Keeps a copy of the list. */
        public Sequence {
            parts = List.copyOf(parts);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sequence(this);
        }
    }

    /**
     * One of several.
     *
     * @param alternatives in their order
     */
    record Choice(List<TemplateNode> alternatives) implements TemplateNode {
        /** Keeps a copy of the list. */
        public Choice {
            alternatives = List.copyOf(alternatives);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.choice(this);
        }
    }

    /**
     * What may be left out.
     *
     * @param part the part
     */
    record OptionalPart(TemplateNode part) implements TemplateNode {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.optional(this);
        }
    }

    /**
     * One answer for each kind of node; the compiler finds the forgotten one.
     *
     * @param <R> the answer
     */
    interface Cases<R> {
        /** For words. */
        R words(Words words);

        /** For a slot. */
        R slot(SlotReference slot);

        /** For a sequence. */
        R sequence(Sequence sequence);

        /** For a choice. */
        R choice(Choice choice);

        /** For an optional part. */
        R optional(OptionalPart optional);
    }
}
