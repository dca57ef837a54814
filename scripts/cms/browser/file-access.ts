/**
 * Runs in the browser. Sveltia CMS edits local files through the File System Access API. Not every browser supports this API, and
 * a browser asks for permission at each visit. This module replaces the parts of the API that the editor uses. The editor then
 * reads and writes the data folder through the local server.
 */

/** The only folder that the editor can see in the project folder. */
const DATA = "data/";

async function request(path: string, options: RequestInit = {}): Promise<Response> {
	const response = await fetch(`files/${path.slice(DATA.length)}`, { ...options, cache: "no-store" });
	if (response.status === 404) throw new DOMException(`${path} does not exist.`, "NotFoundError");
	if (!response.ok) throw new Error(await response.text());
	return response;
}

class FileHandle {
	readonly kind = "file";
	readonly name: string;
	readonly #path: string;

	constructor(path: string) {
		this.#path = path;
		this.name = path.slice(path.lastIndexOf("/") + 1);
	}

	async getFile(): Promise<File> {
		const response = await request(this.#path);
		const lastModified = Date.parse(response.headers.get("last-modified") ?? "");
		const type = this.name.endsWith(".pdf") ? "application/pdf" : "text/yaml";
		return new File([await response.blob()], this.name, { type, lastModified });
	}

	createWritable() {
		return { write: (body: string | Blob) => request(this.#path, { method: "PUT", body }), close: async () => {} };
	}
}

class FolderHandle {
	readonly kind = "directory";
	readonly name: string;
	readonly #path: string;

	constructor(name: string, path: string) {
		this.name = name;
		this.#path = path;
	}

	async requestPermission(): Promise<PermissionState> {
		return "granted";
	}

	async *entries(): AsyncGenerator<[string, FileHandle | FolderHandle]> {
		const paths = ((await (await request(DATA)).json()) as string[]).map((path) => DATA + path);
		const inside = paths.filter((path) => path.startsWith(this.#path)).map((path) => path.slice(this.#path.length).split("/"));
		for (const name of new Set(inside.map(([first = ""]) => first))) {
			const isFile = inside.some(([first, ...more]) => first === name && more.length === 0);
			yield [name, isFile ? new FileHandle(this.#path + name) : await this.getDirectoryHandle(name)];
		}
	}

	async getDirectoryHandle(name: string): Promise<FolderHandle> {
		return new FolderHandle(name, `${this.#path}${name}/`);
	}

	async getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
		const path = this.#path + name;
		if (!create) await request(path);
		return new FileHandle(path);
	}

	async removeEntry(name: string): Promise<void> {
		// The editor also tries to delete folders that have become empty. These folders must stay, so only files are deleted.
		if (name.includes(".")) await request(this.#path + name, { method: "DELETE" });
	}
}

Object.assign(window, { showDirectoryPicker: async () => new FolderHandle("", "") });

// The editor starts without asking any questions if the browser has stored the user and the chosen folder. The editor looks for
// the folder in IndexedDB, which would return our handle as an empty object.
localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "local" }));
const get = IDBObjectStore.prototype.get;
IDBObjectStore.prototype.get = function (key: IDBValidKey | IDBKeyRange) {
	const result = get.call(this, key);
	return key === "root_dir_handle" ? Object.defineProperty(result, "result", { value: new FolderHandle("", "") }) : result;
};

// If file handles have a `move` method, the editor writes a temporary file and moves it into place. That is unnecessary, because
// the server already writes through a temporary file.
Reflect.deleteProperty(FileSystemFileHandle.prototype, "move");
