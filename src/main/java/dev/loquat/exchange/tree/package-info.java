/**
 * A bot as Lex V2 exports it, as a tree of JSON: the one form that every other one (the names of the API, those that were
 * documented in 2021, CloudFormation, Lex V1) is brought into first. In this canonical form members have the names of today's
 * exports, nothing is {@code null} or empty but slots that a step resets, and a sub-slot names its type.
 */
@NullMarked
package dev.loquat.exchange.tree;

import org.jspecify.annotations.NullMarked;
