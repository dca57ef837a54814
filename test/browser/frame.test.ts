/** Checks the parts that all pages share: skip links, the exit button, the menu, glossary explanations and colour schemes. */
import { describe, expect, inject, test } from "vitest";
import { fileAt, pagesOf, read } from "../support/output.ts";
import { visitorOf } from "../support/visit.ts";

const site = inject("exampleshire");
const visitor = visitorOf(site);

test("the first press of Tab reaches a link that skips to the main content", async () => {
	const page = await visitor.open("/reviews/");
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to main content");
	await page.keyboard.press("Enter");
	expect(await page.evaluate(() => document.activeElement?.id)).toBe("main-content");
});

describe("the exit button", () => {
	const elsewhere = "https://www.bbc.co.uk/weather";

	test.each([true, false])("the exit button is the second Tab stop (JavaScript enabled: %s)", async (javaScriptEnabled) => {
		const page = await visitor.open("/", { javaScriptEnabled });
		await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "elsewhere" }));
		await page.keyboard.press("Tab");
		await page.keyboard.press("Tab");
		await page.keyboard.press("Enter");
		await page.waitForURL(elsewhere);
	});

	test("three presses of Shift leave the site at once, like the exit button", async () => {
		const page = await visitor.open("/");
		await page.route("https://www.bbc.co.uk/**", (route) => route.fulfill({ body: "elsewhere" }));
		for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
		await page.waitForURL(elsewhere);
	});

	test.each([
		[320, 256],
		[320, 640],
		[768, 1024],
		[1280, 640],
		[1600, 900],
	])("the exit button stays in view down to the end of a long page at %i × %i pixels", async (width, height) => {
		const page = await visitor.open("/reviews/scr-028/", { viewport: { width, height } });
		const button = page.locator(".govuk-exit-this-page__button");
		for (const share of [0, 0.4, 0.8, 1]) {
			await page.evaluate((part) => scrollTo(0, document.documentElement.scrollHeight * part), share);
			const box = await button.boundingBox();
			const top = (await page.evaluate(() => scrollY)) === 0 ? height : 12;
			expect(box && box.y >= -1 && box.y <= top && box.x >= 0 && box.x + box.width <= width, `at ${share}`).toBe(true);
		}
	});

	test("the exit button covers no text at the top of a page, and none further down in a wide window", async () => {
		for (const width of [320, 768, 1280, 1600]) {
			const page = await visitor.open("/briefings/learning-document-scr-028/", { viewport: { width, height: 800 } });
			const covered = () =>
				page.evaluate(() => {
					const exit = document.querySelector(".govuk-exit-this-page__button")?.getBoundingClientRect();
					const texts = document.querySelectorAll(
						"header a, nav li, .govuk-phase-banner__text, h1, main p, main li, main dd, .site-footer p",
					);
					return [...texts].flatMap((text) => {
						const { left, right, top, bottom } = text.getBoundingClientRect();
						const meets =
							exit && text.checkVisibility() && left < exit.right && right > exit.left && top < exit.bottom && bottom > exit.top;
						return meets ? [text.textContent] : [];
					});
				});
			expect(await covered(), `${width} at the top`).toEqual([]);
			if (width < 1600) continue;
			for (let down = 0; down < 3000; down += 150) {
				await page.evaluate((to) => scrollTo(0, to), down);
				expect(await covered(), `${width} at ${down}`).toEqual([]);
			}
		}
	});
});

test("every page has the exit button, the skip links and one h1", () => {
	for (const address of pagesOf(site)) {
		const page = read(site, fileAt(address));
		const found = [/class="govuk-exit-this-page"/g, /class="govuk-skip-link[ "]/g, /<h1[ >]/g].map((part) => page.match(part)?.length);
		expect({ address, found }).toEqual({ address, found: [1, 2, 1] });
	}
});

test("the menu is closed on a narrow screen and opens when its button is pressed", async () => {
	const page = await visitor.open("/", { viewport: { width: 320, height: 640 } });
	const item = page.locator("#navigation").getByRole("link", { name: "Themes" });
	expect(await item.isVisible()).toBe(false);
	await page.getByRole("button", { name: "Menu" }).click();
	expect(await item.isVisible()).toBe(true);
});

