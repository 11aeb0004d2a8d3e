package dev.loquat.fulfillment.process;

import java.nio.file.Path;

/**
 * What a sandbox sees where.
 *
 * @param api where the Lambda Runtime API is, as host and port
 * @param taskRoot the folder of its code
 * @param runtime the folder of the bootstraps
 * @param tmp the folder that it may write to
 */
record SandboxView(String api, Path taskRoot, Path runtime, Path tmp) {

    /** The port at which the API is inside of a sandbox without a network; Lambda has it there. */
    static final int PORT = 9001;

    /** The socket behind that port. */
    static final Path API = Path.of("/run/loquat-api");

    /** A sandbox without a network and with a file system of its own has all where Lambda has it. */
    static final SandboxView CLOSED =
            new SandboxView("127.0.0.1:" + PORT, Path.of("/var/task"), Path.of("/var/runtime"), Path.of("/tmp"));
}
