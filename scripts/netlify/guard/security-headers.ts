/** Browser features that the site switches off, because it does not use them. */
const OFF = `
	accelerometer autoplay browsing-topics camera clipboard-read clipboard-write compute-pressure display-capture encrypted-media
	fullscreen gamepad geolocation gyroscope hid identity-credentials-get idle-detection interest-cohort keyboard-map local-fonts
	magnetometer microphone midi otp-credentials payment picture-in-picture publickey-credentials-create publickey-credentials-get
	screen-wake-lock serial storage-access sync-xhr usb window-management xr-spatial-tracking
`;

/**
 * The security headers from `netlify.toml`. They are repeated here because Netlify does not add them to the responses of edge
 * functions. A test checks that the two lists are the same.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
	"Content-Security-Policy":
		"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
	"Strict-Transport-Security": "max-age=63072000; includeSubDomains; preload",
	"Referrer-Policy": "no-referrer",
	"X-Content-Type-Options": "nosniff",
	"X-Frame-Options": "DENY",
	"Cross-Origin-Opener-Policy": "same-origin",
	"Cross-Origin-Resource-Policy": "same-origin",
	"Cross-Origin-Embedder-Policy": "require-corp",
	"Permissions-Policy": `${OFF.trim().replaceAll(/\s+/g, "=(), ")}=()`,
};
