/** Shares work out among the processor's cores. What is done does not depend on how many there are. */
import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
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

/**
 * How a work is shared out: on how many threads at most, how many pieces another thread has at a time, what is done here
 * before the first piece, while other threads have begun, and who is told of each piece that is done.
 */
export type Sharing<Outcome> = {
	threads?: number | undefined;
	ahead?: number;
	before?: () => Promise<void>;
	tell?: (outcome: Outcome) => void;
};

/** By how much memory may grow between two searches for what is not needed any more, in percent of what is. */
const SLACK = 20;

/** How much is made before a thread looks which of it was needed for a moment only, in MiB. */
const YOUNG = 32;

/** A thread is given its next piece before it has done the last: this one may be too busy to hand it over then. */
const AHEAD = 2;

/**
 * Does all pieces of a work: here, and where there are several, on other threads meanwhile. What all pieces need is copied
 * for each other thread.
 * @returns the outcomes in the order of the pieces
 * @throws what a piece threw that failed; no other is begun then
 */
export async function shareOut<Shared, Piece, Outcome>(
	{ job, shared, pieces }: Work<Shared, Piece>,
	{ threads = Math.min(availableParallelism(), MOST), ahead = AHEAD, before, tell = () => {} }: Sharing<Outcome> = {},
): Promise<Outcome[]> {
	const others = Math.min(threads, pieces.length) - 1;
	const pool = others > 0 ? poolOf(others, ahead, { job: job.href, shared }) : undefined;
	const rest = pieces.entries();
	const outcomes: Outcome[] = [];
	const takeTurns = async (doPiece: (piece: Piece) => Promise<Outcome>, first?: () => Promise<void>) => {
		try {
			await first?.();
			for (const [index, piece] of rest) {
				const outcome = await doPiece(piece);
				outcomes[index] = outcome;
				tell(outcome);
				// What other threads have done is heard between two pieces.
				await setImmediate();
			}
		} finally {
			// Where one has failed, nobody begins another.
			for (const _ of rest);
		}
	};
	try {
		const here = await startJob<Shared, Piece, Outcome>(job, shared);
		const there = async (piece: Piece) => (await pool?.run(piece)) as Outcome;
		const turns = [takeTurns(here, before), ...Array.from({ length: Math.max(others, 0) * ahead }, () => takeTurns(there))];
		for (const turn of await Promise.allSettled(turns)) if (turn.status === "rejected") throw turn.reason;
		return outcomes;
	} finally {
		await pool?.destroy();
	}
}

function poolOf(threads: number, ahead: number, workerData: unknown): Tinypool {
	// On a machine with room, each thread would let garbage grow to three times what it needs before looking for it.
	setFlagsFromString(`--heap-growing-percent=${SLACK}`);
	setFlagsFromString(`--min-semi-space-size=${YOUNG}`);
	return new Tinypool({
		filename: new URL("./worker.ts", import.meta.url).href,
		minThreads: threads,
		maxThreads: threads,
		concurrentTasksPerWorker: ahead,
		workerData,
	});
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
