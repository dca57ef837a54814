/** Builds several sites one after another. `buildAll` runs this file in a separate process. */
import { build } from "./commands.ts";

for (const site of JSON.parse(process.argv[2] ?? "[]") as Array<Parameters<typeof build>[0]>) await build(site);
