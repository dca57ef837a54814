/** The page that the web editor is, and what it may do: everything comes from where the page comes from. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { transform } from "esbuild";
import { ROOT } from "../project-root.ts";

/** The built editor inside its package: the form of it that has its fonts and its parts beside it. */
export const CMS = path.join(ROOT, "node_modules/@sveltia/cms/npm");

/** Starts the editor with the configuration that the page links to. */
export function startScript(cms: string): string {
	return `import { init } from "./${cms}/index.js";\ninit();\n`;
}

/**
 * The page.
 * @param scripts the addresses of its scripts, in the order in which they run
 */
export function page(scripts: readonly string[]): string {
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
<noscript>The editor needs JavaScript. Records can also be written with npm run new.</noscript>
</body>
</html>
`;
}

/** The handles over the local server, as the browser takes them. */
export async function workingCopyScript(): Promise<string> {
	const source = await readFile(path.join(import.meta.dirname, "browser/file-access.ts"), "utf8");
	return (await transform(source, { loader: "ts", format: "esm", target: "es2022" })).code;
}

/**
 * The headers of every answer. The editor sets styles as it runs; scripts come from files alone.
 * @param elsewhere where else it may send requests and take pictures from
 */
export function headers(elsewhere: { connect?: string; images?: string } = {}): Record<string, string> {
	const more = (address: string | undefined) => (address === undefined ? "" : ` ${address}`);
	const policy = [
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"font-src 'self'",
		`img-src 'self' blob: data:${more(elsewhere.images)}`,
		`connect-src 'self' blob: data:${more(elsewhere.connect)}`,
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
