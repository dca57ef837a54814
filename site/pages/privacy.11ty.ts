import { prosePage } from "../layouts/prose-page.ts";

export default prosePage("/privacy/", "Privacy", ({ privacy }) => privacy);
