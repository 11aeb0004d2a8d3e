package dev.loquat.bot.condition;

import java.util.List;

/** Names a value of the conversation. */
public sealed interface Reference extends Operand {

    /** Hands this reference to the case that it is. */
    <R> R match(ReferenceCases<R> cases);

    @Override
    default <R> R match(Operand.Cases<R> cases) {
        return cases.reference(this);
    }

    /**
     * A slot: <code>{Slot}</code>, <code>{Slot.subSlot}</code> or <code>{Intent.Slot}</code>. Which of the two a name with a dot
     * means, only the bot can tell.
     *
     * @param path the names between the dots, one to three
     */
    record Slot(List<String> path) implements Reference {

        /** Keeps a copy of the list. */
        public Slot {
            path = List.copyOf(path);
        }

        @Override
        public <R> R match(ReferenceCases<R> cases) {
            return cases.slot(this);
        }

        @Override
        public String text() {
            return "{" + String.join(".", path) + "}";
        }
    }

    /**
     * A session attribute: <code>[name]</code>.
     *
     * @param name the attribute's name
     */
    record SessionAttribute(String name) implements Reference {
        @Override
        public <R> R match(ReferenceCases<R> cases) {
            return cases.sessionAttribute(this);
        }

        @Override
        public String text() {
            return "[" + name + "]";
        }
    }

    /**
     * A request attribute: <code>((name))</code>.
     *
     * @param name the attribute's name
     */
    record RequestAttribute(String name) implements Reference {
        @Override
        public <R> R match(ReferenceCases<R> cases) {
            return cases.requestAttribute(this);
        }

        @Override
        public String text() {
            return "((" + name + "))";
        }
    }

    /**
     * Something about the user's last words: <code>$.inputMode</code>, <code>$.inputTranscript</code>,
     * <code>$.transcriptions[0].transcriptionConfidence</code>.
     *
     * @param path the names and the indexes from the outermost to the innermost
     */
    record InputPath(List<String> path) implements Reference {

        /** Keeps a copy of the list. */
        public InputPath {
            path = List.copyOf(path);
        }

        @Override
        public <R> R match(ReferenceCases<R> cases) {
            return cases.inputPath(this);
        }

        @Override
        public String text() {
            StringBuilder text = new StringBuilder("$");
            path.forEach(part -> text.append(isIndex(part) ? "[" + part + "]" : "." + part));
            return text.toString();
        }

        private static boolean isIndex(String part) {
            return Character.isDigit(part.charAt(0));
        }
    }

    /**
     * One answer for each kind of reference.
     *
     * @param <R> the answer
     */
    interface ReferenceCases<R> {
        /** For a slot. */
        R slot(Slot slot);

        /** For a session attribute. */
        R sessionAttribute(SessionAttribute attribute);

        /** For a request attribute. */
        R requestAttribute(RequestAttribute attribute);

        /** For something about the user's last words. */
        R inputPath(InputPath path);
    }
}
