/** An input that is missing, unreadable or changing. Its message is one sentence for the person who ran the command. */
export class InputError extends Error {}
