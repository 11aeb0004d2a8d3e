/**
 * Sessions and where they are kept. A save names the version it replaces, so that of two turns at once one wins.
 */
@NullMarked
package dev.loquat.session;

import org.jspecify.annotations.NullMarked;
