/** Functions that stay where they are, on AWS Lambda. Nothing of the SDK is loaded before the first of them is called. */
@NullMarked
package dev.loquat.fulfillment.aws;

import org.jspecify.annotations.NullMarked;
