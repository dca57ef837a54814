import type { Catalogue } from "../publish/published.ts";
import { addressed } from "../publish/removal-notices.ts";
import { dayIn, type IsoDay } from "../records/dates.ts";
import { hasNotice, isPublicState, type RecordStates } from "../retention/states.ts";
import {
	checkReply,
	type Expectation,
	expectAllAddresses,
	expectationsOfRows,
	type Finding,
	type LiveRow,
	mergeExpectations,
	removedReportsIn,
} from "./expectations.ts";
import { liveFragments } from "./index-fragments.ts";
import { jsonOf, request, requestAll, type Site, textOf } from "./request.ts";

/**
 * What to check a live site against. `catalogue` and `states` describe the day on which `now` falls. `grace` is the number of
 * hours after midnight during which yesterday's build is still accepted. `oldFragments` lists the paths of search index fragments
 * from earlier builds.
 */
type WatchOptions = { site: Site; catalogue: Catalogue; states: RecordStates; now: Date; grace: number; oldFragments: readonly string[] };

/**
 * The result of the check. `requested` is the number of addresses requested. `fragments` lists the paths of the fragments in the
 * live search index.
 */
export type WatchResult = { findings: Finding[]; requested: number; fragments: string[] };

const HOUR = 3_600_000;

/**
 * Checks that a live site was built for today and that everything public can be read. Also checks that nothing else can be read,
 * at any address.
 */
export async function watchSite({ site, catalogue, states, now, grace, oldFragments }: WatchOptions): Promise<WatchResult> {
	const build = await request(site, "/build.json", true);
	// Report an unreachable site as one problem rather than hundreds.
	if ("error" in build) return { findings: checkReply({ path: "/build.json", expected: "public" }, build), requested: 1, fragments: [] };

	const { timeZone } = catalogue.board;
	const [asOf, today] = [asOfIn(jsonOf(build)), dayIn(timeZone, now)];
	const rows = rowsIn(jsonOf(await request(site, "/data/catalogue.json", true)));
	const fragments = await liveFragments(site);
	const current = new Set(fragments);
	const expectations = mergeExpectations([
		{ path: "/removed/", expected: "public" },
		...expectationsOfRows(rows ?? [], today),
		...(asOf === today ? publicInRecords(catalogue) : []),
		...notPublicInRecords(states),
		...(await removedReports(site)).flatMap((address) => expectAllAddresses(address, "gone")),
		...(fragments ? oldFragments : []).filter((path) => !current.has(path)).map((path): Expectation => ({ path, expected: "hidden" })),
	]);
	const replies = await requestAll(
		site,
		expectations.map(({ path }) => path),
	);
	const findings = [
		...freshness(asOf, today, dayIn(timeZone, new Date(now.getTime() - grace * HOUR))),
		...unreadable(rows, fragments),
		...expectations.flatMap((expectation, index) => checkReply(expectation, replies[index] ?? { error: "was not requested" })),
	];
	return { findings, requested: expectations.length, fragments: fragments ?? [] };
}

/** Reports a problem unless the site was built for today or, during the grace period after midnight, for yesterday. */
function freshness(asOf: string | undefined, today: IsoDay, oldest: IsoDay): Finding[] {
	const address = "/build.json";
	if (asOf === undefined) return [{ address, message: "does not say for which day the site was built", remedy: "Build the site again." }];
	const message = `says that the site was built for ${asOf}`;
	if (asOf > today)
		return [
			{ address, message: `${message}, which is in the future`, remedy: "Build it without --as-of, on a machine whose clock is right." },
		];
	const remedy = "Run the nightly workflow by hand, and find out why it did not run or what stopped the build.";
	return asOf < oldest ? [{ address, message: `${message}, but today is ${today}`, remedy }] : [];
}

/**
 * Returns the addresses that should be public according to the records. The site's own list is not enough, because a public
 * report may be missing from that list.
 */
function publicInRecords({ reports }: Catalogue): Expectation[] {
	return reports
		.flatMap(({ address, access }) => [address, ...(access.way === "file" ? [access.address] : [])])
		.map((path) => ({ path, expected: "public" }));
}

function notPublicInRecords(states: RecordStates): Expectation[] {
	return addressed(states)
		.filter(({ state }) => !isPublicState(state))
		.flatMap((record) => expectAllAddresses(record.address, hasNotice(record) ? "gone" : "hidden"));
}

/** Returns the addresses of all reports that the site itself lists as removed. The list may have several pages. */
async function removedReports(site: Site): Promise<string[]> {
	const found = new Set<string>();
	for (let number = 1; ; number++) {
		const before = found.size;
		const html = textOf(await request(site, number === 1 ? "/removed/" : `/removed/page/${number}/`, true)) ?? "";
		for (const address of removedReportsIn(html)) found.add(address);
		if (found.size === before) return [...found];
	}
}

function unreadable(rows: LiveRow[] | undefined, fragments: string[] | undefined): Finding[] {
	const remedy = "Open the site in a browser. If it is broken there too, build the site again.";
	const index = "has a search index that cannot be read, so its old fragments were not checked";
	return [
		...(rows ? [] : [{ address: "/data/catalogue.json", message: "cannot be read, so the site’s own list was not checked", remedy }]),
		...(fragments ? [] : [{ address: "/pagefind/", message: index, remedy }]),
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
