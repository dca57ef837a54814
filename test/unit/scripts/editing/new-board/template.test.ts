import { expect, test } from "vitest";
import { parseDocument } from "yaml";
import { reviewsOfBoard } from "../../../../../scripts/editing/new-board/board-reviews.ts";
import { chooseForReviews } from "../../../../../scripts/editing/new-board/template.ts";

const TEMPLATE = `text: { child: Of children, adult: Of adults, anyone: Of people }
entries:
  - { id: a, for: children }
  - { id: b, for: [adults, domestic-abuse] }
  - { id: c }
kinds:
  - { for: adults, value: sar }
`;

test.each([
	["children", { text: "Of children", entries: [{ id: "a" }, { id: "c" }], kinds: [] }],
	["adults", { text: "Of adults", entries: [{ id: "b" }, { id: "c" }], kinds: ["sar"] }],
	["children, adults", { text: "Of people", entries: [{ id: "a" }, { id: "b" }, { id: "c" }], kinds: ["sar"] }],
])("the template for a new board keeps only the parts for a board with reviews of %s", (answer, chosen) => {
	const template = parseDocument(TEMPLATE);
	chooseForReviews(template, reviewsOfBoard(answer));
	expect(template.toJS()).toEqual(chosen);
});
