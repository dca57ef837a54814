/** Runs the Nu HTML checker, which also powers validator.w3.org/nu. It is a Java program from npm, so this machine needs Java. */
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";

const INSTALL = "No Java for the Nu HTML checker: run apt-get install default-jre-headless, or set JAVA_HOME to a Java from 17 on.";

/** One message in the checker's JSON output. */
type Message = { type: "error" | "info" | "non-document-error"; url?: string; lastLine?: number; message: string; extract?: string };

/**
 * Checks HTML, CSS and SVG files. A single process checks all of them, because starting Java takes longer than checking a page.
 * @returns one line for each error; warnings and advice are left out
 * @throws if Java is missing (the message says how to install it), or if the checker fails
 */
export async function errorsIn(files: readonly string[]): Promise<string[]> {
	const { messages } = JSON.parse(await run([...files])) as { messages: Message[] };
	return messages
		.filter(({ type }) => type !== "info")
		.map(
			({ url = "", lastLine, message, extract = "" }) => `${url.replace(/^file:/, "")}:${lastLine} ${message} ${JSON.stringify(extract)}`,
		);
}

function run(files: string[]): Promise<string> {
	const jar = path.join(path.dirname(createRequire(import.meta.url).resolve("vnu-jar")), "build/dist/vnu.jar");
	const options = ["--stdout", "--format", "json", "--exit-zero-always", "--also-check-css", "--also-check-svg"];
	const home = process.env["JAVA_HOME"];
	return new Promise((resolve, reject) => {
		const child = spawn(home ? path.join(home, "bin/java") : "java", ["-jar", jar, ...options, ...files], {
			stdio: ["ignore", "pipe", "pipe"],
		});
		let out = "";
		let error = "";
		child.stdout.setEncoding("utf8").on("data", (text: string) => (out += text));
		child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
		child.on("error", (cause) => reject(new Error(INSTALL, { cause })));
		child.on("close", (code) => (code === 0 ? resolve(out) : reject(new Error(`The Nu HTML checker stopped with ${code}: ${error}`))));
	});
}
