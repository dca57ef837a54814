import { prosePage } from "../layouts/prose-page.ts";

export default prosePage("/accessibility/", "Accessibility statement", ({ accessibility }) => accessibility);
