/** Checks `/.well-known/security.txt` (RFC 9116), which exists if the Board names a contact for security problems. */
import { existsSync } from "node:fs";
import path from "node:path";
import { DateTime } from "luxon";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { LocalServer } from "../../scripts/preview/serve.ts";
import template from "../../site/files/security-txt.11ty.ts";
import type { SiteData } from "../../site/site-data.ts";
import { BOARDS, catalogueOfBoard } from "../support/boards.ts";
import { read } from "../support/output.ts";
import { serveOnItsDay } from "../support/visit.ts";

const FILE = ".well-known/security.txt";
const site = inject("exampleshire");

const fieldsIn = (text: string) =>
	text
		.trimEnd()
		.split("\n")
		.map((line) => line.split(/: (.*)/, 2));

test("security.txt states the contact, the expiry time, the language and its own address", () => {
	expect(fieldsIn(read(site, FILE))).toEqual([
		["Contact", "mailto:security@exampleshire.example.org"],
		["Expires", "2027-06-01T00:00:00+01:00"],
		["Preferred-Languages", "en-GB"],
		["Canonical", "https://exampleshire.example.org/.well-known/security.txt"],
	]);
});

test.each(BOARDS)("$name has security.txt only if it names a security contact", async (board) => {
	const { security } = (await catalogueOfBoard(board)).board.contacts;
	expect(existsSync(path.join(board.site, FILE))).toBe(security !== undefined);
});

describe("security.txt", () => {
	const [, exampleshire] = BOARDS as [unknown, (typeof BOARDS)[number]];
	const fieldsOn = async (asOf: string, security = "https://example.org/report") => {
		const { board, ...others } = await catalogueOfBoard(exampleshire);
		const contacts = { ...board.contacts, security };
		const data = { catalogue: { ...others, asOf, board: { ...board, contacts } }, lists: {} };
		return new Map(fieldsIn(template.render(data as unknown as SiteData)) as Array<[string, string]>);
	};

	test.each(["2026-01-01", "2026-08-31", "2027-02-28", "2028-02-29", "2028-12-31"])(
		"security.txt is valid for five to six months if it was built on %s",
		async (day) => {
			const ahead = DateTime.fromISO((await fieldsOn(day)).get("Expires") ?? "").diff(DateTime.fromISO(day), "days").days;
			expect(ahead).toBeGreaterThan(148);
			expect(ahead).toBeLessThan(185);
		},
	);

	test("security.txt stays the same in all builds within a month", async () =>
		expect(await fieldsOn("2026-12-31")).toEqual(await fieldsOn("2026-12-01")));

	test("security.txt states a contact's web address without changing it", async () =>
		expect((await fieldsOn("2026-12-01")).get("Contact")).toBe("https://example.org/report"));
});

describe("the served security.txt", () => {
	let server: LocalServer;
	beforeAll(async () => {
		server = await serveOnItsDay(site);
	});
	afterAll(() => server.close());

	test("security.txt is served as plain text with the same security headers as every page", async () => {
		const answer = await fetch(new URL(FILE, server.url));
		expect([answer.status, answer.headers.get("content-type")?.toLowerCase()]).toEqual([200, "text/plain; charset=utf-8"]);
		expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
	});

	test("security.txt is not in the sitemap", () => expect(read(site, "sitemap.xml")).not.toContain("well-known"));
});
