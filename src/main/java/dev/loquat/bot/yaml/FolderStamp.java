package dev.loquat.bot.yaml;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells a bot's folder from the same folder before an edit: the text of its YAML files, and of everything else, such as
 * functions and published versions, which files there are, how large and how old.
 *
 * @param byFile by path; of YAML files the text, which tells two edits within a tick of the file system's clock apart
 */
record FolderStamp(Map<Path, String> byFile) {

    private static final String TESTS = "tests";

    /** Functions and published versions are seen with what lies right in them; what lies deeper changes no definition. */
    private static final int DEPTH = 3;

    /** The folder as it is now, and what is shared by the bots beside it; what cannot be read is left out, and reported by its reader. */
    static FolderStamp of(Path folder) {
        Map<Path, String> byFile = new TreeMap<>();
        walk(folder, byFile);
        Path around = SharedFunctions.folderAround(folder);
        Path shared = around.resolve(SharedFunctions.FILE);
        if (Files.exists(shared)) {
            walk(around.resolve(FunctionCode.FOLDER), byFile);
            walk(shared, byFile);
        }
        return new FolderStamp(byFile);
    }

    private static void walk(Path folder, Map<Path, String> byFile) {
        try {
            Files.walkFileTree(folder, Set.of(), DEPTH, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                    return isPassedOver(folder, visited) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    byFile.put(file, stamp(folder, file, attributes));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException unreadable) {
            byFile.put(folder, String.valueOf(unreadable.getMessage()));
        }
    }

    private static boolean isPassedOver(Path folder, Path visited) {
        String name = String.valueOf(visited.getFileName());
        return !visited.equals(folder) && (name.startsWith(".") || visited.equals(folder.resolve(TESTS)));
    }

    private static String stamp(Path folder, Path file, BasicFileAttributes attributes) throws IOException {
        boolean isText = attributes.isRegularFile()
                && (folder.equals(file.getParent()) || folder.equals(file))
                && file.toString().endsWith(".yaml")
                && attributes.size() <= YamlFileReader.MAX_BYTES;
        return isText
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : attributes.lastModifiedTime() + "/" + attributes.size();
    }
}
