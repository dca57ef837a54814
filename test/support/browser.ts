/** Starts the browser for the tests: the machine's own Chromium if there is one, otherwise a Chromium from npm. All fonts come from npm. */
import { existsSync } from "node:fs";
import { copyFile, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { inflate } from "@sparticuz/chromium";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";

const INSTALL =
	"No browser for the tests: run npm ci (it brings one for 64-bit Linux), or apt-get install chromium, or set CHROMIUM_PATH to one.";

const PACKAGE = path.dirname(path.dirname(createRequire(import.meta.url).resolve("@sparticuz/chromium")));

const FONTS = ["fonts.tar.br"];
/** Archives that are needed only on a machine without its own Chromium. */
const BROWSER = ["chromium.br", "al2023.tar.br", "swiftshader.tar.br"];

/** Returns the folder for an unpacked part of the package. The version is in the name, so an update is unpacked again. */
function cacheFolder(part: "chromium" | "fonts"): string {
	const { version } = createRequire(import.meta.url)(path.join(PACKAGE, "package.json")) as { version: string };
	return path.resolve(import.meta.dirname, "../../node_modules/.cache", `${part}-${version}`);
}

/**
 * Unpacks the fonts, and the browser if this machine has none. Call it once before any test.
 * @throws if npm has no browser for this machine; the message says how to install one
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
	process.env["TMPDIR"] = unfinished; // The package always unpacks into the folder for temporary files.
	try {
		for (const archive of archives) await inflate(path.join(PACKAGE, "bin", archive));
	} finally {
		if (before === undefined) delete process.env["TMPDIR"];
		else process.env["TMPDIR"] = before;
	}
	// Renaming fails if another run of the tests has unpacked the same archives in the meantime.
	await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true }));
}

function fontConfiguration(): string {
	return path.join(cacheFolder("fonts"), "own-fonts.conf");
}

/**
 * Returns a font configuration without the machine's own fonts, so that text has the same size on every machine. Line breaks,
 * printed pages and target sizes depend on it. Open Sans comes with the browser's package. DejaVu Sans has characters that
 * Open Sans lacks, such as the ellipsis in GOV.UK's pagination.
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
			// All pages of a browser context share one process, because starting a process takes a second of processor time.
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
 * Starts a new browser. The caller must close it.
 * @param more additional command-line arguments
 * @throws if there is no browser; the message says how to install one
 */
export function launchBrowser(more: readonly string[] = []): Promise<Browser> {
	return chromium.launch(launchOptions(more));
}

/**
 * Starts the browser that all test files share. Each file connects to the browser's WebSocket address.
 * @throws if there is no browser; the message says how to install one
 */
export function startSharedBrowser(): Promise<BrowserServer> {
	return chromium.launchServer({ ...launchOptions([]), host: "127.0.0.1" });
}
