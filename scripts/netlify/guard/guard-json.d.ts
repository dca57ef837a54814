/**
 * Declares the type of `guard.json`. The build writes that file, so it does not exist in a clean checkout. With
 * `resolveJsonModule`, the compiler would instead read the file that the previous build left.
 */
declare module "*/guard.json" {
	const guard: import("../../publish/guard-list.ts").Guard;
	export default guard;
}
