/** What is to be read is not there, cannot be read, or is being changed: said to the caller in one sentence. */
export class InputError extends Error {}
