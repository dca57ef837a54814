/** Tests the checks that other browser tests use. Each check must find the faults in a page that is bad on purpose. */
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { examine, faultsOf } from "../support/axe.ts";
import { lowContrastTexts } from "../support/contrast.ts";
import { walk } from "../support/keyboard.ts";
import { horizontalOverflow, spaceText, unreadableText } from "../support/layout.ts";
import { tourOf } from "../support/visit.ts";
import { witness } from "../support/witness.ts";

const tour = tourOf({ exampleshire: inject("exampleshire") });
const home = () => tour.urlOf({ board: "exampleshire", address: "/" });

/** Shows a page with the given HTML at an address on the site. */
async function show(page: Page, body: string, headers: Record<string, string> = {}): Promise<void> {
	const url = new URL("made-up/", home()).href;
	const whole = `<!DOCTYPE html><html lang="en"><title>Made up</title><body>${body}</body></html>`;
	await page.route(url, (route) => route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: whole }));
	await page.goto(url);
}

test("the witness reports every forbidden action of a page", async () => {
	const page = await tour.newPage();
	const faults = await witness(page, tour.origins());
	const headers = (await page.goto(home()))?.headers() ?? {};
	expect(await faults()).toEqual([]);
	await page.route("**/deeds.js", (route) =>
		route.fulfill({
			contentType: "text/javascript",
			headers,
			body: `
				console.log("talk");
				try { document.body.innerHTML = "<b>markup</b>" } catch {}
				document.cookie = "crumb=1";
				localStorage.setItem("a", "1");
				sessionStorage.setItem("b", "2");
				indexedDB.open("c");
				caches.open("d");
				fetch("https://elsewhere.example/").catch(() => {});
				setTimeout(() => { throw new Error("stumble") });`,
		}),
	);
	await show(
		page,
		'<p style="color: red">Red</p><img alt="" src="https://elsewhere.example/x.png"><script src="/deeds.js"></script>',
		headers,
	);
	await expect.poll(async () => (await page.evaluate(() => indexedDB.databases())).length).toBe(1);
	const heard = (await faults()).join("\n");
	for (const fault of [
		"console: talk",
		"script: stumble",
		"request: https://elsewhere.example/x.png",
		"policy: style-src-attr inline",
		"policy: connect-src https://elsewhere.example/",
		"policy: require-trusted-types-for trusted-types-sink",
		"issue: ContentSecurityPolicyIssue",
		"kTrustedTypesSinkViolation",
		"report: csp-violation",
		"kept: cookie crumb",
		"kept: localStorage",
		"kept: sessionStorage",
		"kept: indexedDB",
		"kept: caches",
	])
		expect(heard).toContain(fault);
});

test("the keyboard walk reports covered, invisible and unmarked focus stops, and controls that Tab does not reach", async () => {
	const page = await tour.newPage({ viewport: { width: 320, height: 400 } });
	await show(
		page,
		`<style>#plain { outline: 0 } #bar { position: fixed; inset: 0 0 auto; height: 60px; background: #eee } #left { position: absolute; left: -900px }</style>
		<a id="covered" href="#a">Covered</a><div style="height: 90px"></div>
		<a id="left" href="#b">To the left</a>
		<a id="plain" href="#c">Plain</a>
		<a id="good" href="#d">Good</a>
		<div id="bar"></div>
		<div inert><a id="passed" href="#e">Passed over</a></div>`,
	);
	const { stops, faults } = await walk(page);
	expect(stops).toBe(4);
	expect(faults).toEqual([
		"a#covered “Covered” has the focus and is covered by div#bar “”",
		"a#left “To the left” has the focus and is out of view",
		"a#plain “Plain” looks the same with and without the focus",
		expect.stringMatching(/id="passed".* is not reached with the Tab key$/),
	]);
	expect((await walk(page, "Shift+Tab")).stops).toBe(4);
});

test("unreadableText reports text that is cut off, covered or outside the window, and no other text", async () => {
	const page = await tour.newPage({ viewport: { width: 320, height: 400 } });
	await show(
		page,
		`<p style="height: 30px; overflow: hidden">One<br>Two</p><p style="white-space: nowrap">${"wide ".repeat(20)}</p>
		<p style="height: 1em; width: 60px">first second third</p><p style="background: #fff">Over it</p><p>Good</p>`,
	);
	await spaceText(page);
	expect(await horizontalOverflow(page)).toBeGreaterThan(0);
	const lost = await unreadableText(page);
	expect(lost.map((fault) => fault.replace(/ (is|runs) .*/, ""))).toEqual([
		"“Two”",
		expect.stringContaining("“wide"),
		"“first second third”",
	]);
});

test("lowContrastTexts reports low contrast that cannot be computed from the styles", async () => {
	const page = await tour.newPage({ viewport: { width: 320, height: 400 } });
	await show(
		page,
		`<style>p { position: relative } p::before { content: ""; position: absolute; inset: 0; z-index: -1; background: #123 }</style>
		<main><h1>Grounds</h1><p id="pale" style="color: #333">Pale on dark</p><p id="clear" style="color: #eee">Clear on dark</p><a href="#a">A link</a>
		<p id="deep" style="color: #333; margin-top: 3000px">Pale, far down</p></main>`,
	);
	const { unsure } = await examine(page);
	expect(unsure).toEqual(["#pale", "#clear", "#deep"]);
	expect(await lowContrastTexts(page, unsure)).toEqual(
		["pale", "deep"].map((id) => expect.stringMatching(`^#${id}: contrast 1\\.\\d+ instead of 4\\.5$`)),
	);
});

test("axe finds low contrast in the colour scheme to which an opened page changes", async () => {
	const page = await tour.newPage({ viewport: { width: 320, height: 400 }, colorScheme: "light" });
	await show(
		page,
		`<style>body { background: #fff; color: #222 } p { background: #fff } @media (prefers-color-scheme: dark) { p { background: #333 } }
		@media (forced-colors: active) { #own { forced-color-adjust: none } }</style>
		<main><h1>Schemes</h1><p id="own">Own</p><p id="other">Other</p><a href="#a">A link</a></main>`,
	);
	const lowIn = async (media: Parameters<Page["emulateMedia"]>[0]) => {
		await page.emulateMedia(media);
		return (await examine(page, "colours")).faults.map((fault) => /^color-contrast: .* at (\S+)/.exec(fault)?.[1]);
	};
	expect(await faultsOf(page)).toEqual([]);
	expect(await lowIn({ colorScheme: "dark", forcedColors: "none" })).toEqual(["#own", "#other"]);
	expect(await lowIn({ colorScheme: "dark", forcedColors: "active" })).toEqual(["#own"]);
	expect(await lowIn({ colorScheme: "light", forcedColors: "none" })).toEqual([]);
});

test("axe checks the size of targets, which is an optional rule", async () => {
	const page = await tour.newPage({ viewport: { width: 320, height: 400 } });
	await show(
		page,
		`<main><h1>Small things</h1><a href="#a" style="display: inline-block; width: 8px; height: 8px; overflow: hidden">a</a><a href="#b" style="display: inline-block; width: 8px; height: 8px; overflow: hidden">b</a><p style="color: #aaa">Pale</p></main>`,
	);
	const faults = (await faultsOf(page)).map((fault) => fault.split(":")[0]);
	expect(new Set(faults)).toEqual(new Set(["target-size", "color-contrast"]));
});
