package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.CodeFiles;
import dev.loquat.fulfillment.FunctionFailed;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A function as its files are now: a call after a change meets the new code, while calls under way end with the old. What
 * cannot be loaded is not tried again until its files have changed.
 */
final class ReloadingFunction {

    private final Path code;
    private final Optional<String> handler;
    private final CompiledSources compiled;
    private String stamp = "";
    private Optional<LoadedFunction> loaded = Optional.empty();
    private String failure = "";

    ReloadingFunction(Path code, Optional<String> handler, CompiledSources compiled) {
        this.code = code;
        this.handler = handler;
        this.compiled = compiled;
    }

    /**
     * The function for one call, which has to leave it.
     *
     * @throws FunctionFailed when it cannot be loaded
     */
    synchronized LoadedFunction enter() {
        CodeFiles files = CodeFiles.at(code);
        String now = files.stamp();
        if (!now.equals(stamp)) {
            reload(files);
            stamp = now;
        }
        return loaded.orElseThrow(() -> new FunctionFailed(failure)).enter();
    }

    synchronized void close() {
        loaded.ifPresent(LoadedFunction::interrupt);
        unload();
    }

    private void reload(CodeFiles files) {
        unload();
        try {
            loaded = Optional.of(LoadedFunction.load(FunctionClasspath.of(files, compiled), handler));
        } catch (FunctionFailed e) {
            failure = String.valueOf(e.getMessage());
        }
    }

    private void unload() {
        loaded.ifPresent(LoadedFunction::replaced);
        loaded = Optional.empty();
        stamp = "";
    }
}
