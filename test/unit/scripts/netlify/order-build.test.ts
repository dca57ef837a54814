/** The scheduled function: one build for each of London's days, soon after it began. */
import { readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import nightly, { config } from "../../../../scripts/netlify/functions/nightly.ts";
import { isJustAfterMidnight, orderBuild } from "../../../../scripts/netlify/order-build.ts";
import { ROOT } from "../../../../scripts/project-root.ts";
import { dayIn } from "../../../../scripts/records/dates.ts";
import { listening } from "../../../support/live-site.ts";

/** Every moment of a year at which the schedule calls. */
function calls(year: number): Date[] {
	const [, minute, hours] = /^(\d+) ([\d,]+) \* \* \*$/.exec(config.schedule) ?? [];
	const times = (hours ?? "").split(",").map((hour) => `${hour.padStart(2, "0")}:${minute?.padStart(2, "0")}:00Z`);
	const days = Array.from({ length: 365 }, (_, day) => new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10));
	return days.flatMap((day) => times.map((time) => new Date(`${day}T${time}`))).toSorted((a, b) => a.getTime() - b.getTime());
}

describe("the schedule", () => {
	it.each([2026, 2027])("orders exactly one build for each day of %i, within ten minutes of its beginning in London", (year) => {
		const ordered = calls(year).filter(isJustAfterMidnight);
		const days = ordered.map((moment) => dayIn("Europe/London", moment));
		expect(days).toEqual([...new Set(days)]);
		expect(days.length).toBeGreaterThanOrEqual(365);
		for (const moment of ordered)
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
	])("%s is just after midnight in London: %s", (moment, expected) => expect(isJustAfterMidnight(new Date(moment))).toBe(expected));
});

describe("the order", () => {
	const MIDNIGHT = new Date("2026-12-02T00:07:00Z");

	async function hook(status: number) {
		const orders: string[] = [];
		const url = await listening((request, response) => {
			orders.push(`${request.method} ${request.url}`);
			response.writeHead(status).end();
		});
		return { orders, url: `${url}build_hooks/secret` };
	}

	it("is one request to the hook", async () => {
		const { orders, url } = await hook(200);
		expect(await orderBuild(MIDNIGHT, url)).toBe("ordered");
		expect(orders).toEqual(["POST /build_hooks/secret"]);
	});

	it("is none at the other time of the schedule", async () => {
		const { orders, url } = await hook(200);
		expect(await orderBuild(new Date("2026-12-01T23:07:00Z"), url)).toBe("not now");
		expect(orders).toEqual([]);
	});

	it.each([404, 500])("fails, without naming the hook, where it answers %i", async (status) => {
		const { url } = await hook(status);
		await expect(orderBuild(MIDNIGHT, url)).rejects.toThrow(
			new Error(`The build hook answered ${status}: look whether BUILD_HOOK is still one of the site's.`),
		);
	});

	it("fails where the hook is unreachable or missing", async () => {
		await expect(orderBuild(MIDNIGHT, "https://127.0.0.1:1/secret")).rejects.toThrow("The build hook answered nothing");
		await expect(orderBuild(MIDNIGHT, undefined)).rejects.toThrow("BUILD_HOOK is not set");
	});
});

it("is the only function in its folder, and what Netlify runs", () => {
	expect(readdirSync(path.join(ROOT, "scripts/netlify/functions"))).toEqual(["nightly.ts"]);
	expect(nightly).toBeTypeOf("function");
});
