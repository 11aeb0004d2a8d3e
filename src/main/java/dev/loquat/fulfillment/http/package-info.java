/**
 * Functions that are web services: the event is posted, signed when there is a secret, and the answer is the body that comes
 * back. So functions run on Knative, OpenFaaS, or whatever answers at a URL.
 */
@NullMarked
package dev.loquat.fulfillment.http;

import org.jspecify.annotations.NullMarked;
