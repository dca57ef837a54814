/** Spoils records in the ways of editors, of their tools, and of people who mean harm. The same seed spoils the same way. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, visit } from "yaml";

/** A source of chance: numbers from 0 up to 1. */
export type Chance = () => number;

type Mutation = (text: string, chance: Chance) => string | Uint8Array;

function pick<T>(items: readonly T[], chance: Chance): T {
	const item = items[Math.floor(chance() * items.length)];
	if (item === undefined) throw new Error("There is nothing to choose from.");
	return item;
}

/** Signs that are nothing, or something else than they look like, or much. */
const ODD = [
	"\u0000",
	"\u0007",
	"\u001b[31m",
	"\u0085",
	"\u00a0",
	"\u00ad",
	"\u200b",
	"\u2028",
	"\u202e",
	"\ufeff",
	"\ufffe",
	"\r",
	"\t",
	"\v",
	"é",
	"e\u0301",
	"“",
	"’",
	"👨‍👩‍👧",
	"𝒳",
	"\u0600",
	"ﷺ",
	"</script>",
	"{{x}}",
	"{keepFor}",
	"%s",
	"../../etc/passwd",
	"$(x)",
	"`x`",
	"\\",
	'"',
	"'",
] as const;

/** Values of every type that YAML knows, and some that only look like one. */
const VALUES = [
	null,
	true,
	0,
	-1,
	1e308,
	2017,
	20170517,
	0.1,
	"",
	" ",
	"~",
	"null",
	"yes",
	"0x1F",
	"1_000",
	"2017-02-30",
	"31/11/2026",
	"12:30",
	"- a",
	"a: b",
	"#a",
	"@a",
	"*a",
	"&a",
	"!a",
	"|",
	">",
	"[",
	"{",
	"]",
	[],
	{},
	[[]],
	[null],
	{ a: null },
	[{}],
	["a", "a"],
	{ text: {} },
] as const;

/** Changes one thing in the record's tree, chosen at random. What was spoiled before may no longer have one. */
function inTree(change: (pair: Pair, index: number, pairs: Pair[], chance: Chance) => void): Mutation {
	return (text, chance) => {
		try {
			const document = parseDocument(text, { uniqueKeys: false });
			const groups: Pair[][] = [];
			visit(document, { Map: (_, { items }) => void (items.length > 0 && groups.push(items)) });
			const pairs = pick(groups, chance);
			const index = Math.floor(chance() * pairs.length);
			change(pairs[index] as Pair, index, pairs, chance);
			return document.toString({ lineWidth: 0 });
		} catch {
			return text;
		}
	};
}

function set(pair: Pair, value: unknown): void {
	pair.value = value;
}

/** Changes one line, chosen at random. */
function inLine(change: (line: string, chance: Chance, lines: string[], index: number) => string | string[]): Mutation {
	return (text, chance) => {
		const lines = text.split("\n");
		const index = Math.floor(chance() * lines.length);
		lines.splice(index, 1, ...[change(lines[index] ?? "", chance, lines, index)].flat());
		return lines.join("\n");
	};
}

/** Puts something at a random place. */
function inserted(what: (chance: Chance) => string): Mutation {
	return (text, chance) => {
		const at = Math.floor(chance() * (text.length + 1));
		return text.slice(0, at) + what(chance) + text.slice(at);
	};
}

function inBytes(change: (bytes: Buffer, chance: Chance) => void): Mutation {
	return (text, chance) => {
		const bytes = Buffer.from(text);
		if (bytes.length > 0) change(bytes, chance);
		return bytes;
	};
}

const behindColon = (put: (value: string, chance: Chance) => string) =>
	inLine((line, chance) =>
		line.replace(/^(\s*(?:- )*\w[\w-]*:)(.*)$/, (_, name: string, value: string) => `${name} ${put(value.trim(), chance)}`),
	);

