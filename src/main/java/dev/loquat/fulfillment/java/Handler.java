package dev.loquat.fulfillment.java;

import com.amazonaws.services.lambda.runtime.Context;

/** One instance of an author's handler; it serves one call at a time. */
@FunctionalInterface
interface Handler {

    /**
     * Serves a call.
     *
     * @param event JSON in UTF-8
     * @return the answer as bytes
     * @throws Exception whatever the author's code throws
     */
    byte[] handle(byte[] event, Context context) throws Exception;
}
