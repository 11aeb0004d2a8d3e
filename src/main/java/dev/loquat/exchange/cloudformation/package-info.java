/** Bots in templates of CloudFormation: resources of type {@code AWS::Lex::Bot}, in YAML or JSON. */
@NullMarked
package dev.loquat.exchange.cloudformation;

import org.jspecify.annotations.NullMarked;
