/** The live conversation, tested with the JDK's WebSocket client. */
@NullMarked
package dev.loquat.channel.websocket;

import org.jspecify.annotations.NullMarked;