describe("a glossary term", () => {
	const BRIEFING = "/briefings/learning-document-scr-028/";

	test.each([320, 1280])(
		"a glossary term shows its explanation nearby, even without JavaScript, at a width of %i pixels",
		async (width) => {
			const page = await visitor.open(BRIEFING, { javaScriptEnabled: false, viewport: { width, height: 640 } });
			const term = page.getByRole("button", { name: "strategy discussion", exact: true });
			const note = page.getByRole("note", { name: "Strategy discussion" });
			expect(await note.isVisible()).toBe(false);
			await term.click();
			const [word, box] = [await term.boundingBox(), await note.boundingBox()];
			expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
			expect(word && box && Math.min(Math.abs(box.y - (word.y + word.height)), Math.abs(word.y - (box.y + box.height)))).toBeLessThan(20);
			await page.getByRole("button", { name: "Close" }).click();
			expect(await note.isVisible()).toBe(false);
		},
	);

	test("the keyboard opens and closes the explanation of a glossary term, which then gets the focus back", async () => {
		const page = await visitor.open(BRIEFING);
		const term = page.getByRole("button", { name: "strategy discussion", exact: true });
		const holds = () => page.evaluate(() => document.activeElement?.textContent);
		await term.focus();
		await page.keyboard.press("Enter");
		expect(await page.getByRole("note").isVisible()).toBe(true);
		await page.keyboard.press("Tab");
		expect(await holds()).toBe("Close the explanation of Strategy discussion");
		await page.keyboard.press("Enter");
		expect([await page.getByRole("note").isVisible(), await holds()]).toEqual([false, "strategy discussion"]);
		await page.keyboard.press("Enter");
		await page.keyboard.press("Escape");
		expect([await page.getByRole("note").isVisible(), await holds()]).toEqual([false, "strategy discussion"]);
	});

	test("the explanation of a glossary term is the term's accessible description", async () => {
		const page = await visitor.open(BRIEFING);
		const described = await page.getByRole("button", { name: "strategy discussion", exact: true }).getAttribute("aria-describedby");
		expect(await page.locator(`#${described}`).textContent()).toContain("A conversation between social workers, police");
	});

	test("copied text includes the glossary terms inside it", async () => {
		const page = await visitor.open(BRIEFING);
		const copied = await page
			.locator(".key-theme", { has: page.locator(".term") })
			.first()
			.evaluate((theme) => {
				getSelection()?.selectAllChildren(theme);
				return getSelection()?.toString();
			});
		expect(copied).toContain("When the first strategy discussion was held, it worked");
	});
});

describe("the colours of a page", () => {
	const seen = async (options: Parameters<typeof visitor.open>[1]) => {
		const page = await visitor.open("/", options);
		return page.evaluate(() => {
			const { backgroundColor, color } = getComputedStyle(document.body);
			return { backgroundColor, color };
		});
	};

	test("the page's colours follow the visitor's light or dark colour scheme", async () => {
		expect(await seen({ colorScheme: "light" })).toEqual({ backgroundColor: "rgb(251, 249, 245)", color: "rgb(22, 40, 44)" });
		expect(await seen({ colorScheme: "dark" })).toEqual({ backgroundColor: "rgb(17, 25, 27)", color: "rgb(230, 235, 234)" });
	});

	test("pages are black and white if the visitor prefers more contrast", async () => {
		expect(await seen({ contrast: "more" })).toEqual({ backgroundColor: "rgb(255, 255, 255)", color: "rgb(0, 0, 0)" });
		expect(await seen({ contrast: "more", colorScheme: "dark" })).toEqual({ backgroundColor: "rgb(0, 0, 0)", color: "rgb(255, 255, 255)" });
	});

	test("printed text is black, even if the visitor prefers a dark colour scheme", async () => {
		const page = await visitor.open("/briefings/learning-document-scr-028/", { colorScheme: "dark" });
		await page.emulateMedia({ media: "print", colorScheme: "dark" });
		expect(await page.locator("main h1").evaluate((heading) => getComputedStyle(heading).color)).toBe("rgb(0, 0, 0)");
	});

	test("pages have no animations or transitions", async () => {
		const page = await visitor.open("/search/?q=child");
		await page.waitForFunction(() => document.querySelector("#search-results li"));
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		const moving = await page.evaluate(
			() =>
				[...document.querySelectorAll("*")].filter((element) => {
					const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
					return /[1-9]/.test(transitionDuration) || animationName !== "none" || scrollBehavior === "smooth";
				}).length,
		);
		expect(moving).toBe(0);
	});
});
