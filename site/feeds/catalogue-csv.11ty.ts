import { stringify } from "csv-stringify/sync";
import { trusted } from "../components/html.ts";
import { type DataRow, rowsOf } from "../open-data.ts";
import { onePage } from "../site-data.ts";

const COLUMNS: ReadonlyArray<keyof DataRow> = [
	"type",
	"title",
	"url",
	"kind",
	"publisher",
	"review",
	"date",
	"lastPublicDay",
	"themes",
	"audiences",
	"document",
];

/** The same as a table (RFC 4180) that a spreadsheet opens without running anything in it. */
export default onePage("/data/catalogue.csv", ({ catalogue }) => {
	const rows = rowsOf(catalogue).map((row) => ({ ...row, themes: row.themes.join("; "), audiences: row.audiences.join("; ") }));
	return trusted(stringify(rows, { header: true, columns: [...COLUMNS], escape_formulas: true, record_delimiter: "windows" }));
});
