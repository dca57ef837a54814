/** Mutates records at random for fuzz tests. The mutations imitate mistakes by editors and their tools, and attacks. */
import { isMap, isScalar, isSeq, type Pair, parseDocument, Scalar, visit } from "yaml";

/** A random number generator. It returns numbers from 0 (inclusive) to 1 (exclusive). */
export type Random = () => number;

type Mutation = (text: string, random: Random) => string | Uint8Array;

function pick<T>(items: readonly T[], random: Random): T {
	const item = items[Math.floor(random() * items.length)];
	if (item === undefined) throw new Error("There is nothing to choose from.");
	return item;
}

/** Strings that often cause trouble: invisible characters, lookalikes, and syntax with a meaning in HTML, templates or shells. */
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

/** Values of every YAML type, and strings that look like another type. */
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

/** Returns a mutation that changes one random field. It does nothing if an earlier mutation has made the record invalid YAML. */
function inTree(change: (pair: Pair, index: number, pairs: Pair[], random: Random) => void): Mutation {
	return (text, random) => {
		try {
			const document = parseDocument(text, { uniqueKeys: false });
			const groups: Pair[][] = [];
			visit(document, { Map: (_, { items }) => void (items.length > 0 && groups.push(items)) });
			const pairs = pick(groups, random);
			const index = Math.floor(random() * pairs.length);
			change(pairs[index] as Pair, index, pairs, random);
			return document.toString({ lineWidth: 0 });
		} catch {
			return text;
		}
	};
}

function set(pair: Pair, value: unknown): void {
	pair.value = value;
}

/** Returns a mutation that changes one random line. */
function inLine(change: (line: string, random: Random, lines: string[], index: number) => string | string[]): Mutation {
	return (text, random) => {
		const lines = text.split("\n");
		const index = Math.floor(random() * lines.length);
		lines.splice(index, 1, ...[change(lines[index] ?? "", random, lines, index)].flat());
		return lines.join("\n");
	};
}

/** Returns a mutation that inserts text at a random position. */
function inserted(what: (random: Random) => string): Mutation {
	return (text, random) => {
		const at = Math.floor(random() * (text.length + 1));
		return text.slice(0, at) + what(random) + text.slice(at);
	};
}

function inBytes(change: (bytes: Buffer, random: Random) => void): Mutation {
	return (text, random) => {
		const bytes = Buffer.from(text);
		if (bytes.length > 0) change(bytes, random);
		return bytes;
	};
}

