import type { Rectangle } from "../finding.ts";
import type { PagePainter } from "./picture.ts";

/** Encodes the page as a PNG with a red outline around each rectangle (in points). */
export function markedPicture({ canvas, picture, viewport }: PagePainter, rectangles: readonly Rectangle[]): Buffer {
	const context = canvas.getContext("2d");
	const whole = context.createImageData(picture.width, picture.height);
	whole.data.set(picture.data);
	context.setTransform(1, 0, 0, 1, 0, 0);
	context.putImageData(whole, 0, 0);
	context.strokeStyle = "#d4351c";
	context.lineWidth = 3;
	for (const { x, y, width, height } of rectangles) {
		const [x0 = 0, y0 = 0] = viewport.convertToViewportPoint(x, y) as number[];
		const [x1 = 0, y1 = 0] = viewport.convertToViewportPoint(x + width, y + height) as number[];
		// Clamped to the picture, so that text outside the page is marked at its edge.
		const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)].map((at) => Math.min(picture.width - 3, Math.max(3, at))) as [
			number,
			number,
		];
		const [top, bottom] = [Math.min(y0, y1), Math.max(y0, y1)].map((at) => Math.min(picture.height - 3, Math.max(3, at))) as [
			number,
			number,
		];
		context.strokeRect(left - 3, top - 3, right - left + 6, bottom - top + 6);
	}
	return canvas.toBuffer("image/png");
}
