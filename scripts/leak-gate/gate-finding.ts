/** Something in the output that must not be there, or that is missing. It names the record and never quotes it. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The path in the output folder. */
	file: string;
	/** The record's source file; for a public record, its address. */
	record: string;
	message: string;
};
