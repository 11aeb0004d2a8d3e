package dev.loquat.evaluation.builtin;

import com.fasterxml.jackson.databind.JsonNode;
import dev.loquat.evaluation.dataset.MalformedLine;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.Optional;

/**
 * A piece of a case, read with words for what is wrong with it.
 *
 * @param node the piece
 * @param form what a case looks like
 */
record CaseJson(JsonNode node, String form) {

    /** Reads times; what it throws says what is no time. */
    @FunctionalInterface
    interface TimeReader<T> {
        T read(String text);
    }

    CaseJson at(String key) {
        return new CaseJson(node.path(key), form);
    }

    void require(boolean isMet, String problem) throws MalformedLine {
        if (!isMet) {
            throw new MalformedLine(problem + "; expected " + form);
        }
    }

    String text(String key) throws MalformedLine {
        require(node.path(key).isValueNode() && !node.path(key).isNull(), "no \"" + key + "\"");
        return node.path(key).asText();
    }

    /** A text that may be missing. */
    String textOr(String key, String otherwise) {
        return node.path(key).isNull() ? otherwise : node.path(key).asText(otherwise);
    }

    BigDecimal number(String key) throws MalformedLine {
        String text = text(key);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw new MalformedLine("\"" + key + "\" is \"" + text + "\", no number; expected " + form);
        }
    }

    Optional<BigDecimal> numberIfAny(String key) throws MalformedLine {
        return node.hasNonNull(key) ? Optional.of(number(key)) : Optional.empty();
    }

    <T> T time(String key, TimeReader<T> reader) throws MalformedLine {
        String text = text(key);
        try {
            return reader.read(text);
        } catch (DateTimeException e) {
            throw new MalformedLine("\"" + key + "\" is \"" + text + "\", no such time; expected " + form);
        }
    }

    <T> Optional<T> timeIfAny(String key, TimeReader<T> reader) throws MalformedLine {
        return node.hasNonNull(key) ? Optional.of(time(key, reader)) : Optional.empty();
    }

    Optional<Integer> position(String key) {
        return node.path(key).isInt() ? Optional.of(node.path(key).asInt()) : Optional.empty();
    }
}
