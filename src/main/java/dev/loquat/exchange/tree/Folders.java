package dev.loquat.exchange.tree;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Paths by the folders that they lie in. A folder is {@code ""}, or ends with a slash. */
final class Folders {

    private Folders() {}

    /** The paths that lie in each folder: each in the nearest one, those in none of them left out. */
    static Map<String, List<String>> group(Collection<String> paths, Set<String> folders) {
        Map<String, List<String>> pathsByFolder = new LinkedHashMap<>();
        folders.forEach(folder -> pathsByFolder.put(folder, new ArrayList<>()));
        paths.forEach(path -> nearest(path, folders)
                .ifPresent(folder -> pathsByFolder
                        .computeIfAbsent(folder, same -> new ArrayList<>())
                        .add(path)));
        return pathsByFolder;
    }

    /** The innermost of these folders that a path lies in. */
    static Optional<String> nearest(String path, Set<String> folders) {
        String folder = of(path);
        while (!folders.contains(folder)) {
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            folder = of(folder.substring(0, folder.length() - 1));
        }
        return Optional.of(folder);
    }

    /** The folder of a file. */
    static String of(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The name of a folder, without those around it. */
    static String name(String folder) {
        List<String> parts = List.of(folder.split("/"));
        return parts.get(parts.size() - 1);
    }
}
