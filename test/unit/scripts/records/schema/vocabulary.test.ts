/** A new kind needs an entry in `vocabulary.yaml` and nothing else. */
import { describe, expect, test } from "vitest";
import { nextQuestion } from "../../../../../scripts/editing/record-questions.ts";
import { jsonSchemas } from "../../../../../scripts/records/json-schema.ts";
import { readRecords } from "../../../../../scripts/records/records.ts";
import searchWords from "../../../../../site/files/search-words.11ty.ts";
import { listsOf } from "../../../../../site/lists/lists.ts";
import { NO_ASSETS } from "../../../../support/no-assets.ts";
import { A_DAY, type Files, mistakesIn, publicOn, SMALLEST, sources } from "../../../../support/records.ts";
import { mainText, renderBoard } from "../../../../support/render-board.ts";

const KIND = `reviewKinds:
  - id: safeguarding-adults-review
    name: Safeguarding adults review
    plural: Safeguarding adults reviews
    abbreviations: [SAR, SABR]
    subject: adult
    basis:
      statute: Care Act 2014, section 44
      source: https://www.legislation.gov.uk/ukpga/2014/23/section/44
    meaning: A review about an adult.
`;
const SAR = "reference: SAR 1\nkind: safeguarding-adults-review\nstatus: published\nsummary: What happened.\n";
const RESPONSE = "title: Response\nkind: board-response\npublisher: board\nreview: sar-1\nonRequest: board\n";

const records: Files = { "reviews/sar-1.yaml": SAR, "reports/a.yaml": RESPONSE };
const vocabulary: Files = { "vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace("reviewKinds:\n", KIND) };

describe("a kind of review that is added to vocabulary.yaml alone", () => {
	const catalogue = publicOn(A_DAY, { ...records, ...vocabulary });
	const pages = renderBoard(catalogue);
	const textOf = (address: string) => mainText(pages.get(address) ?? "");

	test("is accepted in records, and was not before", () => {
		expect(mistakesIn(records)).toEqual([expect.stringContaining("There is no review kind ‘safeguarding-adults-review’")]);
		expect(mistakesIn({ ...records, ...vocabulary })).toEqual([]);
	});

	test("is named on the pages of its review, the list of reviews and the list of words, with its statute", () => {
		expect(textOf("/reviews/sar-1/")).toContain("Safeguarding adults review · SAR 1");
		expect(textOf("/reviews/")).toContain("Safeguarding adults review");
		expect(textOf("/about/reviews/")).toContain(
			"Safeguarding adults review (SAR, SABR) A review about an adult. Held under the Care Act 2014, section 44.",
		);
	});

	test("changes whom a reader may be worried about", () => {
		expect(textOf("/")).toContain("Worried about someone?");
	});

	test("is found by its abbreviations", () => {
		const words = searchWords.render({ catalogue, lists: listsOf(catalogue), assets: NO_ASSETS, preview: undefined } as never);
		expect(JSON.parse(words).beginnings).toMatchObject({ sar: ["sar"], sabr: ["sar"] });
	});

	test("is offered by npm run new and by editors’ tools", () => {
		const read = readRecords(sources({ ...records, ...vocabulary })).records;
		if (!read) return expect.unreachable();
		const question = nextQuestion("review", { reference: "SAR 2" }, { records: read, today: A_DAY });
		expect(question?.choices?.get("safeguarding-adults-review")).toBe("Safeguarding adults review");
		const { properties } = JSON.parse(jsonSchemas(read).get("review.json") ?? "");
		expect(properties.kind.enum).toContain("safeguarding-adults-review");
	});
});
