package dev.loquat.fulfillment.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;

/** The function in Java, in a process of its own, with AWS's own client of the Runtime API. */
class RuntimeInterfaceClientTest extends OwnProcessContract {

    private static final String BOOTSTRAP = """
            #!/bin/sh
            exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx1g -cp "$LAMBDA_TASK_ROOT:$LAMBDA_TASK_ROOT/lib/*" \\
              com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER"
            """;

    @BeforeEach
    void need() {
        Programs.require("java");
    }

    @Override
    protected String install(Path functions) throws IOException {
        Path folder = functions.resolve("book-hotel");
        if (Files.exists(folder)) {
            return "book-hotel";
        }
        Path source = folder.resolve("BookHotel.java");
        copy("BookHotel.java", source);
        Path lib = Files.createDirectories(folder.resolve("lib"));
        for (Class<?> type : List.of(AWSLambda.class, Context.class, PojoSerializer.class)) {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().getPath());
            Files.copy(jar, lib.resolve(String.valueOf(jar.getFileName())));
        }
        int problems = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());
        assertThat(problems).isZero();
        Path bootstrap = Files.writeString(folder.resolve("bootstrap"), BOOTSTRAP);
        Files.setPosixFilePermissions(bootstrap, PosixFilePermissions.fromString("rwxr-xr-x"));
        return "book-hotel";
    }

    @Override
    protected String runtime() {
        return "provided";
    }

    @Override
    protected Optional<String> handler() {
        return Optional.of("BookHotel::handleRequest");
    }

    @Override
    protected int memory() {
        return 512;
    }
}
