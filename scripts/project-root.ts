/** Locates the project's own files, whatever folder a command is run from. */
import path from "node:path";

/** The project's folder, as an absolute path. */
export const ROOT: string = path.resolve(import.meta.dirname, "..");
