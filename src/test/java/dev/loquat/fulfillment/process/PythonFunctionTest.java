package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** The function in Python. */
class PythonFunctionTest extends OwnProcessContract {

    @BeforeEach
    void need() {
        Programs.require("python3");
    }

    @Override
    protected String install(Path functions) throws IOException {
        copy("book-hotel.py", functions.resolve("book-hotel.py"));
        return "book-hotel.py";
    }

    @Override
    protected String runtime() {
        return "python";
    }
}
