/** What runs on a thread: the job that it was started for, readied once. */
import { workerData } from "node:worker_threads";
import { startJob } from "./worker-pool.ts";

/** The pool puts data of its own before ours. */
const [, { job, shared }] = workerData as [unknown, { job: string; shared: unknown }];
const doPiece = startJob<unknown, unknown, unknown>(new URL(job), shared);

let last: Promise<unknown> = Promise.resolve();

/** Does one piece of the work, when those before it are done. */
export default function run(piece: unknown): Promise<unknown> {
	last = last.then(async () => (await doPiece)(piece));
	return last;
}
