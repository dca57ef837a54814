import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { ROOT } from "../project-root.ts";

/** The package contains several builds of Sveltia CMS. In the build used here, fonts and code chunks are separate files. */
export const CMS = path.join(ROOT, "node_modules/@sveltia/cms/npm");

/**
 * Returns the script that starts the editor.
 * @param cms the path of the folder that contains Sveltia CMS, relative to the page
 */
export function startScript(cms: string): string {
	return `import { init } from "./${cms}/index.js";\ninit();\n`;
}

/**
 * Returns the HTML page of the editor.
 * @param scripts the addresses of the scripts, in the order in which they run
 */
export function editorPage(scripts: readonly string[]): string {
	return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>Case review records</title>
<link rel="cms-config-url" type="application/json" href="config.json">
<link rel="icon" href="data:,">
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join("\n")}
</head>
<body>
<noscript>The editor needs JavaScript. You can also write records with npm run new.</noscript>
</body>
</html>
`;
}

export async function fileAccessScript(): Promise<string> {
	const source = await readFile(path.join(import.meta.dirname, "browser/file-access.ts"), "utf8");
	return (await transform(source, { loader: "ts", format: "esm", target: "es2022" })).code;
}

/**
 * Returns the headers for every response. Inline styles are allowed because the editor uses them. Scripts may come only from the
 * editor's own origin.
 * @param connect another origin to which the editor may send requests
 * @param images another origin from which the editor may load images
 */
export function editorHeaders({ connect = "", images = "" } = {}): Record<string, string> {
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"font-src 'self'",
		`img-src 'self' blob: data: ${images}`.trimEnd(),
		`connect-src 'self' blob: data: ${connect}`.trimEnd(),
		"media-src 'self' blob:",
		"frame-src 'self' blob:",
		"worker-src 'self' blob:",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	];
	return {
		"content-security-policy": policy.join("; "),
		"x-content-type-options": "nosniff",
		"referrer-policy": "no-referrer",
		"x-robots-tag": "noindex, nofollow",
		"cross-origin-opener-policy": "same-origin-allow-popups",
		"permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
	};
}
