type WithoutUndefined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Returns a copy of an object without the fields whose value is undefined. Throughout the project, a missing field means that
 * its value is unknown.
 */
export function withoutUndefined<T extends object>(object: T): WithoutUndefined<T> {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as WithoutUndefined<T>;
}
