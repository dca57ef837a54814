/** What runs on a thread: the job that it was started for, readied once. */
import { workerData } from "node:worker_threads";
import { startJob } from "./share-out.ts";

/** The pool puts data of its own before ours. */
const [, { job, shared }] = workerData as [unknown, { job: string; shared: unknown }];
const doPiece = startJob<unknown, unknown, unknown>(new URL(job), shared);

/** Does one piece of the work. */
export default async function run(piece: unknown): Promise<unknown> {
	return (await doPiece)(piece);
}
