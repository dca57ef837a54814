import { expect, test } from "vitest";
import type { IsoDay } from "../../../../scripts/records/dates.ts";
import { type Leaving, timeline } from "../../../../site/components/timeline.ts";

const leaving = (lastPublicDay: string, state = "published") =>
	({ slug: "a", title: "A report", state, lastPublicDay, reason: "" }) as unknown as Leaving;

const bars = (...entries: Leaving[]) =>
	[
		...timeline(entries, "2026-06-01" as IsoDay)
			.toString()
			.matchAll(/<rect x="490" y="\d+" width="(\d+)"[^>]*class="([^"]*)"/g),
	].map(([, width, name]) => [Number(width), name]);

test("the later a report will be removed, the longer its bar in the timeline is", () => {
	const [[soon = 0] = [], [later = 0] = []] = bars(leaving("2026-08-01"), leaving("2027-02-01")) as number[][];
	expect(soon).toBeGreaterThan(3);
	expect(later).toBeGreaterThan(soon * 3);
});

test("a bar in the timeline covers at most thirteen months, and is still visible on a report’s last public day", () => {
	expect(bars(leaving("2030-01-01"), leaving("2027-07-01"), leaving("2026-06-01")).map(([width]) => width)).toEqual([630, 630, 3]);
});

test("the bar of a report on hold has a different style", () => {
	expect(bars(leaving("2026-08-01", "held")).map(([, name]) => name)).toEqual(["timeline__bar timeline__bar--held"]);
});