/** Every way of spoiling, by its name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
	"a field dropped": inTree((_, index, pairs) => void pairs.splice(index, 1)),
	"a field doubled": inTree((pair, index, pairs) => void pairs.splice(index, 0, pair)),
	"a field renamed": inTree((pair, _, __, chance) => {
		if (isScalar(pair.key))
			pair.key = new Scalar(
				pick([`${pair.key.value}s`, String(pair.key.value).slice(1), "__proto__", "constructor", "", 2017, "<<"], chance),
			);
	}),
	"a field of another type": inTree((pair, _, __, chance) => set(pair, parseDocument(JSON.stringify(pick(VALUES, chance))).contents)),
	"a field moved": inTree((pair, index, pairs, chance) => {
		pairs.splice(index, 1);
		const other = pick([pairs, ...pairs.flatMap(({ value }) => (isMap(value) ? [value.items as Pair[]] : []))], chance);
		other.push(pair);
	}),
	"a list doubled many times": inTree((pair) => {
		if (isSeq(pair.value)) pair.value.items = Array.from({ length: 300 }, () => (isSeq(pair.value) ? pair.value.items : [])).flat();
	}),
	"a text made huge": inTree((pair, _, __, chance) =>
		set(pair, new Scalar(pick(["x", "x ", "é", "👧", "a: b "], chance).repeat(pick([100, 5000, 60_000], chance)))),
	),
	"a name made huge": inTree((pair, _, __, chance) => {
		pair.key = new Scalar("x".repeat(pick([100, 2000, 60_000], chance)));
	}),
	"a field nested deep": inTree((pair, _, __, chance) => {
		const depth = pick([5, 18, 19, 25], chance);
		pair.value = parseDocument("[".repeat(depth) + "]".repeat(depth)).contents;
	}),
	"cut short": (text, chance) => text.slice(0, Math.floor(chance() * text.length)),
	"a byte changed": inBytes((bytes, chance) => {
		bytes.writeUInt8(Math.floor(chance() * 256), Math.floor(chance() * bytes.length));
	}),
	"bytes that are no text": inBytes((bytes, chance) => {
		bytes.fill(0x80 + Math.floor(chance() * 0x7f), Math.floor(chance() * bytes.length));
	}),
	"saved in another encoding": (text, chance) => Buffer.from(`${text}é`, pick(["latin1", "utf16le"] as const, chance)),
	"an odd sign": inserted((chance) => pick(ODD, chance)),
	"many odd signs": inserted((chance) => pick(ODD, chance).repeat(1 + Math.floor(chance() * 5000))),
	"brackets without end": inserted((chance) =>
		pick(["[", "{", "- ", "? ", "[{a: ", "'", '"'], chance).repeat(1 + Math.floor(chance() * 20_000)),
	),
	"a line dropped": inLine(() => []),
	"a line doubled": inLine((line) => [line, line]),
	"a line doubled many times": inLine((line, chance) => Array(1 + Math.floor(chance() * 3000)).fill(line)),
	"two lines in the wrong order": inLine((line, _, lines, index) => [lines.splice(index + 1, 1)[0] ?? "", line]),
	"a line indented otherwise": inLine((line, chance) => pick(["", " ", "   ", "\t", " \t", "\u00a0"], chance) + line.trimStart()),
	"a comment put in": inLine((line, chance) => `${line} ${pick(["# note", "#note", "#", "# : - ["], chance)}`),
	"a sign of YAML put in": inLine((line, chance) =>
		line.replace(/(?<=[:-] )/, pick(["&a ", "*a", "!!str ", "!x ", "? ", "- ", "|\n", "> ", "@", "%"], chance)),
	),
	"an alias": (text, chance) => `${text}${pick(["x: &x [1]\ny: *x\n", "x: &x {a: &y [*x]}\n", "*x\n", "a: *nowhere\n"], chance)}`,
	"a merge key": (text, chance) => `${text}${pick(["<<: {title: x}\n", "x: &x {a: 1}\n<<: *x\n", "<<: [*x]\n"], chance)}`,
	"a bomb of aliases": (text) =>
		`${text}b0: &b0 [x]\n${Array.from({ length: 25 }, (_, level) => `b${level + 1}: &b${level + 1} [${Array(9).fill(`*b${level}`)}]\n`).join("")}`,
	"a tag": behindColon(
		(value, chance) =>
			`${pick(["!!str", "!!binary", "!!set", "!!js/function", "!", "!<tag:yaml.org,2002:int>", "!!python/object:os.system"], chance)} ${value}`,
	),
	"quotes changed": behindColon(
		(value, chance) =>
			pick(["'", '"', "“", "''", '"""'], chance) + value.replaceAll(/^['"]|['"]$/g, "") + pick(["", "'", '"', "”"], chance),
	),
	"no space behind the colon": inLine((line) => line.replace(": ", ":")),
	"no space behind the hyphen": inLine((line) => line.replace("- ", "-")),
	"a second colon": behindColon((value) => `${value}: ${value}`),
	"several records": (text, chance) => `${text}${pick(["---\n", "...\n---\n", "--- |\n", "%YAML 1.1\n---\n"], chance)}${text}`,
	"a change that Git could not merge": inLine((line) => ["<<<<<<< HEAD", line, "=======", `${line}x`, ">>>>>>> other"]),
	"Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
	"old Mac line ends": (text) => text.replaceAll("\n", "\r"),
	"nothing at all": (_, chance) => pick(["", "\n", "null\n", "---\n", "[]\n", "{}\n", "x\n", "0\n"], chance),
	"something else": (_, chance) =>
		pick(['{"a": [1, 2]}', "<html><body>x</body></html>", "PK\u0003\u0004", "%PDF-1.7\n", "title = x\n", "const x = 1;\n"], chance),
};

/** A record spoiled once to three times, with the names of what was done. */
export function spoiled(text: string, chance: Chance): { content: string | Uint8Array; how: string } {
	const names: string[] = [];
	let content: string | Uint8Array = text;
	do {
		const name = pick(Object.keys(MUTATIONS), chance);
		const current: string = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
		content = MUTATIONS[name]?.(current, chance) ?? content;
		names.push(name);
	} while (names.length < 3 && chance() < 0.3);
	return { content, how: names.join(", then ") };
}
