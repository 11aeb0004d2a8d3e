package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.FunctionCode;
import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.Invocation;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Runs functions written in Java in this process. Their handlers implement {@code RequestHandler} or
 * {@code RequestStreamHandler} of {@code com.amazonaws.services.lambda.runtime}; the input is a
 * {@link dev.loquat.fulfillment.event.LexEvent}, a {@code Map<String, Object>}, a {@code String} with the JSON, or a class of
 * the author's own. The variables of the function's environment are found in
 * {@code context.getClientContext().getEnvironment()}.
 */
public final class JavaRuntime implements FunctionRuntime {

    private final CompiledSources compiled;
    private final Map<Entry, ReloadingFunction> functions = new ConcurrentHashMap<>();

    /**
     * @param cache the folder for compiled sources, such as {@code data/functions}; made when it is needed
     */
    public JavaRuntime(Path cache) {
        this.compiled = new CompiledSources(cache);
    }

    @Override
    public String name() {
        return "java";
    }

    @Override
    public byte[] invoke(FunctionCode code, Invocation invocation) {
        LoadedFunction function = functions
                .computeIfAbsent(
                        new Entry(code.path(), code.spec().handler()),
                        entry -> new ReloadingFunction(entry.code(), entry.handler(), compiled))
                .enter();
        try {
            return function.call(code.spec(), invocation);
        } finally {
            function.leave();
        }
    }

    @Override
    public void close() {
        functions.values().forEach(ReloadingFunction::close);
        functions.clear();
    }

    /** What is loaded once: functions of different names, and of versions of a bot, may share their code. */
    private record Entry(Path code, Optional<String> handler) {}
}
