/** Sets environment variables for the tests and for the commands that they start. */
import path from "node:path";

/** The time zone and the language are unusual on purpose. A test that depends on the machine's settings therefore fails. */
export const TEST_ENVIRONMENT = {
	TZ: "Pacific/Chatham",
	LANG: "tr_TR.UTF-8",
	LC_ALL: "tr_TR.UTF-8",
	/** Tests start commands hundreds of times. This cache saves Node from compiling the same code each time. */
	NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, "../../node_modules/.cache/compiled"),
};
