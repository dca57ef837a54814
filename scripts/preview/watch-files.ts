import { once } from "node:events";
import path from "node:path";
import { watch } from "chokidar";

/** Changes less than this many milliseconds apart count as one change, because saving may touch several files in a row. */
const DEBOUNCE = 150;

/** Matches the folders to ignore, which are built sites, git's folder and `node_modules`. */
const FOLDERS = /^(_site.*|\.git|node_modules)$/;

/**
 * Matches the files to ignore. They are the temporary files of text editors and of operating systems. Some temporary files exist
 * only while an editor saves a file.
 */
const TEMPORARY = /^(\.#.*|#.*#|4913|.*~|\..*\.sw[a-z]|\..*\.kate-swp|.*___jb_\w+___|\.DS_Store|Thumbs\.db)$/;

/**
 * Watches files and folders for changes.
 * @param onChange called after each group of changes, with the files that changed
 * @returns a function that stops the watcher. The promise resolves when the watcher is ready
 */
export async function watchFiles(paths: readonly string[], onChange: (files: string[]) => void): Promise<() => Promise<void>> {
	const roots = paths.map((file) => path.resolve(file));
	const files = new Set<string>();
	let timer: NodeJS.Timeout | undefined;
	const watcher = watch(roots, { ignoreInitial: true, ignored: (file) => isIgnored(roots, file) });
	watcher.on("all", (_, file) => {
		files.add(file);
		clearTimeout(timer);
		timer = setTimeout(() => {
			const group = [...files];
			files.clear();
			onChange(group);
		}, DEBOUNCE);
	});
	watcher.on("error", (error) => process.stderr.write(`Some changes may not be noticed: ${String(error)}\n`));
	await once(watcher, "ready");
	return async () => {
		clearTimeout(timer);
		await watcher.close();
	};
}

/**
 * Checks whether a file should be ignored. Only the path inside the watched folder matters. The project itself may therefore be
 * in a folder with an ignored name.
 */
function isIgnored(roots: readonly string[], file: string): boolean {
	const root = roots.find((folder) => file === folder || file.startsWith(folder + path.sep));
	const steps = root === undefined ? [] : path.relative(root, file).split(path.sep);
	return steps.some((step) => FOLDERS.test(step) || TEMPORARY.test(step));
}
