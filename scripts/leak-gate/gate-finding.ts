/** Something that must not be in the output, or that is missing from it. A finding names the record but never quotes it. */
export type GateFinding = {
	rule: "leak" | "missing";
	/** The path in the output folder. */
	file: string;
	/** The record's source file or, for a public record, its address. */
	record: string;
	message: string;
};
