/** The program that `buildAll` starts. */
import { build } from "./commands.ts";

for (const site of JSON.parse(process.argv[2] ?? "[]") as Array<Parameters<typeof build>[0]>) await build(site);
