package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionRuntimeName;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Concurrency;
import dev.loquat.bot.FunctionSpec.FromEnvironment;
import dev.loquat.bot.FunctionSpec.FromFile;
import dev.loquat.bot.FunctionSpec.Text;
import dev.loquat.bot.FunctionSpec.Variable;
import java.util.Optional;
import java.util.Set;

/** Writes a function in the shortest of its forms. */
final class FunctionWriter {

    private FunctionWriter() {}

    static Written write(FunctionSpec function) {
        WrittenFields environment = new WrittenFields();
        function.environment().forEach((name, value) -> environment.put(name, variable(value)));
        WrittenFields fields = place(function)
                .text("handler", function.handler())
                .duration("timeout", function.timeout(), FunctionSpec.DEFAULT_TIMEOUT)
                .integer("memory", function.memory(), FunctionSpec.DEFAULT_MEMORY)
                .put("environment", environment.compact().unlessEmpty())
                .put("concurrency", concurrency(function.concurrency()))
                .put("secret", function.secret().map(FunctionWriter::variable))
                .integer("ephemeralStorage", function.ephemeralStorage(), FunctionSpec.DEFAULT_STORAGE)
                .text("isolation", function.isolation().word(), FunctionSpec.Isolation.STANDARD.word());
        EventsWriter.write(function, fields);
        if (fields.isEmpty()) {
            return Written.NOTHING;
        }
        return fields.map().keySet().equals(Set.of("code")) ? Written.text(function.code()) : fields.compact();
    }

    private static WrittenFields place(FunctionSpec function) {
        WrittenFields fields = new WrittenFields();
        Optional<FunctionRuntimeName> runtime = FunctionRuntimeName.of(function.runtime());
        if (runtime.filter(FunctionRuntimeName::isElsewhere).isPresent()) {
            String key = runtime.get() == FunctionRuntimeName.HTTP ? "url" : "arn";
            return fields.text("runtime", function.runtime()).text(key, function.code());
        }
        return fields.text(
                        "runtime",
                        function.runtime(),
                        FunctionRuntimeName.ofCode(function.code()).word())
                .text("code", function.code(), FunctionCode.firstByConvention(function.name()));
    }

    private static Written variable(Variable variable) {
        return variable.match(new Variable.Cases<>() {
            @Override
            public Written text(Text text) {
                return Written.text(text.value());
            }

            @Override
            public Written fromEnvironment(FromEnvironment from) {
                return new WrittenFields().text("env", from.name()).compact();
            }

            @Override
            public Written fromFile(FromFile from) {
                return new WrittenFields().text("file", from.path()).compact();
            }
        });
    }

    private static Optional<Written> concurrency(Concurrency concurrency) {
        if (concurrency.equals(Concurrency.UNRESERVED)) {
            return Optional.empty();
        }
        if (concurrency.provisioned() == 0) {
            return Optional.of(Written.integer(concurrency.reserved().getAsInt()));
        }
        WrittenFields fields = new WrittenFields();
        concurrency.reserved().ifPresent(most -> fields.put("reserved", Written.integer(most)));
        return Optional.of(
                fields.integer("provisioned", concurrency.provisioned(), 0).compact());
    }
}
