import { type ParseArgsOptionDescriptor, parseArgs } from "node:util";
import { InputError } from "../data-folder/input-error.ts";
import { dayIn, type IsoDay, isWholeDay } from "../records/dates.ts";
import { formatReport, type Problem } from "../records/problem.ts";

/** The exit codes of all commands. `input` means that the input has problems. `usage` means that the command was called incorrectly. */
export const EXIT = { done: 0, input: 1, usage: 2 } as const;

/** Thrown if the command was called incorrectly. The message explains how to call the command. */
export class UsageError extends Error {}

/**
 * An option of a command. An option without a `placeholder` is a flag. A `positional` option is written without its name, and
 * is required unless `optional` is set. `fallback` is the default value.
 */
export type Option = { placeholder?: string; fallback?: string; positional?: true; optional?: true; help: string };

export const DATA = { placeholder: "DIR", fallback: "data", help: "the folder of records" } as const satisfies Option;

export const OUTPUT = { placeholder: "DIR", fallback: "_site", help: "the folder of the built site" } as const satisfies Option;

export const AS_OF = {
	placeholder: "DATE",
	help: "the day to work for, written year-month-day; without it, today in the Board's time zone",
} as const satisfies Option;

type Command<O extends Record<string, Option>> = { name: string; summary: string; options: O };

type Values<O> = {
	[K in keyof O]: O[K] extends { fallback: string }
		? string
		: O[K] extends { optional: true }
			? string | undefined
			: O[K] extends { positional: true }
				? string
				: O[K] extends { placeholder: string }
					? string | undefined
					: boolean;
};

/**
 * Parses a command's options and runs it, or prints its help. For a `UsageError` or an `InputError`, prints the message and
 * sets the exit code.
 * @param run receives the options' values and returns the exit code
 */
