package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;

/** The function in an ES module for Node. */
class NodeFunctionTest extends OwnProcessContract {

    @BeforeEach
    void need() {
        Programs.require("node");
    }

    @Override
    protected String install(Path functions) throws IOException {
        copy("book-hotel.mjs", functions.resolve("book-hotel.mjs"));
        return "book-hotel.mjs";
    }

    @Override
    protected String runtime() {
        return "nodejs";
    }
}
