import { cslJson } from "../../../../../site/files/citation/csl-json.ts";
import { testFormat } from "../../../../support/citation-formats.ts";

testFormat(cslJson);
