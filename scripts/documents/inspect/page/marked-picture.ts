import { ImageData } from "@napi-rs/canvas";
import { type Finding, rectangleBetween } from "../finding.ts";
import type { PagePainter } from "./picture.ts";

/** Encodes a picture of the page as a PNG, with a red outline around each problem found. */
export function markedPicture({ canvas, picture, viewport }: PagePainter, findings: readonly Finding[]): Buffer {
	const context = canvas.getContext("2d");
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.putImageData(new ImageData(picture.data, picture.width, picture.height), 0, 0);
	context.strokeStyle = "#d4351c";
	context.lineWidth = 3;
	// Coordinates are clamped to the picture, so that text outside the page is outlined at the page's edge.
	const clamp = (at: number, size: number) => Math.min(size - 3, Math.max(3, at));
	const pixel = (x: number, y: number): [number, number] => {
		const [left = 0, top = 0] = viewport.convertToViewportPoint(x, y) as number[];
		return [clamp(left, picture.width), clamp(top, picture.height)];
	};
	for (const { rectangle } of findings) {
		if (!rectangle) continue;
		const { x, y, width, height } = rectangle;
		const marked = rectangleBetween(...pixel(x, y), ...pixel(x + width, y + height));
		context.strokeRect(marked.x - 3, marked.y - 3, marked.width + 6, marked.height + 6);
	}
	return canvas.toBuffer("image/png");
}
