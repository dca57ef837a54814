/**
 * The baseline for the benchmark: the least work that any site generator must do. On one thread, this script parses the records,
 * renders the site's own templates and writes the pages. It validates nothing. Usage: `node test/bench/bare.ts DATA OUTPUT`.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { itemsOf, plainFiles, withLists } from "../../.eleventy.ts";
import { ROOT } from "../../scripts/project-root.ts";
import { publish } from "../../scripts/publish/publish.ts";
import type { IsoDay } from "../../scripts/records/dates.ts";
import type { Records } from "../../scripts/records/records.ts";
import { contentHashOf } from "../../scripts/records/version.ts";
import { statesOn } from "../../scripts/retention/states.ts";
import { NO_ASSETS } from "../support/no-assets.ts";
import { DAY } from "./corpus.ts";

type Template = {
	data: { permalink: (data: object) => string | false; pagination?: { data: string } };
	render: (data: object) => string;
};

const [data = "", output = ""] = process.argv.slice(2);

/** The default values that the schemas fill in if an editor leaves a field out. */
const DEFAULTS = { themes: [], agencies: [], audiences: [], learning: [], recommendations: [], guidance: [], partners: [], replaces: [] };

function read(name: string) {
	const record = { ...DEFAULTS, ...(parse(readFileSync(path.join(data, name), "utf8")) as object) };
	return { slug: path.basename(name, ".yaml"), record, source: { file: name }, derived: { contentHash: contentHashOf(record) } };
}

function folder(name: string) {
	return new Map(readdirSync(path.join(data, name)).map((file) => [path.basename(file, ".yaml"), read(`${name}/${file}`)]));
}

const records = {
	board: read("board.yaml"),
	vocabulary: read("vocabulary.yaml"),
	wording: read("wording.yaml"),
	howWeLearn: read("how-we-learn.yaml"),
	reviews: folder("reviews"),
	reports: folder("reports"),
	briefings: folder("briefings"),
	documents: new Map(),
} as unknown as Records;
const catalogue = publish(records, statesOn(records, DAY as IsoDay));
const all = withLists({ catalogue, assets: NO_ASSETS, preview: undefined });
const site = { ...all, items: itemsOf(all) };

let files = 0;
function write(address: string | false, content: string): void {
	if (address === false) return;
	const file = path.join(output, address.endsWith("/") ? `${address}index.html` : address);
	mkdirSync(path.dirname(file), { recursive: true });
	writeFileSync(file, content);
	files += 1;
}

for (const name of readdirSync(path.join(ROOT, "site"), { recursive: true, encoding: "utf8" }).filter((file) =>
	file.endsWith(".11ty.ts"),
)) {
	const { data: own, render } = ((await import(path.join(ROOT, "site", name))) as { default: Template }).default;
	if (!own.pagination) {
		write(own.permalink(site), render(site));
		continue;
	}
	const [group = "", list = ""] = own.pagination.data.split(".").slice(1);
	const items = (site.items as unknown as Record<string, Record<string, object[]>>)[group]?.[list] ?? [];
	for (const item of items) write(own.permalink({ ...site, item }), render({ ...site, item }));
}
for (const { address, content } of plainFiles(all)) write(address, content);
process.stdout.write(`${JSON.stringify({ files })}\n`);
