import { readFileSync, writeFileSync } from "node:fs";
import { papergraph } from "../model/papergraph.js";
import { withErrorTable } from "./error-table.js";
import { schemaFiles } from "./schema-files.js";

const reference = "docs/reference.md";

for (const [name, text] of Object.entries(schemaFiles(papergraph))) writeFileSync(`schema/${name}`, text);
writeFileSync(reference, withErrorTable(readFileSync(reference, "utf8")));
