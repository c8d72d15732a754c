/** Where things are, seen from the compiled tests. */

import { resolve } from "node:path";

/** The folder of the extension. */
export const TOP = resolve(__dirname, "..", "..");
/** The repository. */
export const REPOSITORY = resolve(TOP, "..", "..");
