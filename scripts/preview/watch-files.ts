/** Notices changes of files that people edit. */
import path from "node:path";
import { watch } from "chokidar";

/** Saving touches several files in a row; they count as one change. In milliseconds. */
const QUIET = 150;

/** Finished sites, and what tools keep beside the files. */
const FOLDERS = /^(_site.*|\.git|node_modules)$/;

/** Editors' own files, some only there for a moment while a file is saved. */
const TEMPORARY = /^(\.#.*|#.*#|4913|.*~|\..*\.sw[a-z]|\..*\.kate-swp|.*___jb_\w+___|\.DS_Store|Thumbs\.db)$/;

/**
 * Watches files and folders.
 * @param places their paths
 * @param changed told after each group of changes which files they were
 * @returns when all are watched: the way to end it
 */
export async function watchFiles(places: readonly string[], changed: (files: string[]) => void): Promise<() => Promise<void>> {
	const roots = places.map((place) => path.resolve(place));
	const files = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	const watcher = watch(roots, { ignoreInitial: true, ignored: (file) => isIgnored(roots, file) });
	watcher.on("all", (_, file) => {
		files.add(file);
		clearTimeout(timer);
		timer = setTimeout(() => {
			const group = [...files];
			files.clear();
			changed(group);
		}, QUIET);
	});
	watcher.on("error", (error) => process.stderr.write(`Some changes may go unnoticed: ${String(error)}\n`));
	await new Promise<void>((resolve) => watcher.once("ready", resolve));
	return async () => {
		clearTimeout(timer);
		await watcher.close();
	};
}

/** Judged by the path below the watched place, so that a project may itself stand in a folder of such a name. */
function isIgnored(roots: readonly string[], file: string): boolean {
	const root = roots.find((place) => file === place || file.startsWith(place + path.sep));
	const steps = root === undefined ? [] : path.relative(root, file).split(path.sep);
	return steps.some((step) => FOLDERS.test(step) || TEMPORARY.test(step));
}
