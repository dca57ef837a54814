/** The open data of the boards: JSON that its own schema accepts, a table that says the same, a page that describes both. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { DATA_FIELDS, type DataRow, type OpenData } from "../../scripts/publish/open-data-schema.ts";
import { counted } from "../../site/components/text.ts";
import { BOARDS, catalogueOfBoard } from "../support/boards.ts";
import { read } from "../support/output.ts";

describe.each(BOARDS)("$name", (board) => {
	const { site, day } = board;
	const data = JSON.parse(read(site, "data/catalogue.json")) as OpenData;
	const schema = JSON.parse(read(site, "data/catalogue.schema.json")) as { $id: string };
	const isOpenData = new Ajv2020({ formats: { uri: (text: string) => URL.canParse(text) } }).compile(schema);

	test("the JSON is what its schema says, and names it", () => {
		expect([isOpenData(data), isOpenData.errors]).toEqual([true, null]);
		expect(data.$schema).toBe(schema.$id);
		expect(data.asOf).toBe(day);
	});

	test.each([
		["a field that it does not know", { colour: "blue" }],
		["a made-up date", { date: "2017-5" }],
		["a kind of record that there is not", { type: "rumour" }],
		["an address that is none", { url: "reports/x" }],
	])("the schema refuses %s", (_, fault) => {
		expect(isOpenData({ ...data, records: [{ ...data.records[0], ...fault }] })).toBe(false);
	});

	test.each(["type", "title", "url", "version"])("the schema refuses a record without %s", (field) => {
		expect(isOpenData({ ...data, records: [{ ...data.records[0], [field]: undefined }] })).toBe(false);
	});

	test("every public record is in it once, and no other", async () => {
		const catalogue = await catalogueOfBoard(board);
		const records = [...catalogue.reviews, ...catalogue.reports, ...catalogue.briefings];
		expect(data.records.map(({ url }) => url).toSorted()).toEqual(
			records.map(({ address }) => new URL(address, catalogue.board.address).href).toSorted(),
		);
	});

	test("the table says the same", () => {
		const rows = parse(read(site, "data/catalogue.csv"), { columns: true, record_delimiter: "\r\n" }) as Array<Record<string, string>>;
		expect(rows.map(rowOf)).toEqual(data.records);
	});

	test("the page has every field, in the order of the table’s columns, and how many records there are", () => {
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

/** A row of the table as the JSON has it. An apostrophe before what looks like a formula is taken off again. */
function rowOf(row: Record<string, string>): DataRow {
	const lists = ["themes", "audiences"];
	const cells = Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=[=+\-@])/, "")] as const);
	const told = cells.filter(([name, cell]) => cell !== "" || lists.includes(name));
	return Object.fromEntries(told.map(([name, cell]) => [name, lists.includes(name) ? cell.split("; ").filter(Boolean) : cell])) as DataRow;
}

test("every field is explained", () => {
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
