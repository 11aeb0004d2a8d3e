package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionRuntimeName;
import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.Concurrency;
import dev.loquat.bot.FunctionSpec.Isolation;
import dev.loquat.bot.FunctionSpec.Variable;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads a function: an object, in short its code's path, or nothing when its code lies where it is looked for. */
final class FunctionReader {

    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);

    /** Lambda's limit for a function's concurrency unless AWS is asked for more. */
    private static final int MOST_AT_ONCE = 1000;

    private final FunctionCode code;

    FunctionReader(FunctionCode code) {
        this.code = code;
    }

    Optional<FunctionSpec> read(YamlEntry entry) {
        if (!Names.FUNCTION.check(entry.name(), entry.key())) {
            return Optional.empty();
        }
        YamlNode node = entry.value();
        if (node.isNothing()) {
            return code.byConvention(entry.name(), entry.key()).map(path -> spec(entry.name(), path));
        }
        return node.isText()
                ? code.declared(node).map(path -> spec(entry.name(), path))
                : node.fields(Shape.FUNCTION).flatMap(fields -> function(entry, fields));
    }

    private Optional<FunctionSpec> function(YamlEntry entry, YamlFields fields) {
        Optional<FunctionRuntimeName> named = fields.get("runtime").flatMap(FunctionReader::runtime);
        Optional<String> place = place(entry, fields, named);
        Optional<String> handler = fields.get("handler").flatMap(node -> node.text("the handler"));
        Duration timeout = fields.get("timeout")
                .flatMap(node -> Scalars.duration(node, LEAST_TIMEOUT, FunctionSpec.MAX_TIMEOUT))
                .orElse(FunctionSpec.DEFAULT_TIMEOUT);
        int memory = fields.get("memory")
                .flatMap(node -> Scalars.integer(node, FunctionSpec.DEFAULT_MEMORY, FunctionSpec.MAX_MEMORY))
                .orElse(FunctionSpec.DEFAULT_MEMORY);
        Map<String, Variable> environment =
                fields.get("environment").map(FunctionReader::environment).orElse(Map.of());
        Concurrency concurrency =
                fields.get("concurrency").flatMap(FunctionReader::concurrency).orElse(Concurrency.UNRESERVED);
        Optional<Variable> secret = fields.get("secret").flatMap(FunctionReader::variable);
        int storage = fields.get("ephemeralStorage")
                .flatMap(node -> Scalars.integer(node, FunctionSpec.DEFAULT_STORAGE, FunctionSpec.MAX_STORAGE))
                .orElse(FunctionSpec.DEFAULT_STORAGE);
        return place.map(it -> new FunctionSpec(
                entry.name(),
                runtime(named, it).word(),
                it,
                handler,
                timeout,
                memory,
                environment,
                concurrency,
                secret,
                storage,
                EventInvokeReader.read(fields),
                fields.get("events").map(EventsReader::read).orElse(List.of()),
                fields.get("isolation")
                        .flatMap(node -> isolation(node, runtime(named, it)))
                        .orElse(Isolation.STANDARD),
                Optional.empty()));
    }

    private FunctionRuntimeName runtime(Optional<FunctionRuntimeName> named, String place) {
        return named.orElseGet(() -> code.runtime(place));
    }

    private static Optional<Isolation> isolation(YamlNode node, FunctionRuntimeName runtime) {
        Optional<String> word = node.text("an isolation");
        Optional<Isolation> isolation = word.flatMap(it -> Arrays.stream(Isolation.values())
                .filter(one -> one.word().equals(it))
                .findFirst());
        if (word.isPresent() && isolation.isEmpty()) {
            node.unknown(
                    "isolation",
                    word.get(),
                    Arrays.stream(Isolation.values()).map(Isolation::word).toList());
        }
        if (isolation.filter(Isolation.STRICT::equals).isPresent() && !runtime.hasProcesses()) {
            node.error("a function of the runtime " + runtime.word()
                    + " has no process of its own that could be isolated strictly; expected one of the runtimes "
                    + String.join(
                            ", ",
                            Arrays.stream(FunctionRuntimeName.values())
                                    .filter(FunctionRuntimeName::hasProcesses)
                                    .map(FunctionRuntimeName::word)
                                    .toList()));
        }
        return isolation;
    }

    /** Where it is: in the bot's folder, or for a runtime that only calls what is elsewhere, under 'url' or 'arn'. */
    private Optional<String> place(YamlEntry entry, YamlFields fields, Optional<FunctionRuntimeName> runtime) {
        if (runtime.filter(FunctionRuntimeName.HTTP::equals).isPresent()) {
            return fields.required("url", "a function of the runtime http is called at one")
                    .flatMap(FunctionReader::url);
        }
        if (runtime.filter(FunctionRuntimeName.AWS_LAMBDA::equals).isPresent()) {
            return fields.required("arn", "a function on AWS Lambda has one, or a name")
                    .flatMap(node -> node.text("a function's ARN or name"));
        }
        return fields.has("code")
                ? fields.get("code").flatMap(code::declared)
                : code.byConvention(entry.name(), entry.key());
    }

    private static Optional<String> url(YamlNode node) {
        Optional<String> url = node.text("a URL");
        if (url.filter(text -> !text.matches("https?://\\S+")).isPresent()) {
            node.error("expected a URL that begins with https:// or http://, found " + Quoted.of(url.get()));
        }
        return url;
    }

    private static Optional<FunctionRuntimeName> runtime(YamlNode node) {
        Optional<String> word = node.text("a runtime");
        Optional<FunctionRuntimeName> runtime = word.flatMap(FunctionRuntimeName::of);
        if (word.isPresent() && runtime.isEmpty()) {
            node.unknown("runtime", word.get(), FunctionRuntimeName.words());
        }
        return runtime;
    }

    private static Map<String, Variable> environment(YamlNode node) {
        Map<String, Variable> environment = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of variables to their values")) {
            variable(entry.value()).ifPresent(value -> environment.put(entry.name(), value));
        }
        return environment;
    }

    /** A text, or where a secret is kept. */
    private static Optional<Variable> variable(YamlNode node) {
        if (!node.isMap()) {
            return node.anyText("a value").map(FunctionSpec.Text::new);
        }
        return node.fields(Shape.VARIABLE).flatMap(fields -> {
            if (fields.has("env") == fields.has("file")) {
                node.error("expected either 'env', a variable of the service's own environment, or 'file'");
                return Optional.empty();
            }
            return fields.has("env")
                    ? fields.get("env").flatMap(it -> it.text("a variable")).map(FunctionSpec.FromEnvironment::new)
                    : fields.get("file").flatMap(it -> it.text("a file")).map(FunctionSpec.FromFile::new);
        });
    }

    private static Optional<Concurrency> concurrency(YamlNode node) {
        if (node.isText()) {
            return Scalars.integer(node, 0, MOST_AT_ONCE).map(most -> new Concurrency(OptionalInt.of(most), 0));
        }
        return node.fields(Shape.CONCURRENCY).map(fields -> {
            OptionalInt reserved = fields.get("reserved")
                    .flatMap(it -> Scalars.integer(it, 0, MOST_AT_ONCE))
                    .map(OptionalInt::of)
                    .orElse(OptionalInt.empty());
            int provisioned = fields.get("provisioned")
                    .flatMap(it -> Scalars.integer(it, 0, reserved.orElse(MOST_AT_ONCE)))
                    .orElse(0);
            return new Concurrency(reserved, provisioned);
        });
    }

    private FunctionSpec spec(String name, String path) {
        return new FunctionSpec(
                name, code.runtime(path).word(), path, Optional.empty(), FunctionSpec.DEFAULT_TIMEOUT, Map.of());
    }
}
