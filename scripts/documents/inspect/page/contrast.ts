/** An sRGB colour with channels from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** The ambient light that a screen reflects, which makes black appear lighter. WCAG 2 uses the same value in its contrast ratio. */
const FLARE = 0.05;

const LINEAR = Float64Array.from({ length: 256 }, (_, value) => {
	const share = value / 255;
	return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

function lab([red, green, blue]: Colour): [number, number, number] {
	const [r, g, b] = [red, green, blue].map((value) => ((LINEAR[Math.round(value)] ?? 0) + FLARE) / (1 + FLARE)) as [number, number, number];
	const curve = (share: number) => (share > 0.008856 ? Math.cbrt(share) : 7.787 * share + 16 / 116);
	const x = curve((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
	const y = curve(0.2126 * r + 0.7152 * g + 0.0722 * b);
	const z = curve((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
	return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/**
 * The weight of hue relative to lightness. Legibility depends mainly on lightness. Yellow on white and navy on black are hard
 * to read, although their hues differ.
 */
const HUE = 0.3;

/** Returns the distance between two colours in CIE L*a*b* (1976), with less weight on hue. A distance of about 2 is just noticeable. */
export function distance(a: Colour, b: Colour): number {
	if (a[0] === b[0] && a[1] === b[1] && a[2] === b[2]) return 0;
	// If the brightness differs by half its range, letters are always legible, so the exact distance is not computed.
	if (Math.abs(a[0] + a[1] + a[2] - b[0] - b[1] - b[2]) > 128 * 3) return 30;
	const [l1, a1, b1] = lab(a);
	const [l2, a2, b2] = lab(b);
	return Math.hypot(l1 - l2, HUE * (a1 - a2), HUE * (b1 - b2));
}

/**
 * Returns the smallest colour distance from the background at which letters are legible. On white, the palest legible grey is
 * about #f7f7f7 for letters of at least 18 points, and about #e8e8e8 for smaller letters.
 */
export function legibleDistance(points: number): number {
	return points >= 18 ? 3 : 8;
}

/** Parses a colour in the form #rrggbb. Returns undefined for a pattern, which has no single colour. */
export function parseColour(hex: string | undefined): Colour | undefined {
	const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex ?? "") ?? [];
	return red && green && blue ? [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)] : undefined;
}
