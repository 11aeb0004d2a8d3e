package dev.loquat.bot.yaml;

import dev.loquat.bot.FunctionRuntimeName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds a function's code in the bot's folder, or that of functions which bots share, and nowhere else. */
final class FunctionCode {

    static final String FOLDER = "functions/";

    /** Of a function's name, where its code is looked for, one after the other. */
    private static final List<String> ENDINGS = List.of(".java", "", ".jar", ".mjs", ".js", ".py");

    private static final String BOOTSTRAP = "bootstrap";

    private final Path folder;
    private final String folderName;

    FunctionCode(Path folder) {
        this(folder, "the bot's folder");
    }

    /**
     * @param folderName what the folder is called in a message
     */
    FunctionCode(Path folder, String folderName) {
        this.folder = folder;
        this.folderName = folderName;
    }

    /** The code that lies where a function of this name has it; reports when there is none. */
    Optional<String> byConvention(String name, YamlNode at) {
        List<String> candidates =
                ENDINGS.stream().map(ending -> FOLDER + name + ending).toList();
        Optional<String> found = candidates.stream()
                .filter(path -> Files.exists(folder.resolve(path)))
                .findFirst();
        if (found.isEmpty()) {
            at.error("the function " + Quoted.of(name) + " has no code; expected " + candidates.get(0) + ", a folder "
                    + candidates.get(1) + "/ or " + FOLDER + name + " with one of the endings "
                    + String.join(", ", ENDINGS.subList(2, ENDINGS.size())) + "; or say where with 'code'");
        }
        return found.filter(path -> liesInside(folder.resolve(path), path, at));
    }

    /** Where a function of this name has its code before any other place. */
    static String firstByConvention(String name) {
        return FOLDER + name + ".java";
    }

    /** The code at the path that the bot declares; reports when it is not there or not the bot's. */
    Optional<String> declared(YamlNode node) {
        return node.text("the path of the function's code").filter(path -> isCode(path, node));
    }

    /** What runs this code when the bot does not say: the file's ending tells; a folder with a bootstrap runs by itself. */
    FunctionRuntimeName runtime(String path) {
        Path code = folder.resolve(path);
        return Files.isRegularFile(code.resolve(BOOTSTRAP))
                ? FunctionRuntimeName.PROVIDED
                : FunctionRuntimeName.ofCode(path);
    }

    private boolean isCode(String path, YamlNode node) {
        try {
            Path code = folder.resolve(path).normalize();
            if (Path.of(path).isAbsolute() || !code.startsWith(folder.normalize())) {
                node.error(leaves(path));
                return false;
            }
            if (!Files.exists(code)) {
                node.error("there is no " + Quoted.of(path) + " in " + folderName + "; expected a function's code");
                return false;
            }
            return liesInside(code, path, node);
        } catch (InvalidPathException e) {
            node.error("not a path: " + Quoted.of(path) + " (" + e.getReason() + ")");
            return false;
        }
    }

    /** A symbolic link may lead out of the folder though its own path does not. */
    private boolean liesInside(Path code, String path, YamlNode at) {
        try {
            if (code.toRealPath().startsWith(folder.toRealPath())) {
                return true;
            }
            at.error(leaves(path));
        } catch (IOException e) {
            at.error("the code " + Quoted.of(path) + " cannot be read: " + e);
        }
        return false;
    }

    private String leaves(String path) {
        return "the path " + Quoted.of(path) + " leaves " + folderName + "; expected a path inside it, such as "
                + FOLDER + "book-hotel.java";
    }
}
