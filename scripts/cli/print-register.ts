import { type IsoDay, inWords } from "../records/dates.ts";
import { leavingWithin, type RegisterEntry } from "../retention/register-entries.ts";

/** `all` contains all entries in the register, even those that `--within` leaves out. `within` is the value of `--within`, in days. */
type RegisterOptions = { asOf: IsoDay; all: readonly RegisterEntry[]; within: string | undefined };

/**
 * Functions that format the entries selected by `--within`, keyed by format. The Markdown format is for the summary of the
 * nightly workflow.
 */
export const PRINTERS: Record<"text" | "json" | "markdown", (entries: readonly RegisterEntry[], options: RegisterOptions) => string> = {
	text: asText,
	json: (entries) => `${JSON.stringify(entries, undefined, "\t")}\n`,
	markdown: asMarkdown,
};

const STATES: ReadonlyArray<RegisterEntry["state"]> = ["public", "held", "removed", "withdrawn", "embargoed", "permanent"];

function asText(entries: readonly RegisterEntry[], { asOf, all, within }: RegisterOptions): string {
	if (all.length === 0) return "There are no reports yet.\n";
	if (entries.length === 0) return `No report leaves within ${within} days of ${inWords(asOf)}.\n`;
	const rows = entries.map((entry) => [entry.slug, entry.state, entry.published, entry.lastPublicDay, entry.removedOn, entry.reason]);
	const table = [["report", "state", "published", "last public day", "removed on", "why"], ...rows];
	const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
	const lines = table.map((row) => row.map((cell = "", column) => cell.padEnd(widths[column] ?? 0)).join("  "));
	const byState = Map.groupBy(entries, ({ state }) => state);
	const sum = STATES.flatMap((state) => (byState.has(state) ? `${byState.get(state)?.length} ${state}` : [])).join(", ");
	const what = within === undefined ? `On ${inWords(asOf)}` : `Leaving within ${within} days of ${inWords(asOf)}`;
	return `${lines.join("\n")}\n\n${what}: ${sum}.\n`;
}

/**
 * Lists the reports that are removed today, on hold or leaving soon. Withdrawn reports and those that an order will take down
 * are counted but not named, because a withdrawal by order must not be revealed to everyone who can read the workflow’s summary.
 */
function asMarkdown(_: readonly RegisterEntry[], { asOf, all, within = "30" }: RegisterOptions): string {
	const section = (title: string, entries: readonly RegisterEntry[], dayName = "last public day") => {
		if (entries.length === 0) return `### ${title}\n\nNone.\n`;
		const rows = entries.map(({ slug, lastPublicDay = "", reason }) => `| ${slug} | ${lastPublicDay} | ${reason.replaceAll("|", "\\|")} |`);
		return `### ${title}\n\n| report | ${dayName} | why |\n|---|---|---|\n${rows.join("\n")}\n`;
	};
	const named = all.filter(({ byOrder }) => !byOrder);
	const inState = (state: RegisterEntry["state"], entries: readonly RegisterEntry[] = named) =>
		entries.filter((entry) => entry.state === state);
	return [
		`## Reports on ${inWords(asOf)}\n`,
		section(
			"Removed today",
			inState("removed").filter(({ removedOn }) => removedOn === asOf),
		),
		section("Held", inState("held"), "until"),
		section(`Leaving within ${within} days`, leavingWithin(named, asOf, Number(within))),
		`Total: ${STATES.map((state) => `${inState(state, all).length} ${state}`).join(", ")}.\n`,
	].join("\n");
}
