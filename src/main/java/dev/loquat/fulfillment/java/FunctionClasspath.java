package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.CodeFiles;
import dev.loquat.fulfillment.FunctionFailed;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * Where the classes of a function lie.
 *
 * @param own the folder of compiled sources, the folder of classes, or the jars when there is neither: handlers are looked for
 *     here
 * @param libraries what the classes use besides
 */
record FunctionClasspath(List<Path> own, List<Path> libraries) {

    private static final String CLASS = ".class";

    /**
     * The class path of this code; sources are compiled.
     *
     * @throws FunctionFailed when it holds no Java, or sources do not compile
     */
    static FunctionClasspath of(CodeFiles code, CompiledSources compiled) {
        List<Path> own = new ArrayList<>();
        if (!code.sources().isEmpty()) {
            own.add(compiled.classesOf(code));
        }
        if (code.isFolder() && !code.classes().isEmpty()) {
            own.add(code.root());
        }
        if (own.isEmpty() && code.jars().isEmpty()) {
            throw new FunctionFailed("its code " + code.root() + " is no Java: there is no .java, .class or .jar.");
        }
        List<Path> resources = code.isFolder() && code.classes().isEmpty() ? List.of(code.root()) : List.of();
        List<Path> libraries =
                Stream.concat(resources.stream(), code.jars().stream()).toList();
        return own.isEmpty() ? new FunctionClasspath(code.jars(), resources) : new FunctionClasspath(own, libraries);
    }

    List<URL> urls() {
        return Stream.concat(own.stream(), libraries.stream())
                .map(FunctionClasspath::url)
                .toList();
    }

    /** The names of the function's own classes. */
    List<String> classNames() {
        return own.stream()
                .flatMap(path -> entries(path).stream())
                .filter(entry ->
                        entry.endsWith(CLASS) && !entry.startsWith("META-INF/") && !entry.endsWith("-info.class"))
                .map(entry ->
                        entry.substring(0, entry.length() - CLASS.length()).replace('/', '.'))
                .sorted()
                .toList();
    }

    private static List<String> entries(Path path) {
        try {
            return Files.isDirectory(path) ? folderEntries(path) : jarEntries(path);
        } catch (IOException e) {
            throw new FunctionFailed("its code " + path + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<String> folderEntries(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace(File.separatorChar, '/'))
                    .toList();
        }
    }

    private static List<String> jarEntries(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream().map(ZipEntry::getName).toList();
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("every path has a URL: " + path, e);
        }
    }
}