const afterColon = (put: (value: string, random: Random) => string) =>
	inLine((line, random) =>
		line.replace(/^(\s*(?:- )*\w[\w-]*:)(.*)$/, (_, name: string, value: string) => `${name} ${put(value.trim(), random)}`),
	);

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
	"a field dropped": inTree((_, index, pairs) => void pairs.splice(index, 1)),
	"a field doubled": inTree((pair, index, pairs) => void pairs.splice(index, 0, pair)),
	"a field renamed": inTree((pair, _, __, random) => {
		if (isScalar(pair.key))
			pair.key = new Scalar(
				pick([`${pair.key.value}s`, String(pair.key.value).slice(1), "__proto__", "constructor", "", 2017, "<<"], random),
			);
	}),
	"a field of another type": inTree((pair, _, __, random) => set(pair, parseDocument(JSON.stringify(pick(VALUES, random))).contents)),
	"a field moved": inTree((pair, index, pairs, random) => {
		pairs.splice(index, 1);
		const other = pick([pairs, ...pairs.flatMap(({ value }) => (isMap(value) ? [value.items as Pair[]] : []))], random);
		other.push(pair);
	}),
	"a list repeated many times": inTree((pair) => {
		if (isSeq(pair.value)) pair.value.items = Array.from({ length: 300 }, () => (isSeq(pair.value) ? pair.value.items : [])).flat();
	}),
	"a huge text": inTree((pair, _, __, random) =>
		set(pair, new Scalar(pick(["x", "x ", "é", "👧", "a: b "], random).repeat(pick([100, 5000, 60_000], random)))),
	),
	"a huge field name": inTree((pair, _, __, random) => {
		pair.key = new Scalar("x".repeat(pick([100, 2000, 60_000], random)));
	}),
	"a deeply nested field": inTree((pair, _, __, random) => {
		const depth = pick([5, 18, 19, 25], random);
		pair.value = parseDocument("[".repeat(depth) + "]".repeat(depth)).contents;
	}),
	"cut short": (text, random) => text.slice(0, Math.floor(random() * text.length)),
	"a byte changed": inBytes((bytes, random) => {
		bytes.writeUInt8(Math.floor(random() * 256), Math.floor(random() * bytes.length));
	}),
	"bytes that are not text": inBytes((bytes, random) => {
		bytes.fill(0x80 + Math.floor(random() * 0x7f), Math.floor(random() * bytes.length));
	}),
	"another encoding": (text, random) => Buffer.from(`${text}é`, pick(["latin1", "utf16le"] as const, random)),
	"an odd character": inserted((random) => pick(ODD, random)),
	"many odd characters": inserted((random) => pick(ODD, random).repeat(1 + Math.floor(random() * 5000))),
	"unclosed brackets": inserted((random) =>
		pick(["[", "{", "- ", "? ", "[{a: ", "'", '"'], random).repeat(1 + Math.floor(random() * 20_000)),
	),
	"a line dropped": inLine(() => []),
	"a line doubled": inLine((line) => [line, line]),
	"a line repeated many times": inLine((line, random) => Array(1 + Math.floor(random() * 3000)).fill(line)),
	"two lines swapped": inLine((line, _, lines, index) => [lines.splice(index + 1, 1)[0] ?? "", line]),
	"a line with another indentation": inLine((line, random) => pick(["", " ", "   ", "\t", " \t", "\u00a0"], random) + line.trimStart()),
	"a comment added": inLine((line, random) => `${line} ${pick(["# note", "#note", "#", "# : - ["], random)}`),
	"a YAML character inserted": inLine((line, random) =>
		line.replace(/(?<=[:-] )/, pick(["&a ", "*a", "!!str ", "!x ", "? ", "- ", "|\n", "> ", "@", "%"], random)),
	),
	"an alias": (text, random) => `${text}${pick(["x: &x [1]\ny: *x\n", "x: &x {a: &y [*x]}\n", "*x\n", "a: *nowhere\n"], random)}`,
	"a merge key": (text, random) => `${text}${pick(["<<: {title: x}\n", "x: &x {a: 1}\n<<: *x\n", "<<: [*x]\n"], random)}`,
	"nested aliases": (text) =>
		`${text}b0: &b0 [x]\n${Array.from({ length: 25 }, (_, level) => `b${level + 1}: &b${level + 1} [${Array(9).fill(`*b${level}`)}]\n`).join("")}`,
	"a tag": afterColon(
		(value, random) =>
			`${pick(["!!str", "!!binary", "!!set", "!!js/function", "!", "!<tag:yaml.org,2002:int>", "!!python/object:os.system"], random)} ${value}`,
	),
	"quotes changed": afterColon(
		(value, random) =>
			pick(["'", '"', "“", "''", '"""'], random) + value.replaceAll(/^['"]|['"]$/g, "") + pick(["", "'", '"', "”"], random),
	),
	"no space after the colon": inLine((line) => line.replace(": ", ":")),
	"no space after the hyphen": inLine((line) => line.replace("- ", "-")),
	"a second colon": afterColon((value) => `${value}: ${value}`),
	"several records": (text, random) => `${text}${pick(["---\n", "...\n---\n", "--- |\n", "%YAML 1.1\n---\n"], random)}${text}`,
	"a merge conflict": inLine((line) => ["<<<<<<< HEAD", line, "=======", `${line}x`, ">>>>>>> other"]),
	"Windows line endings": (text) => text.replaceAll("\n", "\r\n"),
	"old Mac line endings": (text) => text.replaceAll("\n", "\r"),
	"empty content": (_, random) => pick(["", "\n", "null\n", "---\n", "[]\n", "{}\n", "x\n", "0\n"], random),
	"another format": (_, random) =>
		pick(['{"a": [1, 2]}', "<html><body>x</body></html>", "PK\u0003\u0004", "%PDF-1.7\n", "title = x\n", "const x = 1;\n"], random),
};

/** Applies one to three random mutations. `how` lists their names. The same random numbers give the same mutations. */
export function mutate(text: string, random: Random): { content: string | Uint8Array; how: string } {
	const names: string[] = [];
	let content: string | Uint8Array = text;
	do {
		const name = pick(Object.keys(MUTATIONS), random);
		const current: string = typeof content === "string" ? content : Buffer.from(content).toString("utf8");
		content = MUTATIONS[name]?.(current, random) ?? content;
		names.push(name);
	} while (names.length < 3 && random() < 0.3);
	return { content, how: names.join(", then ") };
}
