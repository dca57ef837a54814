/**
 * The list is written by the build, so a clean checkout has none: what is in it is said here. With `resolveJsonModule`
 * on, the compiler would look at whatever the last build left instead.
 */
declare module "*/guard.json" {
	const guard: import("../../publish/guard-list.ts").Guard;
	export default guard;
}
