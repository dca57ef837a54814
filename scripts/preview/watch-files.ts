import { once } from "node:events";
import path from "node:path";
import { watch } from "chokidar";

/** Saving touches several files in a row: changes less than this many milliseconds apart count as one. */
const DEBOUNCE = 150;

/** Built sites and the folders of tools. */
const FOLDERS = /^(_site.*|\.git|node_modules)$/;

/** Text editors' own files, some of which exist only while a file is being saved. */
const TEMPORARY = /^(\.#.*|#.*#|4913|.*~|\..*\.sw[a-z]|\..*\.kate-swp|.*___jb_\w+___|\.DS_Store|Thumbs\.db)$/;

/**
 * Returns, once the watcher is ready, a function that stops it.
 * @param onChange called after each group of changes with the files that changed
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

/** Only the path below the watched folder counts, so that the project itself may be in a folder of such a name. */
function isIgnored(roots: readonly string[], file: string): boolean {
	const root = roots.find((folder) => file === folder || file.startsWith(folder + path.sep));
	const steps = root === undefined ? [] : path.relative(root, file).split(path.sep);
	return steps.some((step) => FOLDERS.test(step) || TEMPORARY.test(step));
}
