/** What all commands share: their options, `--help`, and how they end. */
import { parseArgs } from "node:util";
import { InputError } from "../data-folder/input-error.ts";
import { dayIn, type IsoDay, isWholeDay } from "../records/dates.ts";

/** Exit codes: done, the input is wrong, the command was called wrongly. */
export const EXIT = { done: 0, input: 1, usage: 2 } as const;

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {}

/**
 * One option of a command as its help shows it. A positional one is given without its name, and must be given unless it is
 * optional.
 */
export type Option = { placeholder?: string; fallback?: string; positional?: true; optional?: true; help: string };

/** `--data`, of every command that reads records. */
export const DATA = { placeholder: "DIR", fallback: "data", help: "the folder of records" } as const satisfies Option;

/** `--output`, of every command that writes or reads a finished site. */
export const OUTPUT = { placeholder: "DIR", fallback: "_site", help: "the folder for the finished site" } as const satisfies Option;

/** `--as-of`, of every command whose answer depends on the day. */
export const AS_OF = {
	placeholder: "DATE",
	help: "as on this day, written year-month-day; without it, today in the Board's time zone",
} as const satisfies Option;

/** A command's name, what it does, and its options. */
export type Command<O extends Record<string, Option>> = { name: string; summary: string; options: O };

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
 * Runs a command: reads its options, prints help, turns expected errors into one sentence and an exit code.
 * @param command its description
 * @param run does the work with the options' values and returns the exit code
 */
export async function runCommand<const O extends Record<string, Option>>(
	command: Command<O>,
	run: (values: Values<O>) => Promise<number>,
): Promise<void> {
	try {
		const { values, help } = readOptions(command);
		if (help) {
			process.stdout.write(helpFor(command, values));
			return;
		}
		process.exitCode = await run(values);
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
	const config = Object.fromEntries(
		named.map(([key, { placeholder, fallback }]) => [
			key,
			placeholder
				? { type: "string" as const, ...(fallback === undefined ? {} : { default: fallback }) }
				: { type: "boolean" as const, default: false },
		]),
	);
	try {
		const parsed = parseArgs({
			options: { ...config, help: { type: "boolean", short: "h", default: false } },
			strict: true,
			allowPositionals: true,
		});
		const values = { ...parsed.values, ...Object.fromEntries(positionals.map(([key], index) => [key, parsed.positionals[index]])) };
		if (parsed.values["help"] === true) return { values: values as Values<O>, help: true };
		const [missing, surplus] = [positionals[parsed.positionals.length], parsed.positionals[positionals.length]];
		if (missing && !missing[1].optional) throw new Error(`${missing[1].placeholder} is missing.`);
		if (surplus !== undefined) throw new Error(`‘${surplus}’ is one argument too many.`);
		const empty = Object.entries(parsed.values).find(([, value]) => String(value) === "");
		if (empty) throw new Error(`--${empty[0]} is empty.`);
		return { values: values as Values<O>, help: false };
	} catch (error) {
		// What Node says after its first sentence speaks of positional arguments, to nobody's help.
		const [sentence] = (error as Error).message.split(/\. (?=[A-Z])|\n/);
		throw new UsageError(`${sentence}\nTry npm run ${name} -- --help`);
	}
}

/** Without the two hyphens npm keeps an option for itself, and the command would do something else than was asked. */
function refuseOptionsOfNpm(name: string, named: ReadonlyArray<[string, Option]>): void {
	const kept = named.find(([key]) => process.env[`npm_config_${key.replaceAll("-", "_")}`] !== undefined);
	if (kept) throw new UsageError(`npm kept --${kept[0]} for itself. Put two hyphens before it: npm run ${name} -- --${kept[0]} …`);
}

/** The name by which a person called a command: npm may know it by another, as `npm run demo` is `npm start` with other defaults. */
function calledAs(name: string): string {
	const { npm_lifecycle_event: event, npm_lifecycle_script: script } = process.env;
	return event !== undefined && script?.includes(`scripts/commands/${name}.ts`) ? event : name;
}

/** What is given by its place, and what by its name. */
function separate(options: Record<string, Option>): [positionals: Array<[string, Option]>, named: Array<[string, Option]>] {
	const all = Object.entries(options);
	return [all.filter(([, { positional }]) => positional), all.filter(([, { positional }]) => !positional)];
}

/** @param values the options as they stand: what a script of npm gives already is the default that counts */
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
 * The day that a command works for. This and `momentOf` are the one place where the clock is read.
 * @param given the value of `--as-of`, if any
 * @param timeZone the Board's time zone
 * @throws {UsageError} when the given day is not one
 */
export function asOfDay(given: string | undefined, timeZone = "Europe/London"): IsoDay {
	if (given === undefined) return dayIn(timeZone, new Date());
	if (!isWholeDay(given)) throw new UsageError(`‘${given}’ is not a day. Write --as-of as year-month-day, such as --as-of 2027-03-01.`);
	return given;
}

/**
 * The moment that a command works for.
 * @param given the value of `--now`, if any
 * @throws {UsageError} when the given moment is not one
 */
export function momentOf(given: string | undefined): Date {
	if (given === undefined) return new Date();
	const moment = new Date(given);
	if (!/T.*(Z|[+-]\d\d:\d\d)$/.test(given) || Number.isNaN(moment.getTime()))
		throw new UsageError(`‘${given}’ is not a moment. Write --now with its time zone, such as --now 2027-03-01T03:30:00Z.`);
	return moment;
}

/**
 * A number that an option gives.
 * @throws {UsageError} when it is none
 */
export function numberOf(name: string, given: string): number {
	if (!/^\d{1,6}$/.test(given)) throw new UsageError(`‘${given}’ is not a number. Write --${name} as in --${name} 3.`);
	return Number(given);
}
