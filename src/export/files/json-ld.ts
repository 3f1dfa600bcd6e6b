import { arxivPage } from "../../model/arxiv-id.js";
import { authorName } from "../../model/cite/author-name.js";
import type { Model } from "../../model/model.js";
import { kindOfId } from "../../model/names.js";
import type { Carried } from "../../store/port/store-transfer.js";
import { shownNode, type ShownNode } from "./stated-node.js";

type Edge = Extract<Carried, { edge: unknown }>["edge"];

/** What kinds are called elsewhere, beside their own names here. */
const classes: Readonly<Record<string, readonly string[]>> = {
  PAPER: ["schema:ScholarlyArticle"],
  TECHNIQUE: ["skos:Concept"],
  SYSTEM: ["schema:SoftwareApplication", "skos:Concept"],
  HARDWARE: ["schema:Product", "skos:Concept"],
  MODEL: ["schema:SoftwareApplication", "skos:Concept"],
  BENCHMARK: ["schema:Dataset", "skos:Concept"],
};

/** What relations are called elsewhere, and the same from the other end. A member of a family is narrower than that, as a variant is. */
const meanings: Readonly<Record<string, { readonly out: string; readonly back?: string }>> = {
  BROADER: { out: "skos:broader", back: "skos:narrower" },
  EXTENDS: { out: "schema:isBasedOn" },
  INTRODUCES: { out: "schema:about" },
  MENTIONS: { out: "schema:mentions" },
};

/**
 * A graph as JSON-LD 1.1, with its whole context in it, so that nothing has to be fetched: schema.org for what things are, SKOS for what is broader and
 * narrower, and terms of its own for the rest. Things have the addresses of their pages below `base`. What is stated of a thing, and each of its relations,
 * is an object of its own: those of one `@id` are one thing. The sources of a relation stand in an `rdf:Statement`.
 */
export async function* jsonLd(model: Model, parts: AsyncIterable<Carried> | Iterable<Carried>, base: string): AsyncGenerator<string> {
  const terms = Object.fromEntries([...model.edges.values()].map(({ forward }) => [forward, { "@id": `pg:${forward}`, "@type": "@id" }]));
  const context = {
    "@version": 1.1,
    "@base": base,
    "@vocab": "urn:papergraph:term:",
    ...{ pg: "urn:papergraph:term:", schema: "https://schema.org/", skos: "http://www.w3.org/2004/02/skos/core#" },
    ...{ rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#", xsd: "http://www.w3.org/2001/XMLSchema#" },
    ...terms,
  };
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  let separator = "\n";
  for await (const part of parts) {
    const objects = "node" in part ? [thing(shownNode(model, part.node))] : "edge" in part ? relation(model, part.edge) : [];
    for (const each of objects) {
      yield separator + JSON.stringify(each);
      separator = ",\n";
    }
  }
  yield "\n]}\n";
}

/** The address of a thing below the base: that of its page. */
const addressOf = (id: string): string => id.replace(":", "/").split("/").map(encodeURIComponent).join("/");

function thing({ id, kind, type, values }: ShownNode): object {
  const text = (name: string): string | undefined => {
    const value = values.get(name);
    return typeof value === "string" ? value : undefined;
  };
  const [name, summary, url] = [text("name"), text("summary"), text("url")];
  const aliases = values.get("aliases");
  const known = new Set([
    "id",
    "kind",
    "slug",
    "name",
    "title",
    "summary",
    "url",
    "aliases",
    "formerIds",
    "authors",
    "published",
    "venue",
    "doi",
    "arxivId",
  ]);
  const others = [...values].filter(([each]) => !known.has(each));
  return {
    "@id": addressOf(id),
    "@type": [`pg:${type}`, ...(classes[kind] ?? [])],
    "schema:identifier": id,
    ...(name !== undefined && { "schema:name": name, ...(kind !== "PAPER" && { "skos:prefLabel": name }) }),
    ...(aliases !== undefined && { [kind === "PAPER" ? "schema:alternateName" : "skos:altLabel"]: aliases }),
    ...(summary !== undefined && { [kind === "PAPER" ? "schema:description" : "skos:definition"]: summary }),
    ...(url !== undefined && { "schema:url": { "@id": url } }),
    ...(kind === "PAPER" && publication(values, text)),
    ...Object.fromEntries(others),
  };
}

function publication(values: ReadonlyMap<string, unknown>, text: (name: string) => string | undefined): object {
  const [published, venue, doi, arxivId] = [text("published"), text("venue"), text("doi"), text("arxivId")];
  const authors = values.get("authors");
  const same = [
    ...(doi === undefined ? [] : [`https://doi.org/${encodeURI(doi)}`]),
    ...(arxivId === undefined ? [] : [arxivPage(arxivId)]),
  ];
  return {
    ...(Array.isArray(authors) && { "schema:author": { "@list": authors.map((each) => author(String(each))) } }),
    ...(published !== undefined && {
      "schema:datePublished": { "@value": published, "@type": dateTypes[published.split("-").length - 1] },
    }),
    ...(venue !== undefined && { "schema:isPartOf": { "@type": "schema:CreativeWork", "schema:name": venue } }),
    ...(same.length > 0 && { "schema:sameAs": same.map((address) => ({ "@id": address })) }),
  };
}

const dateTypes = ["xsd:gYear", "xsd:gYearMonth", "xsd:date"];

const author = (name: string): object => ({
  "@type": authorName(name).group === undefined ? "schema:Person" : "schema:Organization",
  "schema:name": name,
});

/** A relation from both of its ends as far as these have words for it, and as a statement with its sources; a link of a result is a plain one. */
function relation(model: Model, { type, from, to, sources, references, note, origin, confidence }: Edge): object[] {
  const edge = model.edge(type);
  const isMember = model.families.some((family) => family.edge === type && family.kind === kindOfId(from));
  const [subject, object] = [{ "@id": addressOf(from) }, { "@id": addressOf(to) }];
  const { out, back } = (isMember ? meanings["BROADER"] : meanings[type]) ?? {};
  const plain = { ...subject, [edge.forward]: object["@id"], ...(out !== undefined && { [out]: object }) };
  if (!edge.isRelation) return [plain];
  const statement = {
    "@type": "rdf:Statement",
    "rdf:subject": subject,
    "rdf:predicate": { "@id": `pg:${edge.forward}` },
    "rdf:object": object,
    ...(sources.length > 0 && { "schema:citation": sources.map((id) => ({ "@id": addressOf(id) })) }),
    ...(references.length > 0 && { "schema:url": references.map((address) => ({ "@id": address })) }),
    ...(note !== null && { note }),
    origin,
    confidence,
  };
  return [plain, ...(back === undefined ? [] : [{ ...object, [back]: subject }]), statement];
}
