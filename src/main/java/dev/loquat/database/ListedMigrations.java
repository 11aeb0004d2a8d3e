package dev.loquat.database;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Objects;
import java.util.stream.Stream;
import org.flywaydb.core.api.ResourceProvider;
import org.flywaydb.core.api.resource.LoadableResource;
import org.jspecify.annotations.Nullable;

/**
 * The migrations by name, so that Flyway need not search the class path for them: that takes time at every start, and the
 * class loader of a packed application cannot be searched at all.
 */
final class ListedMigrations implements ResourceProvider {

    private final Migrations listed;

    ListedMigrations(Migrations listed) {
        this.listed = listed;
    }

    @Override
    public @Nullable LoadableResource getResource(String name) {
        return listed.files().contains(name) ? new Migration(listed.folder(), name) : null;
    }

    @Override
    public Collection<LoadableResource> getResources(String prefix, String[] suffixes) {
        Stream<LoadableResource> found = listed.files().stream()
                .filter(file ->
                        file.startsWith(prefix) && Arrays.stream(suffixes).anyMatch(file::endsWith))
                .map(file -> new Migration(listed.folder(), file));
        return found.toList();
    }

    /** One file. */
    private static final class Migration extends LoadableResource {

        private final String folder;
        private final String file;

        Migration(String folder, String file) {
            this.folder = folder;
            this.file = file;
        }

        @Override
        public Reader read() {
            return new InputStreamReader(
                    Objects.requireNonNull(ListedMigrations.class.getResourceAsStream(folder + file), file),
                    StandardCharsets.UTF_8);
        }

        @Override
        public String getAbsolutePath() {
            return "classpath:" + folder + file;
        }

        @Override
        public String getAbsolutePathOnDisk() {
            return getAbsolutePath();
        }

        @Override
        public String getFilename() {
            return file;
        }

        @Override
        public String getRelativePath() {
            return file;
        }
    }
}
