package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What runs in sandboxes and is none of their functions: the bootstraps of languages and the {@link Relay}.
 *
 * @param path where it lies, for everybody to read
 */
record RuntimeFolder(Path path) {

    /** The Java that runs Loquat. */
    static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    /** What the relay holds, 36 MB with JDK 17 on a 64-bit Linux, and what the kernel does for it. */
    static final int RELAY_MEGABYTES = 64;

    private static final String RELAY = Relay.class.getName().replace('.', '/') + ".class";

    /** A JVM that copies a few bytes and compiles nothing. */
    private static final List<String> RELAYING = List.of(
            JAVA.toString(),
            "-Xshare:auto",
            "-Xint",
            "-Xmx8m",
            "-Xss256k",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            SandboxView.CLOSED.runtime().toString(),
            Relay.class.getName(),
            SandboxView.API.toString(),
            String.valueOf(SandboxView.PORT));

    /** Makes the folder and writes all into it. */
    static RuntimeFolder write(Path path) throws IOException {
        Folders.make(path, "rwxr-xr-x");
        for (Language language : Language.values()) {
            if (!language.bootstrap().isEmpty()) {
                write(language.bootstrap(), path);
            }
        }
        write(RELAY, path);
        return new RuntimeFolder(path);
    }

    private static void write(String name, Path folder) throws IOException {
        String resource = name.substring(name.lastIndexOf('/') + 1);
        try (InputStream bytes = RuntimeFolder.class.getResourceAsStream(resource)) {
            if (bytes == null) {
                throw new IOException("the resource " + resource + " is missing");
            }
            Path file = folder.resolve(name);
            for (Path parent = file.getParent();
                    parent != null && !parent.equals(folder);
                    parent = parent.getParent()) {
                Folders.make(parent, "rwxr-xr-x");
            }
            Files.copy(bytes, file);
            file.toFile().setReadable(true, false);
        }
    }

    /** A command that finds the Lambda Runtime API at a port, in a sandbox in which there is but a socket. */
    static List<String> relayed(List<String> command) {
        return Tools.join(RELAYING, command);
    }
}
