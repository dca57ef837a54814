/** Thrown if an input file or folder is missing, unreadable or changing. The message is written for the person who runs the command. */
export class InputError extends Error {}
