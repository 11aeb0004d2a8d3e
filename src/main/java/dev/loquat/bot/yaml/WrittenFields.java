package dev.loquat.bot.yaml;

import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Layout;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** An object to be written, key by key; what has its default is left out. */
final class WrittenFields {

    private final Map<String, Written> fields = new LinkedHashMap<>();

    WrittenFields put(String key, Written value) {
        fields.put(key, value);
        return this;
    }

    WrittenFields put(String key, Optional<? extends Written> value) {
        value.ifPresent(written -> fields.put(key, written));
        return this;
    }

    /** A text, unless it is empty. */
    WrittenFields text(String key, String text) {
        return text(key, text, "");
    }

    WrittenFields text(String key, Optional<String> text) {
        return put(key, text.map(Written::text));
    }

    /** A text, unless it is what would be read without it. */
    WrittenFields text(String key, String text, String byDefault) {
        return text.equals(byDefault) ? this : put(key, Written.text(text));
    }

    WrittenFields flag(String key, boolean flag, boolean byDefault) {
        return flag == byDefault ? this : put(key, Written.flag(flag));
    }

    WrittenFields integer(String key, int number, int byDefault) {
        return number == byDefault ? this : put(key, Written.integer(number));
    }

    WrittenFields duration(String key, Duration duration, Duration byDefault) {
        return duration.equals(byDefault) ? this : put(key, Written.text(Scalars.write(duration)));
    }

    WrittenFields decimal(String key, double number, double byDefault) {
        return Double.compare(number, byDefault) == 0 ? this : put(key, Scalars.writeDecimal(number));
    }

    Map<String, Written> map() {
        return fields;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    Entries in(Layout layout) {
        return new Entries(fields, layout);
    }

    /** On one line where it fits. */
    Entries compact() {
        return in(Layout.COMPACT);
    }
}
