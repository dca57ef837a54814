/** What all commands share: their options, `--help`, and how they end. */
import { parseArgs } from "node:util";
import { type IsoDay, dayIn, isWholeDay } from "../catalogue/dates.ts";
import { InputError } from "../input/read-sources.ts";

/** Exit codes: done, the input is wrong, the command was called wrongly. */
export const EXIT = { done: 0, input: 1, usage: 2 } as const;

/** The command was called wrongly; the message says how to call it. */
export class UsageError extends Error {}

/** One option of a command as its help shows it. */
export type Option = { placeholder?: string; fallback?: string; help: string };

export const DATA = { placeholder: "DIR", fallback: "data", help: "the folder of records" } as const satisfies Option;
export const OUTPUT = { placeholder: "DIR", fallback: "_site", help: "the folder for the finished site" } as const satisfies Option;
export const AS_OF = { placeholder: "DATE", help: "make the site as on this day (year-month-day); without it, today in the Board's time zone" } as const satisfies Option;

/** A command's name, what it does, and its options. */
export type Command<O extends Record<string, Option>> = { name: string; summary: string; options: O };

type Values<O> = { [K in keyof O]: O[K] extends { fallback: string } ? string : O[K] extends { placeholder: string } ? string | undefined : boolean };

/**
 * Runs a command: reads its options, prints help, turns expected errors into one sentence and an exit code.
 * @param command its description
 * @param run does the work with the options' values and returns the exit code
 */
export async function runCommand<const O extends Record<string, Option>>(command: Command<O>, run: (values: Values<O>) => Promise<number>): Promise<void> {
	try {
		const values = readOptions(command);
		if (values === "help") {
			process.stdout.write(helpFor(command));
			return;
		}
		process.exitCode = await run(values);
	} catch (error) {
		if (!(error instanceof UsageError || error instanceof InputError)) throw error;
		process.stderr.write(`${error.message}\n`);
		process.exitCode = error instanceof UsageError ? EXIT.usage : EXIT.input;
	}
}

function readOptions<O extends Record<string, Option>>({ name, options }: Command<O>): Values<O> | "help" {
	const config = Object.fromEntries(
		Object.entries(options).map(([key, { placeholder, fallback }]) => [
			key,
			placeholder ? { type: "string" as const, ...(fallback === undefined ? {} : { default: fallback }) } : { type: "boolean" as const, default: false },
		]),
	);
	try {
		const { values } = parseArgs({ options: { ...config, help: { type: "boolean", short: "h", default: false } }, strict: true, allowPositionals: false });
		return values["help"] === true ? "help" : (values as Values<O>);
	} catch (error) {
		throw new UsageError(`${(error as Error).message}\nTry npm run ${name} -- --help`);
	}
}

function helpFor({ name, summary, options }: Command<Record<string, Option>>): string {
	const lines = Object.entries({ ...options, help: { help: "show this help" } as Option }).map(([key, { placeholder, fallback, help }]) => {
		const left = `--${key}${placeholder ? ` ${placeholder}` : ""}`;
		return `  ${left.padEnd(18)} ${help}${fallback ? ` (${fallback})` : ""}`;
	});
	return `npm run ${name} -- [options]\n\n${summary}\n\n${lines.join("\n")}\n\nExit code: 0 done, 1 the input is wrong, 2 the command was called wrongly.\n`;
}

/**
 * The one place where the clock is read.
 * @param given the value of `--as-of`, if any
 * @param timeZone the Board's time zone
 * @throws {UsageError} when the given day is not one
 */
export function asOfDay(given: string | undefined, timeZone = "Europe/London"): IsoDay {
	if (given === undefined) return dayIn(timeZone, new Date());
	if (!isWholeDay(given)) throw new UsageError(`‘${given}’ is not a day. Write --as-of as year-month-day, such as --as-of 2027-03-01.`);
	return given;
}
