/** Checks that our components render the same HTML as govuk-frontend's own fixtures, for every option that our components support. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, test } from "vitest";
import { breadcrumbs } from "../../site/components/govuk/breadcrumbs.ts";
import { button } from "../../site/components/govuk/button.ts";
import { checkboxes } from "../../site/components/govuk/checkboxes.ts";
import { details } from "../../site/components/govuk/details.ts";
import { exitThisPage } from "../../site/components/govuk/exit-this-page.ts";
import { genericHeader } from "../../site/components/govuk/generic-header.ts";
import { insetText } from "../../site/components/govuk/inset-text.ts";
import { pagination } from "../../site/components/govuk/pagination.ts";
import { phaseBanner } from "../../site/components/govuk/phase-banner.ts";
import { select } from "../../site/components/govuk/select.ts";
import { serviceNavigation } from "../../site/components/govuk/service-navigation.ts";
import { skipLink } from "../../site/components/govuk/skip-link.ts";
import { summaryList } from "../../site/components/govuk/summary-list.ts";
import { tag } from "../../site/components/govuk/tag.ts";
import { warningText } from "../../site/components/govuk/warning-text.ts";
import { type Html, trusted } from "../../site/components/html.ts";
import { canonical } from "../support/canonical-html.ts";

type Options = { [key: string]: unknown };
type Fixture = { name: string; options: Options; html: string };
type Component = (options: never) => Html;

/**
 * The supported options of each component, with dots in the names of nested options as in `label.text`. `covered` is the number of
 * govuk-frontend's fixtures that use only these options.
 */
const COMPONENTS: Record<string, { component: Component; options: string[]; covered: number }> = {
	breadcrumbs: { component: breadcrumbs, options: ["items[].text", "items[].html", "items[].href", "labelText"], covered: 7 },
	button: { component: button, options: ["text", "html", "href", "classes", "type", "id", "name", "value"], covered: 27 },
	checkboxes: {
		component: checkboxes,
		options: [
			"name",
			"idPrefix",
			"classes",
			"fieldset.legend.text",
			"fieldset.legend.classes",
			"items[].value",
			"items[].text",
			"items[].html",
		],
		covered: 5,
	},
	details: { component: details, options: ["summaryText", "summaryHtml", "text", "html", "id", "open", "classes"], covered: 9 },
	"exit-this-page": { component: exitThisPage, options: ["redirectUrl"], covered: 1 },
	"generic-header": { component: genericHeader, options: ["logoText", "url"], covered: 2 },
	"inset-text": { component: insetText, options: ["text", "html", "id", "classes"], covered: 5 },
	pagination: {
		component: pagination,
		options: [
			...["previous", "next"].flatMap((side) => ["href", "text", "labelText"].map((option) => `${side}.${option}`)),
			...["number", "href", "current", "ellipsis", "visuallyHiddenText"].map((option) => `items[].${option}`),
			"landmarkLabel",
			"classes",
		],
		covered: 14,
	},
	"phase-banner": { component: phaseBanner, options: ["tag.text", "tag.html", "text", "html"], covered: 2 },
	select: {
		component: select,
		options: [
			"name",
			"id",
			"classes",
			"label.text",
			...["value", "text", "selected", "disabled", "attributes.data-attribute", "attributes.data-second-attribute"].map(
				(option) => `items[].${option}`,
			),
		],
		covered: 3,
	},
	"service-navigation": {
		component: serviceNavigation,
		options: ["navigation[].text", "navigation[].href", "navigation[].active", "navigation[].current"],
		covered: 4,
	},
	"skip-link": { component: skipLink, options: ["text", "html", "href", "classes"], covered: 8 },
	"summary-list": {
		component: summaryList,
		options: ["classes", "rows[].key.text", "rows[].key.html", "rows[].value.text", "rows[].value.html", "rows[].classes"],
		covered: 7,
	},
	tag: { component: tag, options: ["text", "html", "classes"], covered: 11 },
	"warning-text": { component: warningText, options: ["text", "html", "iconFallbackText", "classes"], covered: 7 },
};

const require = createRequire(import.meta.url);

function fixturesOf(name: string): Fixture[] {
	const path = require.resolve(`govuk-frontend/dist/govuk/components/${name}/fixtures.json`);
	return (JSON.parse(readFileSync(path, "utf8")) as { fixtures: Fixture[] }).fixtures;
}

/** Lists the options that a fixture sets, such as `items[].href`. Null, undefined and empty values do not count. */
function optionsSet(value: unknown, path = ""): string[] {
	if (value === null || value === undefined || value === "") return [];
	if (Array.isArray(value)) return value.flatMap((item) => optionsSet(item, `${path}[]`));
	if (typeof value === "object") return Object.entries(value).flatMap(([key, item]) => optionsSet(item, path ? `${path}.${key}` : key));
	return [path];
}

/**
 * Converts a fixture's options to ours. govuk-frontend has separate `text` and `html` options, but our components accept both as
 * `text`. Our `legend` option corresponds to `fieldset`.
 */
function asOurs(value: unknown): unknown {
	if (Array.isArray(value)) return value.filter(isFilled).map(asOurs);
	if (typeof value !== "object" || value === null) return value;
	const { html, summaryHtml, fieldset, ...rest } = value as Options;
	return {
		...Object.fromEntries(
			Object.entries(rest)
				.filter(([, item]) => item !== null && item !== undefined && item !== "")
				.map(([key, item]) => [key, asOurs(item)]),
		),
		...(typeof html === "string" && html !== "" ? { text: trusted(html) } : {}),
		...(typeof summaryHtml === "string" && summaryHtml !== "" ? { summaryText: trusted(summaryHtml) } : {}),
		...(fieldset ? { legend: asOurs((fieldset as Options)["legend"]) } : {}),
	};
}

function isFilled(item: unknown): boolean {
	return item !== null && item !== undefined && item !== "" && (typeof item !== "object" || Object.keys(item).length > 0);
}

describe.each(Object.entries(COMPONENTS))("the component “%s”", (name, { component, options, covered }) => {
	const fixtures = fixturesOf(name).filter(
		(fixture) => optionsSet(fixture.options).every((option) => options.includes(option)) && hasContent(name, fixture),
	);

	test(`the component supports all options in ${covered} of govuk-frontend's fixtures`, () => {
		expect(fixtures.map((fixture) => fixture.name)).toHaveLength(covered);
	});

	test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
		"the component renders the same HTML as govuk-frontend's fixture “%s”",
		(_, fixture) => {
			const ours = component(asOurs(fixture.options) as never).toString();
			expect(canonical(ours)).toBe(canonical(fixture.html));
		},
	);
});

/** Checks whether a fixture has content. The types of our components do not allow empty components. */
function hasContent(name: string, { options }: Fixture): boolean {
	if (name === "phase-banner") return isFilled(options["tag"]);
	if (name === "select") return (options["items"] as Options[]).every((item) => isFilled(item["value"]));
	const needed: Record<string, string> = { "service-navigation": "navigation", checkboxes: "items", "summary-list": "rows" };
	const list = needed[name];
	if (list !== undefined)
		return Array.isArray(options[list]) && (options[list] as unknown[]).length > 0 && (options[list] as unknown[]).every(isFilled);
	return true;
}
