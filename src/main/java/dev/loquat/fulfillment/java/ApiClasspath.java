package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.loquat.fulfillment.event.LexEvent;
import java.io.File;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;

/**
 * The jars that functions are compiled against, as the service itself has them: Lambda's interfaces, the event's records, and
 * Jackson. The class path of the process does not name them where the service runs from a packed application, whose class
 * loader reads the jars by itself; so each is asked of a class that comes from it.
 */
final class ApiClasspath {

    private static final List<Class<?>> FROM_EACH_JAR = List.of(
            RequestHandler.class,
            LexEvent.class,
            ObjectMapper.class,
            JsonFactory.class,
            JsonProperty.class,
            NullMarked.class);

    private ApiClasspath() {}

    /** The jars and folders, each once. */
    static List<Path> find() {
        return FROM_EACH_JAR.stream()
                .flatMap(type -> location(type).stream())
                .distinct()
                .toList();
    }

    /** The same as javac takes it. */
    static String joined(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<Path> location(Class<?> type) {
        return Optional.ofNullable(type.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .map(ApiClasspath::toPath)
                .filter(Files::exists);
    }

    private static Path toPath(URL location) {
        String url = location.toString();
        String file = url.startsWith("jar:") ? url.substring("jar:".length(), url.lastIndexOf("!/")) : url;
        return Path.of(URI.create(file));
    }
}
