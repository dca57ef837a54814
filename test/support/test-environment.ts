/** Environment variables that tests and the commands they start run with. */
import path from "node:path";

/** A time zone and a language that no test is written for: a test that depends on the machine's own would fail here. */
export const TEST_ENVIRONMENT = {
	TZ: "Pacific/Chatham",
	LANG: "tr_TR.UTF-8",
	LC_ALL: "tr_TR.UTF-8",
	/** Tests start commands hundreds of times: Node need not compile the same code each time. */
	NODE_COMPILE_CACHE: path.resolve(import.meta.dirname, "../../node_modules/.cache/compiled"),
};
