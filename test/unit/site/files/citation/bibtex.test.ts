import { bibtex } from "../../../../../site/files/citation/bibtex.ts";
import { testFormat } from "../../../../support/citation-formats.ts";

testFormat(bibtex);
