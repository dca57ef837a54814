/** Shares work out among the processor's cores. What is done does not depend on how many there are. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";

/**
 * A module that does a piece of work at a time; it is its default export. It runs here or on a thread of its own, so what
 * goes in and out is plain data.
 * @param shared what all pieces of work need
 * @returns what does one piece
 */
export type Job<Shared, Piece, Outcome> = (
	shared: Shared,
) => Promise<(piece: Piece) => Promise<Outcome>> | ((piece: Piece) => Promise<Outcome>);

/** A job, by the address of its module, with what all pieces of the work need. */
export type Work<Shared, Piece> = { job: URL; shared: Shared; pieces: readonly Piece[] };

/** As many threads as are worth their start, and as most memories hold. */
const MOST = 4;

/** How a work is shared out: on how many threads at most, and who is told of each piece that is done. */
export type Sharing = { threads?: number | undefined; tell?: () => void };

/**
 * Does all pieces of a work, on several threads where there are several pieces.
 * @returns the outcomes in the order of the pieces
 * @throws what the first piece threw that failed
 */
export async function shareOut<Shared, Piece, Outcome>(
	{ job, shared, pieces }: Work<Shared, Piece>,
	{ threads = Math.min(availableParallelism(), MOST), tell = () => {} }: Sharing = {},
): Promise<Outcome[]> {
	const told = (outcome: Outcome) => {
		tell();
		return outcome;
	};
	const most = Math.min(threads, pieces.length);
	if (most <= 1) {
		const doPiece = await startJob<Shared, Piece, Outcome>(job, shared);
		const outcomes: Outcome[] = [];
		for (const piece of pieces) outcomes.push(told(await doPiece(piece)));
		return outcomes;
	}
	const pool = new Tinypool({
		filename: new URL("./thread.ts", import.meta.url).href,
		minThreads: most,
		maxThreads: most,
		workerData: { job: job.href, shared },
	});
	try {
		return await Promise.all(pieces.map(async (piece) => told((await pool.run(piece)) as Outcome)));
	} finally {
		await pool.destroy();
	}
}

/** Loads a job and readies it. */
export async function startJob<Shared, Piece, Outcome>(job: URL, shared: Shared): Promise<(piece: Piece) => Promise<Outcome>> {
	const { default: start } = (await import(job.href)) as { default: Job<Shared, Piece, Outcome> };
	return start(shared);
}

/** Cuts a list into pieces of a length, the last one shorter. */
export function inPieces<T>(items: readonly T[], length: number): T[][] {
	return Array.from({ length: Math.ceil(items.length / length) }, (_, index) => items.slice(index * length, (index + 1) * length));
}
