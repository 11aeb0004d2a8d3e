package dev.loquat.fulfillment;

import dev.loquat.bot.FunctionSpec;
import dev.loquat.bot.FunctionSpec.FromEnvironment;
import dev.loquat.bot.FunctionSpec.FromFile;
import dev.loquat.bot.FunctionSpec.Text;
import dev.loquat.bot.FunctionSpec.Variable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the values that a bot does not show. They are looked up for every call, so that a secret can be changed. */
final class Secrets {

    private final Map<String, String> environment;

    /**
     * @param environment the service's own environment
     */
    Secrets(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    /**
     * The variables that a function sees.
     *
     * @throws FunctionFailed when one is not where it should be
     */
    Map<String, String> environmentOf(FunctionCode code) {
        Map<String, String> values = new LinkedHashMap<>();
        FunctionSpec spec = code.spec();
        spec.environment().forEach((name, variable) -> values.put(name, value(variable, code.folder())));
        return values;
    }

    /** What calls of a function are signed with. */
    Optional<String> secretOf(FunctionCode code) {
        return code.spec().secret().map(variable -> value(variable, code.folder()));
    }

    private String value(Variable variable, Path folder) {
        return variable.match(new Variable.Cases<>() {
            @Override
            public String text(Text text) {
                return text.value();
            }

            @Override
            public String fromEnvironment(FromEnvironment from) {
                return Optional.ofNullable(environment.get(from.name()))
                        .orElseThrow(
                                () -> new FunctionFailed("its secret is not there: the service's environment has no"
                                        + " variable '" + from.name() + "'."));
            }

            @Override
            public String fromFile(FromFile from) {
                try {
                    return Files.readString(folder.resolve(from.path())).stripTrailing();
                } catch (IOException e) {
                    throw new FunctionFailed(
                            "its secret is not there: the file " + from.path() + " cannot be read.", e);
                }
            }
        });
    }
}
