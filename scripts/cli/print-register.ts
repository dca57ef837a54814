/** The register on paper, for programs, and as the summary of a nightly run. */
import { type IsoDay, inWords } from "../records/dates.ts";
import { leavingWithin, type RegisterEntry } from "../retention/register-entries.ts";

type Circumstances = { asOf: IsoDay; all: readonly RegisterEntry[]; within: string | undefined };

/** How each format prints entries. */
export const PRINTERS: Record<string, (entries: readonly RegisterEntry[], circumstances: Circumstances) => string> = {
	text: inColumns,
	json: (entries) => `${JSON.stringify(entries, undefined, "\t")}\n`,
	markdown: asSummary,
};

const STATES: ReadonlyArray<RegisterEntry["state"]> = ["public", "held", "removed", "withdrawn", "embargoed", "permanent"];

function inColumns(entries: readonly RegisterEntry[], { asOf, all, within }: Circumstances): string {
	if (all.length === 0) return "There are no reports yet.\n";
	if (entries.length === 0) return `No report leaves within ${within} days of ${inWords(asOf)}.\n`;
	const rows = entries.map(({ slug, state, published = "", lastPublicDay = "", removedOn = "", reason }) => [
		slug,
		state,
		published,
		lastPublicDay,
		removedOn,
		reason,
	]);
	const table = [["report", "state", "published", "last public day", "removed on", "why"], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	const lines = table.map((row) =>
		row
			.map((cell, column) => cell.padEnd(widths[column] ?? 0))
			.join("  ")
			.trimEnd(),
	);
	const counts = STATES.map((state) => ({ state, count: entries.filter((entry) => entry.state === state).length })).filter(
		({ count }) => count > 0,
	);
	const sum = counts.map(({ state, count }) => `${count} ${state}`).join(", ");
	const what = within === undefined ? `As on ${inWords(asOf)}` : `Leaving within ${within} days of ${inWords(asOf)}`;
	return `${lines.join("\n")}\n\n${what}: ${sum}.\n`;
}

/** What a nightly run tells: removed, held, and about to go. The withdrawn by order are not named where many may read. */
function asSummary(_: readonly RegisterEntry[], { asOf, all, within = "30" }: Circumstances): string {
	const section = (
		title: string,
		entries: readonly RegisterEntry[],
		day: (entry: RegisterEntry) => string | undefined,
		dayName: string,
	) => {
		if (entries.length === 0) return `### ${title}\n\nNone.\n`;
		const rows = entries.map((entry) => `| ${entry.slug} | ${day(entry) ?? ""} | ${entry.reason.replaceAll("|", "\\|")} |`);
		return `### ${title}\n\n| report | ${dayName} | why |\n|---|---|---|\n${rows.join("\n")}\n`;
	};
	const inState = (state: RegisterEntry["state"]) => all.filter((entry) => entry.state === state);
	return [
		`## Reports as on ${inWords(asOf)}\n`,
		section(
			"Removed today",
			all.filter(({ state, removedOn }) => state === "removed" && removedOn === asOf),
			({ lastPublicDay }) => lastPublicDay,
			"last public day",
		),
		section("Held", inState("held"), ({ lastPublicDay }) => lastPublicDay, "until"),
		section(
			`Leaving within ${within} days`,
			leavingWithin(all, asOf, Number(within)),
			({ lastPublicDay }) => lastPublicDay,
			"last public day",
		),
		`In all: ${STATES.map((state) => `${inState(state).length} ${state}`).join(", ")}.\n`,
	].join("\n");
}
