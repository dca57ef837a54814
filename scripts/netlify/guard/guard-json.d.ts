/**
 * The build writes `guard.json`, so a clean checkout has none: its type is declared here. With `resolveJsonModule`, the compiler
 * would read whatever the last build left instead.
 */
declare module "*/guard.json" {
	const guard: import("../../publish/guard-list.ts").Guard;
	export default guard;
}
