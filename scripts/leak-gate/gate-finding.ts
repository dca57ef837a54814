/**
 * A problem that the leak gate found: something in the output that must not be there, or something public that is missing. It
 * names the record but never quotes the record's text.
 */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The file's path in the output folder. */
	file: string;
	/** The path of the record's source file or, if a public record is missing, the address of its page. */
	record: string;
	message: string;
};
