package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionSpec;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a function: an object, in short its code's path, or nothing when its code lies where it is looked for. */
final class FunctionReader {

    static final String JAVA = "java";
    private static final Duration LEAST_TIMEOUT = Duration.ofSeconds(1);

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
        Optional<String> path = fields.has("code")
                ? fields.get("code").flatMap(code::declared)
                : code.byConvention(entry.name(), entry.key());
        Optional<String> runtime = fields.get("runtime").flatMap(FunctionReader::runtime);
        Optional<String> handler = fields.get("handler").flatMap(node -> node.text("the handler's class"));
        Duration timeout = fields.get("timeout")
                .flatMap(node -> Scalars.duration(node, LEAST_TIMEOUT, FunctionSpec.MAX_TIMEOUT))
                .orElse(FunctionSpec.DEFAULT_TIMEOUT);
        Map<String, String> environment =
                fields.get("environment").map(FunctionReader::environment).orElse(Map.of());
        return path.map(it -> new FunctionSpec(entry.name(), runtime.orElse(JAVA), it, handler, timeout, environment));
    }

    private static Optional<String> runtime(YamlNode node) {
        Optional<String> runtime = node.text("a runtime");
        runtime.filter(name -> !name.equals(JAVA)).ifPresent(name -> node.unknown("runtime", name, List.of(JAVA)));
        return runtime;
    }

    private static Map<String, String> environment(YamlNode node) {
        Map<String, String> environment = new LinkedHashMap<>();
        for (YamlEntry entry : node.entries("a map of variables to their values")) {
            entry.value().anyText("a value").ifPresent(value -> environment.put(entry.name(), value));
        }
        return environment;
    }

    private static FunctionSpec spec(String name, String code) {
        return new FunctionSpec(name, JAVA, code, Optional.empty(), FunctionSpec.DEFAULT_TIMEOUT, Map.of());
    }
}
