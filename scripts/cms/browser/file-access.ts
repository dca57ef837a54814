/**
 * In the browser: gives Sveltia CMS the working copy in place of a folder that a person would pick. The editor works with
 * local files by the File System Access API, which not every browser has and which asks for consent at each visit; these
 * are as many of its handles as the editor uses, over the local server.
 */

/** The editor's project folder has one folder in it that matters, the data folder, and one that it looks for. */
const DATA = "data/";

async function ask(place: string, options: RequestInit = {}): Promise<Response> {
	const response = await fetch(`files/${place.slice(DATA.length)}`, { ...options, cache: "no-store" });
	if (response.status === 404) throw new DOMException(`There is no ${place}.`, "NotFoundError");
	if (!response.ok) throw new Error(await response.text());
	return response;
}

class FileHandle {
	readonly kind = "file";
	readonly name: string;
	readonly #place: string;

	constructor(place: string) {
		this.#place = place;
		this.name = place.slice(place.lastIndexOf("/") + 1);
	}

	async getFile(): Promise<File> {
		const response = await ask(this.#place);
		const lastModified = Date.parse(response.headers.get("last-modified") ?? "");
		const type = this.name.endsWith(".pdf") ? "application/pdf" : "text/yaml";
		return new File([await response.blob()], this.name, { type, lastModified });
	}

	createWritable() {
		return { write: (body: string | Blob) => ask(this.#place, { method: "PUT", body }), close: async () => {} };
	}
}

class FolderHandle {
	readonly kind = "directory";
	readonly name: string;
	readonly #place: string;

	constructor(name: string, place: string) {
		this.name = name;
		this.#place = place;
	}

	async requestPermission(): Promise<PermissionState> {
		return "granted";
	}

	async *entries(): AsyncGenerator<[string, FileHandle | FolderHandle]> {
		const places = ((await (await ask(DATA)).json()) as string[]).map((place) => DATA + place);
		const inside = places.filter((place) => place.startsWith(this.#place)).map((place) => place.slice(this.#place.length).split("/"));
		for (const name of new Set(inside.map(([first = ""]) => first))) {
			const isFile = inside.some(([first, ...more]) => first === name && more.length === 0);
			yield [name, isFile ? new FileHandle(this.#place + name) : await this.getDirectoryHandle(name)];
		}
	}

	async getDirectoryHandle(name: string): Promise<FolderHandle> {
		return new FolderHandle(name, `${this.#place}${name}/`);
	}

	async getFileHandle(name: string, { create = false } = {}): Promise<FileHandle> {
		const place = this.#place + name;
		if (!create) await ask(place);
		return new FileHandle(place);
	}

	async removeEntry(name: string): Promise<void> {
		// The editor tidies away a folder that it has emptied; ours stay.
		if (name.includes(".")) await ask(this.#place + name, { method: "DELETE" });
	}
}

Object.assign(window, { showDirectoryPicker: async () => new FolderHandle("", "") });

// The editor begins at once where it finds who worked with it last and the folder that was picked. It keeps the folder in the
// browser's database, from where ours would come back as an empty object.
localStorage.setItem("sveltia-cms.user", JSON.stringify({ backendName: "local" }));
const get = IDBObjectStore.prototype.get;
IDBObjectStore.prototype.get = function (key: IDBValidKey | IDBKeyRange) {
	const request = get.call(this, key);
	return key === "root_dir_handle" ? Object.defineProperty(request, "result", { value: new FolderHandle("", "") }) : request;
};

// Where the browser's own files can be moved, the editor writes beside a file and moves; the server does so itself.
Reflect.deleteProperty(FileSystemFileHandle.prototype, "move");
