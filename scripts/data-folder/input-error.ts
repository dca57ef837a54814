/** Thrown if input is missing, unreadable or changing. The message is written for the person running the command. */
export class InputError extends Error {}
