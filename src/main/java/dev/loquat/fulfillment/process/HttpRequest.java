package dev.loquat.fulfillment.process;

import java.util.Map;
import java.util.Optional;

/**
 * A request to the Runtime API.
 *
 * @param method such as {@code POST}
 * @param path the path as it was sent
 * @param headers by their names in lower case, trailers among them
 * @param body what was sent; empty when it is too large
 * @param length how many bytes were sent
 */
@SuppressWarnings("ArrayRecordComponent") // bytes on their way, compared by nobody
record HttpRequest(String method, String path, Map<String, String> headers, byte[] body, long length) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }
}
