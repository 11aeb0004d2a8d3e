package dev.loquat.cli;

import dev.loquat.bot.FunctionRuntimeName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A function to begin with.
 *
 * @param template the resource that it is written from
 * @param file where it is written, within the bot's folder
 * @param code what the bot declares as its code
 */
record FunctionScaffold(String template, String file, String code) {

    static FunctionScaffold of(FunctionRuntimeName runtime, String name) {
        String path = "functions/" + name;
        return switch (runtime) {
            case NODEJS -> file("nodejs.mjs", path + ".mjs");
            case PYTHON -> file("python.py", path + ".py");
            case PROVIDED -> new FunctionScaffold("bootstrap", path + "/bootstrap", path);
            case JAVA, HTTP, AWS_LAMBDA -> file("java.java", path + ".java");
        };
    }

    private static FunctionScaffold file(String template, String path) {
        return new FunctionScaffold(template, path, path);
    }

    /**
     * Writes it.
     *
     * @throws CannotCreateBot when there is such a file already, and when it cannot be written
     */
    void write(Path bot) {
        Path target = bot.resolve(file);
        if (Files.exists(target)) {
            throw new CannotCreateBot(target + " is there already; choose another name, or remove it first");
        }
        try (InputStream in = Objects.requireNonNull(
                FunctionScaffold.class.getResourceAsStream("functions/" + template), () -> "no resource " + template)) {
            Files.createDirectories(Objects.requireNonNull(target.getParent()));
            Files.copy(in, target);
            if (!target.toFile().setExecutable(template.equals("bootstrap"), false) && template.equals("bootstrap")) {
                throw new IOException("it cannot be made executable");
            }
        } catch (IOException failure) {
            throw new CannotCreateBot("cannot write the function to " + target + ": " + failure, failure);
        }
    }
}
