import type { DocumentNode } from "graphql";

/** Characters of all documents that are kept together; the least recently used are forgotten first. */
const maxCharacters = 2_000_000;

/** Documents that were parsed and found valid, by their text. */
export class KnownDocuments {
  /** Least recently used first. */
  private readonly documents = new Map<string, DocumentNode>();
  private characters = 0;

  constructor(private readonly limit = maxCharacters) {}

  /** The document of this text; undefined where none was kept. */
  find(text: string): DocumentNode | undefined {
    const known = this.documents.get(text);
    if (!known) return undefined;
    this.documents.delete(text);
    this.documents.set(text, known);
    return known;
  }

  keep(text: string, document: DocumentNode): void {
    if (this.documents.delete(text)) this.characters -= text.length;
    this.documents.set(text, document);
    this.characters += text.length;
    for (const oldest of this.documents.keys()) {
      if (this.characters <= this.limit) break;
      this.documents.delete(oldest);
      this.characters -= oldest.length;
    }
  }
}
