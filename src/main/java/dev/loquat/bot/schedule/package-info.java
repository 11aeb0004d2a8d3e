/**
 * When something is to happen, after the expressions of Amazon EventBridge: {@code rate(5 minutes)} and
 * {@code cron(0 9 ? * MON-FRI *)}.
 */
@NullMarked
package dev.loquat.bot.schedule;

import org.jspecify.annotations.NullMarked;
