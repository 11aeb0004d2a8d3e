/**
 * Bots as YAML. A file is read as SnakeYAML <em>nodes</em>, never as objects, so that every scalar stays what was written
 * and every {@link dev.loquat.bot.yaml.BotProblem} has its place.
 *
 * <p>The way of a file: {@code YamlFileReader} (size, UTF-8, syntax, limits) makes a tree of {@code YamlNode}s; one reader
 * per concept ({@code BotFileReader}, {@code LocaleReader}, {@code IntentReader}, {@code SlotReader} …) turns it into the
 * records of {@code bot} and reports what is wrong without stopping; the lint rules look at the result. {@code Shape} lists
 * the keys of every object; the JSON Schemas under {@code docs/schema} say the same to editors.
 *
 * <p>The way back is {@code BotWriter}: one writer per concept, each the counterpart of a reader, makes of the records a tree of
 * what is {@code Written}, without defaults and in the shortest form; {@code YamlFileWriter} lays it out. What is written is read
 * as the same bot.
 */
@NullMarked
package dev.loquat.bot.yaml;

import org.jspecify.annotations.NullMarked;
