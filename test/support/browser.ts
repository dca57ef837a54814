/** The browser that tests drive: the machine's own Chromium if it has one, otherwise the one from npm. Its fonts always come from npm. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

const INSTALL =
	"No browser for the tests: run npm ci (it brings one for 64-bit Linux), or apt-get install chromium, or set CHROMIUM_PATH to one.";

const PACKAGE = path.dirname(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));

/** What the package holds for every machine, and what only a machine without a Chromium of its own needs. */
const FONTS = ["fonts.tar.br"];
const BROWSER = ["chromium.br", "al2023.tar.br", "swiftshader.tar.br"];

/** Where an unpacked part of the package is kept, once for each version. */
function cacheFolder(part: "chromium" | "fonts"): string {
	const { version } = createRequire(import.meta.url)(path.join(PACKAGE, "package.json")) as { version: string };
	return path.resolve(import.meta.dirname, "../../node_modules/.cache", `${part}-${version}`);
}

/**
 * Unpacks the fonts, and the browser if this machine has none. Called once, before any test.
 * @throws with the command that installs a browser, when there is none for this machine
 */
export async function prepareBrowser(): Promise<void> {
	if (!ownBrowser()) {
		if (process.platform !== "linux" || process.arch !== "x64") throw new Error(INSTALL);
		await unpack(BROWSER, cacheFolder("chromium"));
	}
	const folder = cacheFolder("fonts");
	await unpack(FONTS, folder);
	await copyFile(createRequire(import.meta.url).resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"), path.join(folder, "fonts/DejaVuSans.ttf"));
	await writeFile(fontConfiguration(), fontsOnlyFrom(folder));
}

async function unpack(archives: readonly string[], folder: string): Promise<void> {
	if (existsSync(folder)) return;
	const unfinished = `${folder}.${process.pid}`;
	await mkdir(unfinished, { recursive: true });
	const before = process.env["TMPDIR"];
	process.env["TMPDIR"] = unfinished; // The package unpacks into the folder for temporary files.
	try {
		for (const archive of archives) await inflate(path.join(PACKAGE, "bin", archive));
	} finally {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
	}
	// Another run of the tests may have unpacked it meanwhile.
	await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

function fontConfiguration(): string {
	return path.join(cacheFolder("fonts"), "own-fonts.conf");
}

/**
 * Open Sans comes with the browser's package. DejaVu Sans has characters that Open Sans lacks, such as the ellipsis of
 * GOV.UK's pagination. Without the machine's own fonts, text has the same size everywhere: line breaks, printed pages and
 * target sizes depend on it.
 */
function fontsOnlyFrom(folder: string): string {
	const families = ["system-ui", "sans-serif"].map(
		(family) => `<alias><family>${family}</family><prefer><family>Open Sans</family></prefer></alias>`,
	);
	return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir>${families.join("")}</fontconfig>
`;
}

function ownBrowser(): string | undefined {
	return [process.env["CHROMIUM_PATH"], "/usr/bin/chromium", "/usr/bin/google-chrome"].find((file) => file && existsSync(file));
}

function launchOptions(more: readonly string[]): LaunchOptions {
	const own = ownBrowser();
	const folder = cacheFolder("chromium");
	const executablePath = own ?? path.join(folder, "chromium");
	if (!existsSync(executablePath)) throw new Error(INSTALL);
	return {
		executablePath,
		args: [
			"--no-sandbox",
			"--disable-gpu",
			"--disable-quic",
			"--disable-background-networking",
			"--disable-component-update",
			"--disable-sync",
			"--no-first-run",
			// Pages of one context share a process: starting one costs a second of computing time.
			"--process-per-site",
			...more,
		],
		env: {
			...process.env,
			FONTCONFIG_FILE: fontConfiguration(),
			...(own ? {} : { LD_LIBRARY_PATH: path.join(folder, "al2023", "lib") }),
		},
	};
}

/**
 * Starts a browser of the caller's own.
 * @param more further arguments for its command line
 * @throws with the command that installs one, when there is none
 */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch(launchOptions(more));
}

/**
 * Starts the browser that all test files share; they connect to its address.
 * @throws with the command that installs one, when there is none
 */
export function startSharedBrowser(): Promise<BrowserServer> {
	return chromium.launchServer({ ...launchOptions([]), host: "127.0.0.1" });
}
