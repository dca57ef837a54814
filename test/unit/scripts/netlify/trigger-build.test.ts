import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import nightly, { config } from "../../../../scripts/netlify/functions/nightly.ts";
import { isJustAfterMidnight, triggerBuild } from "../../../../scripts/netlify/trigger-build.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { dayIn } from "../../../../scripts/records/dates.ts";
import { listening } from "../../../support/live-site.ts";

/** Returns all times in a year at which Netlify calls the scheduled function. */
function calls(year: number): Date[] {
	const [, minute, hours] = /^(\d+) ([\d,]+) \* \* \*$/.exec(config.schedule) ?? [];
	const times = (hours ?? "").split(",").map((hour) => `${hour.padStart(2, "0")}:${minute?.padStart(2, "0")}:00Z`);
	const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));
	return days.flatMap((day) => times.map((time) => new Date(`${day}T${time}`))).toSorted((a, b) => a.getTime() - b.getTime());
}

describe("the nightly build starts just after midnight in London", () => {
	it.each([2026, 2027])("triggers exactly one build on each day of %i, within ten minutes of midnight in London", (year) => {
		const triggered = calls(year).filter(isJustAfterMidnight);
		const days = triggered.map((moment) => dayIn("Europe/London", moment));
		expect(days).toEqual([...new Set(days)]);
		expect(days.length).toBeGreaterThanOrEqual(365);
		for (const moment of triggered)
			expect(dayIn("Europe/London", new Date(moment.getTime() - 600_000))).not.toBe(dayIn("Europe/London", moment));
	});

	it.each([
		["2026-12-02T00:00:00Z", true],
		["2026-12-02T00:59:59Z", true],
		["2026-12-02T01:00:00Z", false],
		["2026-12-01T23:59:59Z", false],
		["2026-07-01T23:00:00Z", true],
		["2026-07-02T00:00:00Z", false],
		["2027-03-28T00:07:00Z", true],
		["2027-03-28T23:07:00Z", true],
		["2026-10-24T23:07:00Z", true],
		["2026-10-25T00:07:00Z", false],
		["2026-10-25T23:07:00Z", false],
	])("decides whether %s is just after midnight in London: %s", (moment, expected) =>
		expect(isJustAfterMidnight(new Date(moment))).toBe(expected),
	);
});

describe("triggerBuild calls the build hook once a night", () => {
	const MIDNIGHT = new Date("2026-12-02T00:07:00Z");

	async function hook(status: number) {
		const requests: string[] = [];
		const url = await listening((request, response) => {
			requests.push(`${request.method} ${request.url}`);
			response.writeHead(status).end();
		});
		return { requests, url: `${url}build_hooks/secret` };
	}

	it("sends one request to the build hook", async () => {
		const { requests, url } = await hook(200);
		expect(await triggerBuild(MIDNIGHT, url)).toBe("triggered");
		expect(requests).toEqual(["POST /build_hooks/secret"]);
	});

	it("sends no request at the scheduled time that is not just after midnight", async () => {
		const { requests, url } = await hook(200);
		expect(await triggerBuild(new Date("2026-12-01T23:07:00Z"), url)).toBe("not now");
		expect(requests).toEqual([]);
	});

	it.each([404, 500])("fails without revealing the build hook's URL if the hook responds with %i", async (status) => {
		const { url } = await hook(status);
		await expect(triggerBuild(MIDNIGHT, url)).rejects.toThrow(
			new Error(`The build hook responded ${status}. Check that BUILD_HOOK is still the URL of one of the site's build hooks.`),
		);
	});

	it("fails if the build hook is unreachable or missing", async () => {
		await expect(triggerBuild(MIDNIGHT, "https://127.0.0.1:1/secret")).rejects.toThrow("The build hook did not respond");
		await expect(triggerBuild(MIDNIGHT, undefined)).rejects.toThrow("BUILD_HOOK is not set");
	});
});

it("nightly.ts is the only scheduled function, and has the exports that Netlify needs", () => {
	expect(readdirSync(path.join(ROOT, "scripts/netlify/functions"))).toEqual(["nightly.ts"]);
	expect(nightly).toBeTypeOf("function");
});
