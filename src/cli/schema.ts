import { writeFileSync } from "node:fs";
import { papergraph } from "../model/papergraph.js";
import { schemaFiles } from "./schema-files.js";

for (const [name, text] of Object.entries(schemaFiles(papergraph))) writeFileSync(`schema/${name}`, text);
