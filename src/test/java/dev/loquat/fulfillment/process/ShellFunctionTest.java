package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** The function in a shell script that speaks the Runtime API itself. */
class ShellFunctionTest extends OwnProcessContract {

    @BeforeEach
    void need() {
        Programs.require("curl");
    }

    @Override
    protected String install(Path functions) throws IOException {
        copy("shell/bootstrap", functions.resolve("book-hotel/bootstrap"));
        return "book-hotel";
    }

    @Override
    protected String runtime() {
        return "provided";
    }
}
