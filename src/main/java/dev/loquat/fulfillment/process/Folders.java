package dev.loquat.fulfillment.process;

import dev.loquat.FileTree;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders of sandboxes. */
final class Folders {

    private Folders() {}

    /** Makes a folder with these permissions, such as {@code rwx--x--x}, whatever the service's own are. */
    static Path make(Path folder, String permissions) throws IOException {
        Files.createDirectories(folder);
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(permissions));
    }

    /** Deletes what services have left behind that were killed; a folder's name has its service's process id. */
    static void deleteLeftBehind(Path place, String prefix) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(place, prefix + "*-*")) {
            for (Path folder : folders) {
                String[] parts = String.valueOf(folder.getFileName())
                        .substring(prefix.length())
                        .split("-", 2);
                boolean isNumber = parts[0].matches("\\d{1,9}");
                if (isNumber && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty() && Files.isWritable(folder)) {
                    FileTree.delete(folder);
                }
            }
        }
    }
}
