package dev.loquat.fulfillment.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.SimpleJavaFileObject;

/** A source file that may have any name: {@code book-hotel.java} may hold the public class {@code BookHotel}. */
final class SourceFile extends SimpleJavaFileObject {

    private final Path path;

    SourceFile(Path path) {
        super(path.toUri(), Kind.SOURCE);
        this.path = path;
    }

    Path path() {
        return path;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) throws IOException {
        return Files.readString(path);
    }

    @Override
    public boolean isNameCompatible(String simpleName, Kind kind) {
        return kind == Kind.SOURCE;
    }
}
