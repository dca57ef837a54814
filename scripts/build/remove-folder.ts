/** Removes a folder, as a process of its own: a disk may take ten seconds for tens of thousands of files. `node remove-folder.ts FOLDER`. */
import { rmSync } from "node:fs";

const [, , folder] = process.argv;
// The next build may have begun and be removing it, too.
if (folder) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
