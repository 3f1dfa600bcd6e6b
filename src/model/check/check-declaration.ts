import type { ModelDeclaration } from "../declare/declaration.js";
export function checkDeclaration(_: ModelDeclaration): void {}
