/** Generates the longest briefings that the schema and the rules accept, in several kinds of text. Tests check that they still fit. */
import { stringify as toYaml } from "yaml";
import { z } from "zod";
import { readRecords } from "../../scripts/records/records.ts";
import { boardSchema } from "../../scripts/records/schema/board.ts";
import { briefingSchema } from "../../scripts/records/schema/briefing.ts";
import { reviewSchema } from "../../scripts/records/schema/review.ts";
import { vocabularySchema } from "../../scripts/records/schema/vocabulary.ts";
import { briefingsFitTwoSides, sheetsFitOneSide } from "../../scripts/rules/two-sides.ts";
import { type Files, SMALLEST, sources } from "./records.ts";

type Node = { maxLength?: number; maxItems?: number; properties?: Record<string, Node>; items?: Node };

function stringify(value: object): string {
	return toYaml(value, { lineWidth: 0, aliasDuplicateObjects: false });
}

const jsonSchemas = new Map<z.ZodType, Node>();

function jsonSchemaOf(schema: z.ZodType): Node {
	const json = jsonSchemas.get(schema) ?? (z.toJSONSchema(schema, { io: "input", unrepresentable: "any" }) as Node);
	jsonSchemas.set(schema, json);
	return json;
}

/** Returns the JSON Schema of a field. `lessons/practitioners` means the list, and `lessons/practitioners/` means one of its items. */
function limits(schema: z.ZodType, path: string): Node {
	const root = jsonSchemaOf(schema);
	const found = path.split("/").reduce<Node | undefined>((node, step) => (step === "" ? node?.items : node?.properties?.[step]), root);
	if (!found) throw new Error(`The schema has no ${path}.`);
	return found;
}

function longest(schema: z.ZodType, path: string): number {
	const { maxLength } = limits(schema, path);
	if (maxLength === undefined) throw new Error(`${path} has no greatest length.`);
	return maxLength;
}

function most(schema: z.ZodType, path: string): number {
	const { maxItems } = limits(schema, path);
	if (maxItems === undefined) throw new Error(`${path} has no greatest number of items.`);
	return maxItems;
}

const ENGLISH =
	"Whoever sees a mark on a baby who cannot yet roll should ring the paediatrician on the same day, and should say what was seen rather than what somebody made of it. ";

/** Functions that generate text with at most the given number of characters, keyed by the kind of text. */
export const TEXTS: Record<string, (length: number) => string> = {
	"ordinary English": (length) =>
		ENGLISH.repeat(Math.ceil(length / ENGLISH.length))
			.slice(0, length - 1)
			.trim()
			.concat("."),
	"the widest letters": (length) => "WWWWWWW WW WWWWW ".repeat(length).slice(0, length).trim(),
	"words that cannot be broken": (length) => "m".repeat(length),
	"words of half a line": (length) => `${"n".repeat(29)} `.repeat(length).slice(0, length).trim(),
	"lists of letters": (length) => "- a\n".repeat(length).slice(0, length).trim(),
	"lists in lists": (length) => "- a\n  - b\n    - c\n".repeat(length).slice(0, length).trim(),
	"paragraphs of a letter": (length) => "a\n\n".repeat(length).slice(0, length).trim(),
	"lines of a letter": (length) =>
		"a\\\n"
			.repeat(length)
			.slice(0, length - (length % 3) - 2)
			.trim(),
	pictures: (length) => "👶".repeat(Math.floor(length / 2)),
};

/** Returns a data folder in which the board's names, notices and contacts are as long as the schema allows. */
export function longestBoard(text: (length: number) => string): Files {
	const line = (schema: z.ZodType, path: string) => text(longest(schema, path));
	const help = {
		name: line(boardSchema, "contacts/concern//name"),
		phone: "01632 960 001",
		outOfHours: "01632 960 002",
		note: line(boardSchema, "contacts/concern//note"),
	};
	const request = { name: "The Board", phone: "01632 960 003", email: "requests-and-questions@longest-board.example.org" };
	const board = (SMALLEST["board.yaml"] ?? "")
		.replace(/^name: .*$/m, stringify({ name: line(boardSchema, "name") }).trim())
		.replace(/^shortName: .*$/m, stringify({ shortName: line(boardSchema, "shortName") }).trim())
		.replace(
			/^contacts:[\s\S]*?(?=^exitTo)/m,
			stringify({
				demonstration: line(boardSchema, "demonstration"),
				contacts: { requests: request, press: request, concern: Array.from({ length: most(boardSchema, "contacts/concern") }, () => help) },
			}),
		);
	const theme = line(vocabularySchema, "themes//name");
	return {
		"board.yaml": board,
		"vocabulary.yaml": (SMALLEST["vocabulary.yaml"] ?? "").replace("name: Neglect", stringify({ name: theme }).trim()),
		"reviews/scr-001.yaml": stringify({
			reference: "SCR 001",
			kind: "serious-case-review",
			status: "published",
			headline: line(reviewSchema, "headline"),
		}),
	};
}

/**
 * Returns a briefing with the greatest allowed number of items in every list.
 * @param share the length of each field as a fraction of its greatest allowed length
 */
export function fullBriefing(text: (length: number) => string, share = 1): string {
	const field = (path: string) => text(Math.max(4, Math.floor(longest(briefingSchema, path) * share)));
	const list = <T>(path: string, item: () => T) => Array.from({ length: most(briefingSchema, path) }, item);
	return stringify({
		title: ENGLISH.slice(0, longest(briefingSchema, "title")).trim(),
		review: "scr-001",
		published: "2026-05-17",
		audiences: ["everyone"],
		themes: ["neglect"],
		caseSummary: field("caseSummary"),
		keyThemes: list("keyThemes", () => ({ theme: "neglect", text: field("keyThemes//text") })),
		lessons: {
			practitioners: list("lessons/practitioners", () => field("lessons/practitioners/")),
			managers: list("lessons/managers", () => field("lessons/managers/")),
		},
		questions: list("questions", () => field("questions/")),
		guidance: list("guidance", () => ({
			title: ENGLISH.slice(0, longest(briefingSchema, "guidance//title")).trim(),
			url: "https://guidance.example.org/a/long/address/that/nobody/would/type/",
		})),
	});
}

/** Finds the longest briefing that the rules accept as fitting on two sides of A4. It tries seven lengths by bisection. */
export function longestAccepted(board: Files, text: (length: number) => string): string {
	const fits = (share: number) => {
		const { records } = readRecords(sources({ ...board, "briefings/longest.yaml": fullBriefing(text, share) }));
		if (!records) throw new Error("The longest board has errors.");
		return briefingsFitTwoSides(records).length + sheetsFitOneSide(records).length === 0;
	};
	if (fits(1)) return fullBriefing(text);
	let [low, high] = [0, 1];
	for (let step = 0; step < 7; step++) {
		const middle = (low + high) / 2;
		if (fits(middle)) low = middle;
		else high = middle;
	}
	return fullBriefing(text, low);
}
