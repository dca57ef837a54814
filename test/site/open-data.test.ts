/** Checks the open data on the built sites. The JSON must be valid, and the CSV and the description must agree with it. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { DATA_FIELDS, type DataRow, type OpenData } from "../../scripts/publish/open-data-schema.ts";
import { counted } from "../../site/components/text.ts";
import { BOARDS, catalogueOfBoard } from "../support/boards.ts";
import { read } from "../support/output.ts";

describe.each(BOARDS)("the open data of $name", (board) => {
	const { site, day } = board;
	const data = JSON.parse(read(site, "data/catalogue.json")) as OpenData;
	const schema = JSON.parse(read(site, "data/catalogue.schema.json")) as { $id: string };
	const isOpenData = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);

	test("the JSON file matches the JSON Schema that it names", () => {
		expect([isOpenData(data), isOpenData.errors]).toEqual([true, null]);
		expect(data.$schema).toBe(schema.$id);
		expect(data.asOf).toBe(day);
	});

	test.each([
		["an unknown field", { colour: "blue" }],
		["a malformed date", { date: "2017-5" }],
		["an unknown type of record", { type: "rumour" }],
		["an address that is not a URL", { url: "reports/x" }],
	])("the open data's schema rejects %s", (_, fault) => {
		expect(isOpenData({ ...data, records: [{ ...data.records[0], ...fault }] })).toBe(false);
	});

	test.each(["type", "title", "url", "version"])("the open data's schema rejects a record without %s", (field) => {
		expect(isOpenData({ ...data, records: [{ ...data.records[0], [field]: undefined }] })).toBe(false);
	});

	test("the JSON file lists each public record once, and no other records", async () => {
		const catalogue = await catalogueOfBoard(board);
		const records = [...catalogue.reviews, ...catalogue.reports, ...catalogue.briefings];
		expect(data.records.map(({ url }) => url).toSorted()).toEqual(
			records.map(({ address }) => new URL(address, catalogue.board.address).href).toSorted(),
		);
	});

	test("the CSV file contains the same data as the JSON file", () => {
		const rows = parse(read(site, "data/catalogue.csv"), { columns: true, record_delimiter: "\r\n" }) as Array<Record<string, string>>;
		expect(rows.map(rowOf)).toEqual(data.records);
	});

	test("the open data page lists the CSV’s columns in order and the number of records of each type", () => {
		const page = read(site, "data/index.html");
		const [header = ""] = read(site, "data/catalogue.csv").split("\r\n");
		expect([...page.matchAll(/<th scope="row"[^>]*><code>([^<]+)<\/code>/g)].map(([, name]) => name)).toEqual(header.split(","));
		const count = (type: DataRow["type"]) => data.records.filter((row) => row.type === type).length;
		const { 0: words = "" } = /As on .*?<\/span>/s.exec(page) ?? [];
		expect(words.replaceAll(/<[^>]*>/g, "")).toMatch(
			new RegExp(
				`: ${counted(count("review"), "review")}, ${counted(count("report"), "report")} and ${counted(count("briefing"), "briefing")}\\.$`,
			),
		);
		expect(page).toContain("No licence to use these data is recorded");
	});
});

/** Converts a CSV row to the form of a JSON record. It removes the apostrophe before text that looks like a spreadsheet formula. */
function rowOf(row: Record<string, string>): DataRow {
	const lists = ["themes", "audiences"];
	const cells = Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@])/, "")] as const);
	const filled = cells.filter(([name, cell]) => cell !== "" || lists.includes(name));
	return Object.fromEntries(
		filled.map(([name, cell]) => [name, lists.includes(name) ? cell.split("; ").filter(Boolean) : cell]),
	) as DataRow;
}

test("every field of the open data has an explanation", () => {
	expect(DATA_FIELDS.filter(({ meaning }) => meaning.length < 10)).toEqual([]);
	expect(DATA_FIELDS.filter(({ always }) => always).map(({ name }) => name)).toEqual([
		"type",
		"title",
		"url",
		"kind",
		"publisher",
		"version",
		"themes",
		"audiences",
	]);
});
