import { z } from "zod";
import { line, markdown } from "./fields.ts";

const step = z.strictObject({
	title: line(80).describe("The step in a few words"),
	text: markdown(500).describe("What happens in it"),
	by: line(60).optional().describe("Who acts, if that is known"),
});

/** The schema for `how-we-learn.yaml`, which contains the content of the flowchart "How we learn". */
export const howWeLearnSchema = z.strictObject({
	title: line(120).describe("The flowchart's title"),
	introduction: markdown(600),
	ordered: z.boolean().default(true).describe("false if the order of the steps is not known; they are then shown without arrows"),
	steps: z.array(step).min(2).max(12).describe("The steps, in order if it is known"),
	closing: markdown(600).optional().describe("What follows after the last step"),
});

export type HowWeLearnRecord = z.output<typeof howWeLearnSchema>;
