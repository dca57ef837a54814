/** Watches over a live site: it is fresh, what is public is there, and what is not cannot be read under any address. */

import type { Catalogue } from "../publish/published.ts";
import { dayIn, type IsoDay } from "../records/dates.ts";
import { hasNote, isPublic, type RecordStates } from "../retention/states.ts";
import { atMost } from "./at-most.ts";
import { type Expectation, everyForm, expectedOfRows, type Finding, judged, type LiveRow, merged, removedIn } from "./expectations.ts";
import { livePartsOf } from "./live-index-parts.ts";
import { ask, jsonOf, type Site, textOf } from "./request.ts";

/** What is watched, and by what it is judged. */
export type Watch = {
	site: Site;
	/** What the records say of today. */
	catalogue: Catalogue;
	states: RecordStates;
	now: Date;
	/** For how many hours after midnight yesterday's build is fresh enough. */
	grace: number;
	/** Parts of the search indexes of earlier builds. */
	oldParts: readonly string[];
};

/** What the watch saw. */
export type Watched = {
	findings: Finding[];
	/** How many addresses were asked for. */
	asked: number;
	/** The parts of the present search index. */
	liveParts: string[];
};

const HOUR = 3_600_000;

/** Asks for everything. */
export async function watch({ site, catalogue, states, now, grace, oldParts }: Watch): Promise<Watched> {
	const build = await ask(site, "/build.json", true);
	// Where nothing can be reached, one line says so as well as hundreds would.
	if ("fault" in build) return { findings: judged({ path: "/build.json", expected: "public" }, build), asked: 1, liveParts: [] };

	const { timeZone } = catalogue.board;
	const [asOf, today] = [asOfIn(jsonOf(build)), dayIn(timeZone, now)];
	const rows = rowsIn(jsonOf(await ask(site, "/data/catalogue.json", true)));
	const liveParts = await livePartsOf(site);
	const still = new Set(liveParts);
	const expectations = merged([
		{ path: "/removed/", expected: "public" },
		...expectedOfRows(rows ?? [], today),
		...(asOf === today ? ofRecords(catalogue) : []),
		...ofHidden(states),
		...(await removedOn(site)).flatMap((address) => everyForm(address, "gone")),
		...(liveParts ? oldParts : []).filter((path) => !still.has(path)).map((path): Expectation => ({ path, expected: "hidden" })),
	]);
	const judgements = await atMost(site.atOnce, expectations, async (expectation) => judged(expectation, await ask(site, expectation.path)));
	const findings = [
		...freshness(asOf, today, dayIn(timeZone, new Date(now.getTime() - grace * HOUR))),
		...unreadable(rows, liveParts),
		...judgements.flat(),
	];
	return { findings, asked: expectations.length, liveParts: liveParts ?? [] };
}

/** Whether the site is of today; or of yesterday, for the first hours; and never of a day to come. */
function freshness(asOf: string | undefined, today: IsoDay, oldest: IsoDay): Finding[] {
	const address = "/build.json";
	if (asOf === undefined) return [{ address, message: "does not say for which day the site was made", remedy: "Build the site again." }];
	if (asOf < oldest)
		return [
			{
				address,
				message: `says that the site was made as on ${asOf}, and today is ${today}`,
				remedy: "Run the nightly workflow by hand, and look at why it did not run or what stopped the build.",
			},
		];
	if (asOf > today)
		return [
			{
				address,
				message: `says that the site was made as on ${asOf}, which is still to come`,
				remedy: "Build it without --as-of, on a machine whose clock is right.",
			},
		];
	return [];
}

/** What the records say is public: a report may be missing from the site's own list too. */
function ofRecords({ reports }: Catalogue): Expectation[] {
	return reports
		.flatMap(({ address, access }) => [address, ...(access.way === "file" ? [access.address] : [])])
		.map((path) => ({ path, expected: "public" }));
}

function ofHidden({ reports }: RecordStates): Expectation[] {
	return reports
		.filter((report) => !isPublic(report))
		.flatMap((report) => everyForm(`/reports/${report.slug}/`, hasNote(report) ? "gone" : "hidden"));
}

/** What the site itself says was removed, on all pages of that list. */
async function removedOn(site: Site): Promise<string[]> {
	const found = new Set<string>();
	for (let number = 1; ; number++) {
		const before = found.size;
		const page = textOf(await ask(site, number === 1 ? "/removed/" : `/removed/page/${number}/`, true)) ?? "";
		for (const address of removedIn(page)) found.add(address);
		if (found.size === before) return [...found];
	}
}

function unreadable(rows: LiveRow[] | undefined, liveParts: string[] | undefined): Finding[] {
	const remedy = "Look at it in a browser; if it is broken there too, build the site again.";
	return [
		...(rows ? [] : [{ address: "/data/catalogue.json", message: "cannot be read, so nobody knows what the site offers", remedy }]),
		...(liveParts
			? []
			: [{ address: "/pagefind/", message: "has a search index that cannot be read, so old parts of it were not looked for", remedy }]),
	];
}

function asOfIn(build: unknown): string | undefined {
	const { asOf } = (build ?? {}) as { asOf?: unknown };
	return typeof asOf === "string" ? asOf : undefined;
}

function rowsIn(data: unknown): LiveRow[] | undefined {
	const { records } = (data ?? {}) as { records?: LiveRow[] };
	return Array.isArray(records) ? records : undefined;
}
