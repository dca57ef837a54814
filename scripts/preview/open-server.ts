/** Opens the server for `npm start`. */
import getPort, { portNumbers } from "get-port";
import { type LocalServer, startServer } from "./serve.ts";

/** What is to be served, where, and as on which day. */
export type OpenOptions = {
	folder: string;
	configFile: string;
	/** The port that was asked for; without it a free one, 8080 if possible. */
	port: number | undefined;
	/** The day for which the site is shown; without it, today. */
	day: string | undefined;
};

/** Serves a folder with pages that reload. Where it is shown as on another day, it is that day for its guard too. */
export async function openServer({ folder, configFile, port, day }: OpenOptions): Promise<LocalServer> {
	// Noon in UTC is the same day in London.
	const clock = day === undefined ? {} : { now: () => new Date(`${day}T12:00:00Z`) };
	return startServer({ folder, configFile, port: port ?? (await getPort({ port: portNumbers(8080, 8099) })), inject: true, ...clock });
}
