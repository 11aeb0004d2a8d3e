package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * Whose connection it is that comes from this machine, as Linux tells in {@code /proc/net/tcp} (see proc_pid_net(5)): every
 * process can connect to every loopback port, so a sandbox could ask for the calls of another.
 */
final class LoopbackPeer {

    /** Connections of IPv6 sockets to IPv4 addresses, such as Java's own, stand in the second. */
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));

    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int USER = 7;

    private LoopbackPeer() {}

    /**
     * The user id of the process at the other end.
     *
     * @param peerPort its port
     * @param ownPort the port that it is connected to
     * @return empty when there is no such connection
     */
    static OptionalInt user(int peerPort, int ownPort) {
        String local = hexadecimal(peerPort);
        String remote = hexadecimal(ownPort);
        return TABLES.stream()
                .flatMap(LoopbackPeer::rows)
                .map(row -> row.strip().split("\\s+"))
                .filter(row -> row.length > USER && row[LOCAL].endsWith(local) && row[REMOTE].endsWith(remote))
                .mapToInt(row -> Integer.parseInt(row[USER]))
                .findFirst();
    }

    private static String hexadecimal(int port) {
        return String.format(Locale.ROOT, ":%04X", port);
    }

    private static Stream<String> rows(Path table) {
        try {
            return Files.readAllLines(table, StandardCharsets.US_ASCII).stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
