package dev.loquat.fulfillment.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A program of its own: it runs a command in a sandbox without a network and passes on what comes to a loopback port there to
 * the service's socket, so that any client of the Lambda Runtime API works. A network that is closed can be entered from
 * outside by no program that every machine has; inside, a socket of the file system is the one way out, and few clients speak
 * to those. It is in Java since that is what every machine with Loquat on it has, and in one class of the JDK's own, since
 * nothing else of Loquat is to be seen in there. It is the command's parent, so that the port is open before the command
 * begins, and ends as the command ends.
 */
final class Relay {

    /** Enough for a call's head and a usual body at once. */
    private static final int BUFFER_BYTES = 16 * 1024;

    private Relay() {}

    /**
     * Runs a command.
     *
     * @param words the socket's path, the port, and the command
     */
    public static void main(String[] words) throws IOException, InterruptedException {
        UnixDomainSocketAddress service = UnixDomainSocketAddress.of(Path.of(words[0]));
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        ServerSocketChannel port = ServerSocketChannel.open(StandardProtocolFamily.INET);
        port.bind(new InetSocketAddress(loopback, Integer.parseInt(words[1])));
        inTheBackground(() -> accept(port, service));
        List<String> command = Arrays.asList(words).subList(2, words.length);
        int status = new ProcessBuilder(command).inheritIO().start().waitFor();
        // The JVM waits 300 ms at its end for threads that wait for the system.
        port.close();
        System.exit(status);
    }

    private static void accept(ServerSocketChannel port, UnixDomainSocketAddress service) {
        try {
            while (true) {
                SocketChannel client = port.accept();
                client.setOption(StandardSocketOptions.TCP_NODELAY, true);
                SocketChannel api = SocketChannel.open(service);
                inTheBackground(() -> pass(client, api));
                inTheBackground(() -> pass(api, client));
            }
        } catch (IOException gone) {
            // the service has ended, and so will this
        }
    }

    private static void pass(SocketChannel from, SocketChannel to) {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
        try (to) {
            while (from.read(buffer.clear()) >= 0) {
                buffer.flip();
                while (buffer.hasRemaining()) {
                    to.write(buffer);
                }
            }
        } catch (IOException brokenOff) {
            // by either side; both connections are closed
        }
    }

    private static void inTheBackground(Runnable work) {
        Thread thread = new Thread(work, "relay");
        thread.setDaemon(true);
        thread.start();
    }
}
