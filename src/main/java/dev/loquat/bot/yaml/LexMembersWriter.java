package dev.loquat.bot.yaml;

import dev.loquat.bot.LexMembers;
import dev.loquat.bot.yaml.Written.Entries;
import dev.loquat.bot.yaml.Written.Scalar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Tag;

/** Writes what {@link LexMembersReader} reads. */
final class LexMembersWriter {

    private LexMembersWriter() {}

    static Optional<Written> write(LexMembers lex) {
        return map(lex.members()).unlessEmpty();
    }

    private static Entries map(Map<?, ?> members) {
        WrittenFields fields = new WrittenFields();
        members.forEach((name, value) -> fields.put(name.toString(), value(value)));
        return fields.compact();
    }

    private static Written value(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof List<?> list) {
            return Written.list(list.stream().map(LexMembersWriter::value).toList());
        }
        if (value instanceof Boolean flag) {
            return Written.flag(flag);
        }
        if (value instanceof Double || value instanceof Float) {
            return new Scalar(value.toString(), Tag.FLOAT);
        }
        return value instanceof Number number ? Written.integer(number) : Written.text(value.toString());
    }
}
