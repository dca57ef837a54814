import { type Document, isScalar, isSeq, type Node, visit, type YAMLMap } from "yaml";
import type { ReviewSubject } from "../../records/schema/vocabulary.ts";
import type { BoardReviews } from "./board-reviews.ts";

const SUBJECTS: ReadonlySet<unknown> = new Set<ReviewSubject>(["child", "adult", "anyone"]);

/**
 * Selects the parts of a template that apply to a board's reviews. A list entry with `for: [children]` is kept only if the board
 * has reviews of children. The field `for` is then removed. If the entry has a `value`, the value replaces the entry. A group
 * with the keys `child`, `adult` and `anyone` is replaced by the value for the subject of the board's reviews.
 */
export function chooseForReviews(template: Document, { groups, subject }: BoardReviews): void {
	visit(template, {
		Map(_, node) {
			const keys = node.items.map(({ key }) => (isScalar(key) ? key.value : key));
			if (keys.length > 0 && keys.every((key) => SUBJECTS.has(key))) return node.get(subject, true) as Node;
			if (!node.has("for")) return undefined;
			if (!groupsOf(node).some((group) => groups.includes(group))) return visit.REMOVE;
			const value = node.get("value", true);
			if (value) return value as Node;
			node.delete("for");
			return undefined;
		},
	});
}

function groupsOf(node: YAMLMap): string[] {
	const groups = node.get("for", true) as Node | undefined;
	const items = isSeq(groups) ? groups.items : [groups];
	return items.map((item) => String(isScalar(item) ? item.value : ""));
}
