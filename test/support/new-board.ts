/** A board as `npm run new-board` makes it, of an invented place. */
import { run } from "./commands.ts";

/** What its people answered. The numbers are of the range that Ofcom keeps for fiction. */
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

/** Answers as options of the command. */
export function asOptions(answers: Readonly<Record<string, string>>): string[] {
	return Object.entries(answers).flatMap(([name, answer]) => [`--${name}`, answer]);
}

/**
 * Makes a new board's data folder.
 * @throws with what the command said, when it fails
 */
export async function makeBoard(folder: string): Promise<void> {
	const { code, error } = await run("new-board.ts", [...asOptions(ANSWERS), "--output", folder]);
	if (code !== 0) throw new Error(`No board could be made:\n${error}`);
}
