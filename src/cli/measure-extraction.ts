import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { confidenceFile, confidencesOf } from "../extract/measure/confidences.js";
import { goldOf, type GoldPaper } from "../extract/measure/gold.js";
import { halfOf, type Half } from "../extract/measure/halves.js";
import { intoPage } from "../extract/measure/report.js";
import { MissClassifier, type MissClass } from "../extract/measure/misses.js";
import { Scorer } from "../extract/measure/score-paper.js";
import { Tallies } from "../extract/measure/tally.js";
import { defaultMinPrecision } from "../extract/confidence.js";
import type { Source } from "../extract/text/document.js";
import { readRecords } from "../import/read-records.js";
import { titleKey } from "../import/title-key.js";
import { papergraph } from "../model/papergraph.js";
import { checkSeeds } from "../seed/check-seeds.js";
import { readSeedFiles } from "../seed/read-seed-files.js";

const [folder, option] = process.argv.slice(2);
if (folder === undefined || (option !== undefined && option !== "--misses")) {
  console.error("Usage: npm run measure:extraction -- <folder of saved Daily Papers pages> [--misses]");
  process.exitCode = 1;
} else measure(folder, option === "--misses");

/**
 * Compares what is read out of the pages with what people read, and writes the confidences and the tables. The second run is stable. With `isTold` it
 * prints what was missed in the half for development.
 */
function measure(pages: string, isTold: boolean): void {
  const { graph } = checkSeeds(readSeedFiles("seeds"), papergraph);
  const papers = goldOf(graph);
  const sources = sourcesIn(pages, papers);
  const scorer = new Scorer(graph.nodes);
  const classifier = new MissClassifier(graph.nodes, papers);
  const misses: { half: Half; slug: string; what: string; label: string; why: MissClass }[] = [];
  const score = (half: Half, minPrecision: number): Tallies => {
    const tallies = new Tallies();
    for (const { gold, source } of sources)
      if (halfOf(gold.slug) === half)
        scorer.score(gold, source, minPrecision, tallies, (miss) => {
          if (minPrecision < defaultMinPrecision) return;
          misses.push({ half, slug: gold.slug, what: miss.what, label: miss.label, why: classifier.classOf(miss, gold, source) });
        });
    return tallies;
  };
  const both = (minPrecision: number): Record<Half, Tallies> => ({
    development: score("development", minPrecision),
    measured: score("measured", minPrecision),
  });
  const allRules = both(0);
  const confidences = confidencesOf(allRules.development);
  const count = (half: Half): number => sources.filter(({ gold }) => halfOf(gold.slug) === half).length;
  const measurement = {
    papers: { development: count("development"), measured: count("measured") },
    byDefault: both(defaultMinPrecision),
    allRules,
    confidences,
    misses,
  };
  writeFileSync("src/extract/measured.ts", confidenceFile(confidences));
  const page = "docs/extraction.md";
  writeFileSync(page, intoPage(readFileSync(page, "utf8"), measurement));
  if (isTold)
    for (const { half, slug, what, label, why } of misses) if (half === "development") console.log([slug, what, label, why].join("\t"));
  console.log(`${String(sources.length)} papers of ${pages} compared with seeds/; wrote src/extract/measured.ts and ${page}.`);
}

/** The texts of the curated papers that the pages hold, found by their titles. */
function sourcesIn(pages: string, gold: readonly GoldPaper[]): { readonly gold: GoldPaper; readonly source: Source }[] {
  const texts = readdirSync(pages)
    .sort()
    .map((file) => readFileSync(join(pages, file), "utf8"));
  const papers = new Map(
    texts.flatMap((text) => readRecords(text, "DAILY_PAPERS").papers).map((paper) => [titleKey(paper.title ?? ""), paper]),
  );
  return gold.flatMap((each) => {
    const paper = papers.get(titleKey(each.title));
    return paper?.title == null || paper.abstract === null
      ? []
      : [{ gold: each, source: { title: paper.title, abstract: paper.abstract } }];
  });
}
