package dev.loquat.fulfillment.process;

import java.nio.file.Path;

/**
 * The code of a function as it was at one moment.
 *
 * @param stamp changes with the code
 * @param taskRoot the folder that the function calls {@code LAMBDA_TASK_ROOT}
 * @param code the file or folder of the code within it
 */
record Deployment(String stamp, Path taskRoot, Path code) {}
