package dev.loquat.bot.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Tag;

/** A value to be written to a file, before it is decided how it looks there. */
sealed interface Written {

    /** What stands for nothing at all, as in {@code HelpIntent:}. */
    Written NOTHING = new Scalar("null", Tag.NULL);

    /** A text; quoted where YAML would take it for something else. */
    static Written text(String text) {
        return new Scalar(text, Tag.STR);
    }

    /** {@code true} or {@code false}. */
    static Written flag(boolean flag) {
        return new Scalar(Boolean.toString(flag), Tag.BOOL);
    }

    /** A whole number. */
    static Written integer(Number number) {
        return new Scalar(number.toString(), Tag.INT);
    }

    /** A list that stands on one line where it fits. */
    static Written list(List<Written> items) {
        return new Items(items, Layout.COMPACT);
    }

    /** A list of texts, or the text alone when there is but one. */
    static Written oneOrMore(List<String> texts) {
        return texts.size() == 1 ? text(texts.get(0)) : texts(texts, Layout.COMPACT);
    }

    /** A list of texts. */
    static Written texts(List<String> texts, Layout layout) {
        return new Items(texts.stream().map(Written::text).toList(), layout);
    }

    /** How a list or a map is laid out. */
    enum Layout {
        /** On one line in brackets where it fits and is not nested deeply. */
        COMPACT,
        /** With a line for each item. */
        SPREAD,
        /** With an empty line between the items. */
        SPACED
    }

    /**
     * A text, a number, a truth value or nothing.
     *
     * @param text what is written
     * @param tag what kind it is
     */
    record Scalar(String text, Tag tag) implements Written {}

    /**
     * A list.
     *
     * @param items in their order
     * @param layout how it looks
     */
    record Items(List<Written> items, Layout layout) implements Written {
        /** Keeps a copy of the list. */
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * A map.
     *
     * @param entries in their order
     * @param layout how it looks
     */
    record Entries(Map<String, Written> entries, Layout layout) implements Written {
        /** Keeps a copy of the map, in its order. */
        public Entries {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }

        /** The same, or nothing when there is no entry. */
        Optional<Written> unlessEmpty() {
            return entries.isEmpty() ? Optional.empty() : Optional.of(this);
        }
    }
}