export async function runCommand<const O extends Record<string, Option>>(
	command: Command<O>,
	run: (values: Values<O>) => Promise<number>,
): Promise<void> {
	try {
		const { values, help } = readOptions(command);
		if (help) process.stdout.write(helpFor(command, values));
		else process.exitCode = await run(values);
	} catch (error) {
		if (!(error instanceof UsageError || error instanceof InputError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.input;
	}
}

function readOptions<O extends Record<string, Option>>(command: Command<O>): { values: Values<O>; help: boolean } {
	const [positionals, named] = separate(command.options);
	const name = calledAs(command.name);
	refuseOptionsOfNpm(name, named);
	const config = named.map(([key, { placeholder, fallback }]): [string, ParseArgsOptionDescriptor] => [
		key,
		placeholder ? { type: "string", ...(fallback !== undefined && { default: fallback }) } : { type: "boolean", default: false },
	]);
	try {
		const options = { ...Object.fromEntries(config), help: { type: "boolean", short: "h", default: false } } as const;
		const parsed = parseArgs({ options, allowPositionals: true });
		const values = { ...parsed.values, ...Object.fromEntries(positionals.map(([key], index) => [key, parsed.positionals[index]])) };
		if (parsed.values["help"] === true) return { values: values as Values<O>, help: true };
		const [missing, surplus] = [positionals[parsed.positionals.length], parsed.positionals[positionals.length]];
		if (missing && !missing[1].optional) throw new Error(`${missing[1].placeholder} is missing.`);
		if (surplus !== undefined) throw new Error(`‘${surplus}’ is one argument too many.`);
		const empty = Object.entries(parsed.values).find(([, value]) => String(value) === "");
		if (empty) throw new Error(`--${empty[0]} is empty.`);
		return { values: values as Values<O>, help: false };
	} catch (error) {
		// Only the first sentence of Node's message is useful. The rest explains how to write positional arguments.
		const [sentence] = (error as Error).message.split(/\. (?=[A-Z])|\n/);
		throw new UsageError(`${sentence}\nTry npm run ${name} -- --help`);
	}
}

/**
 * Throws an error if npm has kept an option for itself. npm does so if `--` is missing before the options, and the command
 * would then run without the option.
 */
function refuseOptionsOfNpm(name: string, named: ReadonlyArray<[string, Option]>): void {
	const taken = named.find(([key]) => process.env[`npm_config_${key.replaceAll("-", "_")}`] !== undefined);
	if (taken) throw new UsageError(`npm took --${taken[0]} for itself. Put two hyphens before it: npm run ${name} -- --${taken[0]} …`);
}

/**
 * Returns the name of the npm script that was called. The script's name may differ from the command's name. For example, the
 * script `demo` runs the command `start` with other defaults.
 */
function calledAs(name: string): string {
	const { npm_lifecycle_event: event, npm_lifecycle_script: script } = process.env;
	return event !== undefined && script?.includes(`scripts/commands/${name}.ts`) ? event : name;
}

function separate(options: Record<string, Option>): [positionals: Array<[string, Option]>, named: Array<[string, Option]>] {
	const all = Object.entries(options);
	return [all.filter(([, { positional }]) => positional), all.filter(([, { positional }]) => !positional)];
}

/**
 * Formats the help for a command.
 * @param values the values to show as defaults, because an npm script may set some of them
 */
function helpFor(
	{ name, summary, options }: Command<Record<string, Option>>,
	values: Record<string, string | boolean | undefined>,
): string {
	const [positionals, named] = separate({ ...options, help: { help: "show this help" } });
	const rows = [...positionals, ...named].map(([key, { placeholder = "", positional, help }]) => ({
		left: positional ? placeholder : `--${key} ${placeholder}`.trimEnd(),
		right: `${help}${typeof values[key] === "string" ? ` (${values[key]})` : ""}`,
	}));
	const width = Math.max(18, ...rows.map(({ left }) => left.length));
	const lines = rows.map(({ left, right }) => `  ${left.padEnd(width)} ${right}`);
	const places = positionals.map(([, { placeholder = "", optional }]) => (optional ? `[${placeholder}]` : placeholder));
	const call = ["npm run", calledAs(name), "--", ...places, "[options]"].join(" ");
	return `${call}\n\n${summary}\n\n${lines.join("\n")}\n\nExit code: 0 done, 1 the input is wrong, 2 the command was called wrongly.\n`;
}

/**
 * Returns the value of `--as-of`, or today's date in the Board's time zone. Only this function and `instantFrom` read the
 * clock.
 * @throws {UsageError} if `--as-of` is not a date
 */
export function asOfDay(given: string | undefined, timeZone = "Europe/London"): IsoDay {
	if (given === undefined) return dayIn(timeZone, new Date());
	if (!isWholeDay(given)) throw new UsageError(`‘${given}’ is not a date. Write --as-of as year-month-day, such as --as-of 2027-03-01.`);
	return given;
}

/**
 * Returns the value of `--now`, or the current time.
 * @throws {UsageError} if `--now` is not a date and time with a time zone
 */
export function instantFrom(given: string | undefined): Date {
	if (given === undefined) return new Date();
	const instant = new Date(given);
	if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(given) || Number.isNaN(instant.getTime()))
		throw new UsageError(`‘${given}’ is not a date and time with a time zone. Write --now as in --now 2027-03-01T03:30:00Z.`);
	return instant;
}

/**
 * Parses the value of the option called `name`.
 * @throws {UsageError} if the value is not a whole number with at most six digits
 */
export function numberFrom(name: string, given: string): number {
	if (!/^\d{1,6}$/.test(given)) throw new UsageError(`‘${given}’ is not a number. Write --${name} as in --${name} 3.`);
	return Number(given);
}

/**
 * Parses the value of `--format`.
 * @throws {UsageError} if the value is not one of the formats
 */
export function formatFrom<F extends string>(given: string, formats: readonly F[]): F {
	const format = formats.find((name) => name === given);
	if (format !== undefined) return format;
	throw new UsageError(`There is no format ‘${given}’. Use ${formats.slice(0, -1).join(", ")} or ${formats.at(-1)}.`);
}

/** Prints the problems in a data folder, followed by an optional message. Returns the exit code. */
export function reportProblems(data: string, problems: readonly Problem[], note = ""): number {
	process.stderr.write(`${formatReport(data, problems)}${note}`);
	return EXIT.input;
}

export function numbered(steps: readonly string[]): string {
	return steps.map((step, index) => `${index + 1}. ${step}\n`).join("");
}
