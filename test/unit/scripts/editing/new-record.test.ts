import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { blockingProblems } from "../../../../scripts/editing/add-record.ts";
import { inFieldOrder } from "../../../../scripts/editing/field-order.ts";
import { newRecord, type ReadableDocument } from "../../../../scripts/editing/new-record.ts";
import { type Answers, nextQuestion, type RecordKind } from "../../../../scripts/editing/record-questions.ts";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { readRecords } from "../../../../scripts/records/records.ts";
import { reportSchema } from "../../../../scripts/records/schema/report.ts";
import { type Files, KINDS_OF_A_REVIEW, OVERVIEW, REPORT_KINDS, REVIEW, REVIEW_KINDS, sources } from "../../../support/records.ts";

const TODAY = "2026-06-01" as IsoDay;
const DOCUMENT: ReadableDocument = { name: "My report.PDF", path: "My report.PDF", size: 1000, sha256: "0".repeat(64), pages: 3 };

/** Creates a record from the given answers. All other questions get their default answers. */
function create(kind: RecordKind, known: Answers, files: Files = { "reviews/scr-001.yaml": REVIEW }) {
	const given = sources(files);
	const { records } = readRecords(given);
	if (!records) return expect.unreachable();
	let answers = known;
	for (
		let question = nextQuestion(kind, answers, { records, today: TODAY });
		question;
		question = nextQuestion(kind, answers, { records, today: TODAY })
	) {
		if (question.fallback === undefined) expect.unreachable(question.name);
		answers = { ...answers, [question.name]: question.fallback };
	}
	const document = answers["file"] ? DOCUMENT : undefined;
	const created = newRecord(kind, answers, records, TODAY, document);
	const blocking = blockingProblems(created, document && { document, bytes: new Uint8Array() }, given, TODAY);
	return { ...created, value: parse(created.text), problems: blocking.map(({ rule, message }) => `[${rule}] ${message}`) };
}

