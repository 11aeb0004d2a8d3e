package dev.loquat.fulfillment.java;

import dev.loquat.fulfillment.FunctionRuntime;
import dev.loquat.fulfillment.HotelFunctionContract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The function in Java, in the service's own process. */
class JavaFunctionTest extends HotelFunctionContract {

    @Override
    protected List<FunctionRuntime> runtimes(Path cache) {
        return List.of(new JavaRuntime(cache));
    }

    @Override
    protected String install(Path functions) throws IOException {
        copy("BookHotel.java", functions.resolve("BookHotel.java"));
        return "BookHotel.java";
    }

    @Override
    protected String runtime() {
        return "java";
    }
}
