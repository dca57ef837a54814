/** Creates the data folder of a fictional board with `npm run new-board`. */
import { run } from "./commands.ts";

/** The answers to the command's questions. The telephone numbers are from the range that Ofcom reserves for fiction. */
export const ANSWERS = {
	name: "Northmere Safeguarding Children Partnership",
	area: "Northmere",
	address: "https://learning.northmere.example",
	phone: "01632 960100",
	email: "learning@northmere.example",
	"local-name": "Northmere Council children’s services",
	"local-phone": "01632 960200",
	"keep-for": "P2Y",
	language: "en-IE",
} as const;

export function asOptions(answers: Readonly<Record<string, string>>): string[] {
	return Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);
}

/**
 * Writes the data folder of the fictional board.
 * @throws if the command fails; the message contains the command's own messages
 */
export async function makeBoard(folder: string): Promise<void> {
	const { code, error } = await run("new-board.ts", [...asOptions(ANSWERS), "--output", folder]);
	if (code !== 0) throw new Error(`The command failed:\n${error}`);
}
