import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { source } from "./transpile.mjs";

/** Writes the types of what the package offers to other programs. The file names all of them itself, so nothing else has to be looked at. */
export function declareLibrary(path) {
  const fileName = join(source, "library.ts");
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(readFileSync(fileName, "utf8"), {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { isolatedDeclarations: true },
  });
  const [problem] = diagnostics;
  if (problem) throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, "\n"));
  writeFileSync(path, outputText);
}
