/** The real browser that tests drive: a Chromium of this machine if there is one, else the one that comes from npm. */
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const INSTALL =
	"No browser for the tests: run npm ci (it brings one for 64-bit Linux), or apt-get install chromium, or set CHROMIUM_PATH to one.";

/** Where the browser from npm is unpacked, once for each version. */
function unpackedFolder(): string {
	const require = createRequire(import.meta.url);
	const home = path.dirname(path.dirname(require.resolve("@sparticuz/chromium")));
	const { version } = require(path.join(home, "package.json")) as { version: string };
	return path.resolve(import.meta.dirname, "../../node_modules/.cache", `chromium-${version}`);
}

/** Unpacks the browser from npm if this machine has none of its own. Called once, before any test. */
export async function prepareBrowser(): Promise<void> {
	if (ownBrowser()) return;
	if (process.platform !== "linux" || process.arch !== "x64") throw new Error(INSTALL);
	const folder = unpackedFolder();
	if (existsSync(path.join(folder, "ready"))) return;
	const bin = path.resolve(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")), "../bin");
	await mkdir(folder, { recursive: true });
	const before = process.env["TMPDIR"];
	process.env["TMPDIR"] = folder; // The package unpacks into the folder for temporary files.
	try {
		for (const archive of ["chromium.br", "al2023.tar.br", "fonts.tar.br", "swiftshader.tar.br"]) await inflate(path.join(bin, archive));
		await writeFile(path.join(folder, "fonts.conf"), fontConfiguration(folder));
		await mkdir(path.join(folder, "ready"));
	} finally {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
	}
}

/** The package's own configuration expects its fonts elsewhere; without any font a page has no text to measure. */
function fontConfiguration(folder: string): string {
	const families = ["system-ui", "sans-serif"].map(
		(family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
	);
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir>${families.join("")}</fontconfig>
`;
}

function ownBrowser(): string | undefined {
	return [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => file && existsSync(file));
}

/**
 * Starts the browser.
 * @param more further arguments for its command line
 * @throws with the line that installs one, when there is none
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	const own = ownBrowser();
	const folder = unpackedFolder();
	const executablePath = own ?? path.join(folder, "chromium");
	if (!existsSync(executablePath)) throw new Error(INSTALL);
	const environment = own ? {} : { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib"), FONTCONFIG_FILE: path.join(folder, "fonts.conf") };
	return chromium.launch({
		executablePath,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
			...more,
		],
		env: { ...process.env, ...environment },
	});
}
