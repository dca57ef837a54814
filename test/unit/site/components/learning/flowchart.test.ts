import { expect, test } from "vitest";
import { flowchart } from "../../../../../site/components/learning/flowchart.ts";

const STEPS = [
	{ title: "First", text: "Look.", by: "The Board" },
	{ title: "Then", text: "Learn." },
];
const chart = (ordered: boolean) => flowchart({ title: "", introduction: "", ordered, steps: STEPS }).toString();

test("steps whose order is known are an ordered list, which the style sheet draws with arrows", () => {
	expect(chart(true)).toMatch(/^<ol class="flowchart">/);
});

test("steps whose order is not known are an unordered list without arrows", () => {
	expect(chart(false)).toMatch(/^<ul class="flowchart flowchart--unordered">/);
});

test("a step in the flowchart names the person or body that acts only if the record gives a name", () => {
	expect(chart(true).split("flowchart__by")).toHaveLength(2);
});
