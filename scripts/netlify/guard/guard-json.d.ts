/**
 * Declares the type of `guard.json`, because the build writes that file and a clean checkout does not have it. With
 * `resolveJsonModule`, the compiler would instead read whatever the previous build had left.
 */
declare module "*/guard.json" {
	const guard: import("../../publish/guard-list.ts").Guard;
	export default guard;
}
