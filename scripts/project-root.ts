import path from "node:path";

/** The absolute path of the project's folder. It does not depend on the folder in which a command is run. */
export const ROOT: string = path.resolve(import.meta.dirname, "..");
