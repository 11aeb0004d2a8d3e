package dev.loquat.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.loquat.access.key.ApiKey;
import java.security.SecureRandom;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code loquat keys new}: makes a key, which is told once and kept nowhere. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = "Make an API key and print it, which happens once: the server knows its hash only.")
final class NewKeyCommand implements Callable<Integer> {

    /** What a key of the configuration may hold without quotes. */
    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_-]+");

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "A name for the caller, such as web or call-centre.")
    private String name = "";

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        if (!NAME.matcher(name).matches()) {
            throw new ParameterException(
                    spec.commandLine(), "NAME is '" + name + "', expected letters, digits, '-' and '_'");
        }
        show(ApiKey.create(new SecureRandom()), Terminal.standard());
        return ExitCode.OK;
    }

    private void show(ApiKey key, Terminal terminal) {
        String setting = "loquat.access.keys." + name + ".hash";
        if (json) {
            terminal.result(JsonNodeFactory.instance
                    .objectNode()
                    .put("key", key.text())
                    .put("setting", setting)
                    .put("hash", key.hash())
                    .toString());
            return;
        }
        terminal.result(key.text());
        terminal.note(
                "The caller sends it as 'Authorization: Bearer …' or 'x-api-key: …'. It is kept nowhere; the server"
                        + " knows it by this line of config/application.properties:");
        terminal.note(setting + "=" + key.hash());
    }
}