test.each<[RecordKind, string[]]>([
	["review", ["withdrawn", "formerly"]],
	["briefing", ["withdrawn", "formerly"]],
	["report", ["alsoAt", "notBefore", "keepLonger", "withdrawn", "removed: {}", "republished", "formerly"]],
])("newRecord for a %s offers the fields that decide when the record is public, and explains their subfields", (kind, fields) => {
	const answers = {
		reference: "SCR 031",
		kind: kind === "review" ? "serious-case-review" : "overview-report",
		review: "scr-001",
		"on-request": "board",
	};
	const { text } = create(kind, answers);
	expect(fields.filter((name) => !new RegExp(`^#${name}(?::|$)`, "m").test(text))).toEqual([]);
	const plain = text.replaceAll(/\n# /g, " ");
	expect(plain).toContain("until (the first day on which it is public again; without it, it stays withdrawn), byOrder (true if");
});

describe("newRecord for a review", () => {
	test.each(REVIEW_KINDS)("creates a valid review of the kind %s", (kind) => {
		const { file, value, problems } = create("review", { reference: "SCR 031", kind });
		expect([file, value, problems]).toEqual(["reviews/scr-031.yaml", { reference: "SCR 031", kind, status: "published" }, []]);
	});

	test("creates a valid review whose publication is delayed", () => {
		const { value, problems } = create("review", {
			reference: "SCR 031",
			kind: "serious-case-review",
			status: "publication-delayed",
			published: "2026-05",
		});
		expect([value.published, problems]).toEqual(["2026-05", []]);
	});
});

describe("newRecord for a report", () => {
	test.each(REPORT_KINDS)("creates a valid report of the kind %s that is available on request", (kind) => {
		const { file, value, problems } = create("report", { kind, review: "scr-001", "on-request": "board" });
		expect(file).toBe(`reports/scr-001-${kind}.yaml`);
		expect(value).toMatchObject({ kind, publisher: "board", review: "scr-001", onRequest: "board" });
		expect(problems).toEqual([]);
	});

	test.each(REPORT_KINDS.filter((kind) => !KINDS_OF_A_REVIEW.includes(kind)))(
		"creates a valid report of the kind %s that is on another website and belongs to no review",
		(kind) => {
			const { file, problems } = create("report", {
				kind,
				publisher: "ofsted",
				title: "Ages of Concern: a “first” look",
				url: "https://example.org/a",
			});
			expect([file, problems]).toEqual(["reports/ages-of-concern-a-first-look.yaml", []]);
		},
	);

	test("records the name, size, page count and digest of a report's document", () => {
		const { file, document, text, value, problems } = create("report", {
			kind: "overview-report",
			review: "scr-001",
			file: "My report.PDF",
		});
		expect([file, document]).toEqual(["reports/scr-001-overview-report.yaml", "documents/scr-001-overview-report.pdf"]);
		expect(value).toEqual({
			title: "serious-case-review SCR 001: overview-report",
			kind: "overview-report",
			publisher: "board",
			review: "scr-001",
			published: TODAY,
			file: "scr-001-overview-report.pdf",
			sha256: DOCUMENT.sha256,
		});
		expect(text.replaceAll("\n# ", " ")).toContain("it had 3 pages, 1 KB");
		expect(problems).toEqual([]);
	});

	test("newRecord writes into a new report the sign-offs that the editor gives", () => {
		const { value } = create("report", { kind: "overview-report", review: "scr-001", file: "a.pdf", "sign-off": "Manager; Lawyer" });
		expect(value.signOff).toEqual([
			{ role: "Manager", on: TODAY },
			{ role: "Lawyer", on: TODAY },
		]);
	});

	test("gives a report the next name that no record or document uses", () => {
		const files = { "reviews/scr-001.yaml": REVIEW, "reports/scr-001-overview-report.yaml": OVERVIEW };
		expect(create("report", { kind: "overview-report", review: "scr-001", "on-request": "board" }, files).file).toBe(
			"reports/scr-001-overview-report-2.yaml",
		);
	});

	test("refuses a report for a review whose publication is delayed", () => {
		const files = { "reviews/scr-001.yaml": REVIEW.replace("status: published", "status: publication-delayed") };
		expect(create("report", { kind: "overview-report", review: "scr-001", "on-request": "board" }, files).problems).toEqual([
			"[delayed-report] This report belongs to a review whose publication is delayed",
		]);
	});
});

test("a new briefing is available on request until the editor writes the briefing’s text", () => {
	const { file, value, text, problems } = create("briefing", { review: "scr-001" });
	expect(file).toBe("briefings/learning-document-scr-001.yaml");
	expect(value).toEqual({ title: "Learning document: SCR 001", review: "scr-001", published: TODAY, onRequest: "board" });
	expect(text).toContain("\n# What to do differently\n#lessons:\n#  practitioners:\n#    -\n#  managers:\n#    -\n");
	expect(problems).toEqual([]);
});

describe("the YAML of a new record", () => {
	const { text } = create("report", { kind: "overview-report", review: "scr-001", "on-request": "board" });

	test("names the schema for text editors on the first line, and describes every field in the schema's order", () => {
		expect(text.split("\n")[0]).toBe("# yaml-language-server: $schema=../schemas/report.json");
		for (const { description = "" } of Object.values(reportSchema.shape)) expect(text.replaceAll(/\n# /g, " ")).toContain(description);
		expect(inFieldOrder(text, reportSchema)).toBe(text);
		expect(text.split("\n").filter((line) => line.length > 100 || line.endsWith(" "))).toEqual([]);
	});

	test("contains every field after the # signs are removed", () => {
		const all = text.replaceAll(/^#(?=\w| {2})/gm, "");
		expect(Object.keys(parse(all.replaceAll(/^# .*$/gm, "")))).toEqual(Object.keys(reportSchema.shape));
	});
});
