package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.loquat.fulfillment.FunctionFailed;
import dev.loquat.fulfillment.FunctionRuntime;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** A {@link RequestStreamHandler}: it reads and writes the JSON itself. */
final class StreamHandler implements Handler {

    private final RequestStreamHandler handler;

    StreamHandler(RequestStreamHandler handler) {
        this.handler = handler;
    }

    @Override
    public byte[] handle(byte[] event, Context context) throws IOException {
        LimitedOutput answer = new LimitedOutput();
        handler.handleRequest(new ByteArrayInputStream(event), answer, context);
        return answer.toByteArray();
    }

    /** Stops a handler that writes without end before the memory is full. */
    private static final class LimitedOutput extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int b) {
            requireRoom(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            requireRoom(length);
            super.write(bytes, offset, length);
        }

        private void requireRoom(int bytes) {
            if ((long) size() + bytes > FunctionRuntime.MAX_ANSWER_BYTES) {
                throw new FunctionFailed("its answer is larger than " + FunctionRuntime.MAX_ANSWER_BYTES + " bytes.");
            }
        }
    }
}
