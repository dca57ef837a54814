/** Puts things on shelves, some hundreds together: as they are remembered. */
import { hash } from "node:crypto";

/** Of so many things a group has one shelf; of so many, at most sixteen; of more, two hundred and fifty-six. */
const [FEW, MANY] = [500, 16_000];

/**
 * Puts things on shelves, by the shelves' names. A thing keeps its shelf when it changes, and when others come or go.
 * @param placeOf the group that a thing belongs to, and its own name in it
 */
export function onShelves<T>(things: readonly T[], placeOf: (thing: T) => readonly [group: string, name: string]): Map<string, T[]> {
	const groups = Map.groupBy(things, (thing) => placeOf(thing)[0]);
	const shelves = [...groups].flatMap(([group, own]) => {
		const letters = own.length <= FEW ? 0 : own.length <= MANY ? 1 : 2;
		return [...Map.groupBy(own, (thing) => `${group} ${hash("sha256", placeOf(thing)[1]).slice(0, letters)}`)];
	});
	return new Map(shelves);
}

/** Shelves that are worked on together: a share is full when it has enough things. */
export function inShares<S>(shelves: readonly S[], most: number, sizeOf: (shelf: S) => number): S[][] {
	const shares: S[][] = [];
	let room = 0;
	for (const shelf of shelves) {
		if (room <= 0) {
			shares.push([]);
			room = most;
		}
		shares.at(-1)?.push(shelf);
		room -= sizeOf(shelf);
	}
	return shares;
}
