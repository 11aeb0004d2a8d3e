package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.FunctionFailed;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the sources of a function with the compiler of the JDK that the service runs on. */
final class SourceCompiler {

    private SourceCompiler() {}

    /**
     * Compiles sources.
     *
     * @param sources files with any names
     * @param classpath what they may use besides one another
     * @param output the folder for the classes
     * @throws FunctionFailed when they are not valid Java; it names all errors with file and line
     */
    static void compile(List<Path> sources, List<Path> classpath, Path output) {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new FunctionFailed("its sources cannot be compiled, as this Java has no compiler."
                        + " Run Loquat on a JDK, or bring the function as a jar."));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                output.toString(),
                "-classpath",
                ApiClasspath.joined(classpath),
                "-proc:none",
                "-parameters",
                "-g",
                "-nowarn");
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8)) {
            List<SourceFile> units = sources.stream().map(SourceFile::new).toList();
            if (!compiler.getTask(messages, files, problems, options, null, units)
                    .call()) {
                throw new FunctionFailed("its sources do not compile:\n" + describe(problems) + messages);
            }
        } catch (IOException e) {
            throw new FunctionFailed("its sources cannot be read: " + e.getMessage(), e);
        }
    }

    private static String describe(DiagnosticCollector<JavaFileObject> problems) {
        return problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(SourceCompiler::describe)
                .collect(Collectors.joining("\n"));
    }

    private static String describe(Diagnostic<? extends JavaFileObject> problem) {
        String message = problem.getMessage(Locale.ROOT);
        return problem.getSource() instanceof SourceFile source
                ? source.path().getFileName() + ":" + problem.getLineNumber() + ": " + message
                : message;
    }
}
