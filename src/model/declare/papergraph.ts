import { arxivPage } from "../arxiv-id.js";
import { toBibtex } from "../cite/bibtex.js";
import { citedProperties } from "../cite/cited-paper.js";
import { toCslJson } from "../cite/csl-json.js";
import { confidenceOf, type EvidenceFact } from "../confidence.js";
import type { PropertyDeclaration, PropertyDeclarations } from "./declaration.js";
import { declareModel } from "./declare-model.js";
import { improvementFactor } from "./improvement-factor.js";
import { missingContext } from "./missing-context.js";
import { vocabularies } from "./vocabularies.js";

const nodeProperties = {
  id: { type: "id", required: true, order: true, description: "The global id: `<kind>:<slug>`, unique and never reused." },
  kind: { type: "enum", vocabulary: "Kind", required: true, order: true, description: "Which kind of node this is." },
  slug: { type: "string", required: true, description: "The part of the id after the colon." },
} as const satisfies PropertyDeclarations;

const url = { type: "url", description: "Where to read about it." } as const satisfies PropertyDeclaration;

const origin = {
  origin: { type: "enum", vocabulary: "Origin", required: true, order: true, facet: true, description: "Who put it into the graph." },
} as const satisfies PropertyDeclarations;

const entityProperties = {
  ...nodeProperties,
  name: { type: "string", required: true, order: true, description: "Its usual name." },
  aliases: { type: "list", required: true, description: "Other names it goes by." },
  summary: { type: "string", prose: true, description: "One or two sentences on what it is." },
  url,
  formerIds: {
    type: "list",
    required: true,
    input: false,
    description:
      "The ids of what turned out to be the same and was merged into it, and other identifiers that a paper had (`arxiv:2307.08691`): they keep " +
      "working as refs.",
  },
  ...origin,
} as const satisfies PropertyDeclarations;

const codeUrl = { codeUrl: { type: "url", description: "Where its code is." } } as const satisfies PropertyDeclarations;

const introduced = {
  introduced: {
    type: "date",
    order: true,
    earliest: { of: "introducedBy", property: "published" },
    description: "When the first paper that introduces it appeared; null where none does, or none has a date.",
  },
} as const satisfies PropertyDeclarations;

/** Whatever papers speak of. */
const anyButPaper = [{ every: "Entity", except: ["Paper"] }] as const;

/** The declaration of the graph: its kinds, relations and links. To add one, write it here; nothing else needs to know. */
export const papergraphDeclaration = declareModel({
  vocabularies,
  commons: {
    ANCESTOR: {
      description: "Both come from it or are part of it.",
      noun: "an ancestor",
      sentence: "Both come from or are part of {}.",
      weight: 2,
      steps: 3,
    },
    HARDWARE: {
      description: "Both target it or were measured on it.",
      noun: "hardware",
      sentence: "Both are made for {} or were measured on it.",
      weight: 1,
    },
    BASELINE: {
      description: "Both are compared with it in results.",
      noun: "a baseline",
      sentence: "Both are compared with {}.",
      weight: 1,
    },
    MODEL: {
      description: "Both were measured with it.",
      noun: "a model",
      sentence: "Both were measured with {}.",
      weight: 1,
    },
    BENCHMARK: {
      description: "Both were measured by it.",
      noun: "a benchmark",
      sentence: "Both were measured by {}.",
      weight: 1,
    },
  },
  interfaces: {
    Node: { description: "Everything that has a global id." },
    Entity: { description: "Everything that has a name: every kind but Result.", extends: "Node", properties: entityProperties },
    Method: {
      description: "What a paper proposes and later work extends: a technique or a system.",
      extends: "Entity",
      list: { field: "methods", description: "All techniques and systems." },
      item: { field: "method", description: "One technique or system." },
    },
  },
  kinds: {
    Paper: {
      description: "A publication.",
      interface: "Entity",
      list: { field: "papers", description: "All papers." },
      item: { field: "paper", description: "One paper." },
      properties: {
        title: { type: "string", required: true, sameAs: "name", description: "Its full title; `name` is the same." },
        published: { type: "date", order: true, description: "When it appeared, as precisely as known." },
        year: {
          type: "int",
          order: true,
          facet: true,
          description: "The year of `published`.",
          derive: ({ properties: { published } }) => (typeof published === "string" ? Number(published.slice(0, 4)) : null),
        },
        authors: {
          type: "list",
          required: true,
          description: "Who wrote it, in the order of the title page; empty where not known.",
        },
        authorCount: { type: "int", order: true, description: "How many authors signed it." },
        venue: { type: "string", order: true, facet: true, description: "The conference, journal or workshop where it appeared." },
        arxivId: { type: "string", description: "Its arXiv id without a version: `2307.08691`, `hep-th/9901001`." },
        doi: { type: "string", description: "Its DOI in lower case, without a resolver: `10.1145/3600006.3613165`." },
        url: { ...url, fallback: ({ properties: { arxivId } }) => (typeof arxivId === "string" ? arxivPage(arxivId) : null) },
        contribution: {
          type: "enum",
          vocabulary: "Contribution",
          required: true,
          order: true,
          facet: true,
          category: true,
          description: "What it mainly contributes.",
        },
        ...codeUrl,
        abstract: {
          type: "string",
          prose: true,
          input: false,
          seeds: false,
          filter: false,
          description:
            "Its abstract as an import gave it, in which evidence counts its offsets; of several the longest. Papers that only people wrote have none.",
        },
        rejected: {
          type: "list",
          required: true,
          input: false,
          filter: false,
          description:
            "What was read out of it and rejected in review, so that no import brings it back: relations as `<from> <relation> <to>`, results by their ids.",
        },
      },
      computed: {
        bibtex: {
          type: "string",
          of: citedProperties,
          compute: toBibtex,
          description: "Its entry of BibTeX, under its slug and with the date of its first appearance. Capitals that count are protected.",
        },
        cslJson: {
          type: "object",
          of: citedProperties,
          compute: toCslJson,
          description: "Its item of CSL-JSON, as citeproc, Zotero and pandoc read it, under its slug.",
        },
      },
    },
    Technique: {
      description: "A method, algorithm, kernel, number format or strategy.",
      interface: "Method",
      list: { field: "techniques", description: "All techniques." },
      item: { field: "technique", description: "One technique." },
      properties: {
        category: {
          type: "enum",
          vocabulary: "TechniqueCategory",
          required: true,
          order: true,
          facet: true,
          category: true,
          description: "What it is about.",
        },
        ...introduced,
      },
    },
    System: {
      description: "Software that one can run: a framework, library, compiler, engine, simulator or language.",
      interface: "Method",
      list: { field: "systems", description: "All systems." },
      item: { field: "system", description: "One system." },
      properties: {
        systemType: {
          type: "enum",
          vocabulary: "SystemType",
          required: true,
          order: true,
          facet: true,
          category: true,
          description: "What sort of software it is.",
        },
        category: { type: "enum", vocabulary: "TechniqueCategory", order: true, facet: true, description: "What it is about." },
        ...introduced,
        ...codeUrl,
      },
    },
    Hardware: {
      description: "A device, a family or architecture of devices, or a cluster.",
      interface: "Entity",
      list: { field: "allHardware", description: "All hardware." },
      item: { field: "hardware", description: "One piece of hardware." },
      properties: {
        hardwareType: {
          type: "enum",
          vocabulary: "HardwareType",
          required: true,
          order: true,
          facet: true,
          category: true,
          description: "What sort of hardware it is.",
        },
        vendor: { type: "string", order: true, facet: true, description: "Who makes it." },
        memoryGB: { type: "float", order: true, description: "Memory of one device, in gigabytes." },
        released: { type: "date", order: true, description: "When it came out." },
        ...introduced,
      },
    },
    Model: {
      description: "A trained or trainable model.",
      interface: "Entity",
      list: { field: "models", description: "All models." },
      item: { field: "model", description: "One model." },
      properties: { parameters: { type: "float", order: true, description: "Parameters, in billions." }, ...introduced },
    },
    Benchmark: {
      description: "A benchmark or a data set.",
      interface: "Entity",
      list: { field: "benchmarks", description: "All benchmarks and data sets." },
      item: { field: "benchmark", description: "One benchmark or data set." },
      properties: { task: { type: "string", order: true, description: "What it measures." }, ...introduced },
    },
    Result: {
      description: "One claim of a paper: who, by how much, against what, measured where.",
      interface: "Node",
      list: { field: "results", description: "All results: the leaderboard." },
      item: { field: "result", description: "One result." },
      properties: {
        id: {
          type: "id",
          required: true,
          order: true,
          description: "The global id: `result:<paper slug>/<key>`, unique and never reused.",
        },
        metric: { type: "enum", vocabulary: "Metric", required: true, order: true, facet: true, description: "What was measured." },
        value: { type: "float", order: true, description: "The number as the paper states it; null for a comparison without one." },
        valueMax: { type: "float", order: true, description: "The upper end of a range." },
        bound: {
          type: "enum",
          vocabulary: "Bound",
          required: true,
          order: true,
          facet: true,
          description: "How the number is meant: exactly, at most, on average …",
        },
        unit: { type: "string", order: true, facet: true, description: "The unit of `value`: `x`, `%`, `TFLOP/s` …" },
        betterIs: {
          type: "enum",
          vocabulary: "BetterIs",
          required: true,
          order: true,
          facet: true,
          description: "Whether more or less of it is better.",
        },
        outcome: {
          type: "enum",
          vocabulary: "Outcome",
          order: true,
          facet: true,
          description: "How the subject did against the baseline; null where nothing is compared, or no winner named.",
        },
        precision: { type: "string", order: true, facet: true, description: "Number format of the run (`FP8`, `INT4` …)." },
        hardwareCount: { type: "int", order: true, facet: true, description: "How many devices took part." },
        claim: { type: "string", required: true, prose: true, description: "The claim in one sentence." },
        factor: {
          type: "float",
          order: true,
          measure: true,
          description: "The improvement ratio that the claim implies (64 % faster is 1.64); null where none follows.",
          derive: improvementFactor,
        },
        missingContext: {
          type: "list",
          vocabulary: "ResultContext",
          required: true,
          description: "What the paper leaves unsaid.",
          derive: missingContext,
        },
        complete: {
          type: "boolean",
          required: true,
          order: true,
          description: "True where nothing is missing: baseline, hardware, model and precision are all stated.",
          derive: (facts) => missingContext(facts).length === 0,
        },
        ...origin,
        evidence: {
          type: "evidence",
          required: true,
          input: false,
          seeds: false,
          filter: false,
          description: "Where it was read; empty for what people wrote.",
        },
        confidence: {
          type: "float",
          required: true,
          order: true,
          description: "How sure it is, from 0 to 1: 1 for what people wrote, else that of the rule by which it was read.",
          derive: ({ properties, origin: by }) => confidenceOf(by, (properties["evidence"] ?? []) as readonly EvidenceFact[]),
        },
      },
    },
  },
  relations: {
    INTRODUCES: {
      description: "A paper proposes something as its own contribution.",
      ends: [{ from: ["Paper"], to: anyButPaper }],
      forward: { field: "introduces", description: "What this paper proposes as its own." },
      backward: { field: "introducedBy", description: "The papers that propose it as their own." },
    },
    MENTIONS: {
      description: "A paper names something, and nothing stronger holds.",
      ends: [{ from: ["Paper"], to: anyButPaper }],
      forward: { field: "mentions", description: "What this paper names without a stronger relation." },
      backward: { field: "mentionedBy", description: "The papers that name it without a stronger relation." },
      weak: true,
    },
    EXTENDS: {
      description: "Takes the idea and changes it: the lineage. Not «uses», not «beats».",
      ends: [
        { from: ["Method"], to: ["Method"] },
        { from: ["Model"], to: ["Model"] },
      ],
      forward: { field: "extends", description: "What it takes its idea from and changes: its direct ancestors." },
      backward: { field: "extendedBy", description: "What takes its idea and changes it: its direct descendants." },
      descent: true,
      common: "ANCESTOR",
      acyclic: true,
    },
    USES: {
      description: "Is built with or on top of something.",
      ends: [{ from: ["Method", "Model"], to: ["Method"] }],
      forward: { field: "uses", description: "What it is built with or on top of." },
      backward: { field: "usedBy", description: "What is built with it or on top of it." },
      descent: true,
    },
    IMPLEMENTS: {
      description: "The software realises the technique.",
      ends: [{ from: ["System"], to: ["Technique"] }],
      forward: { field: "implements", description: "The techniques this software realises." },
      backward: { field: "implementedBy", description: "The software that realises it." },
      descent: true,
    },
    TARGETS: {
      description: "Is designed or tuned for the hardware. Not «was run on it».",
      ends: [{ from: ["Method", "Model", "Benchmark"], to: ["Hardware"] }],
      forward: { field: "targets", description: "The hardware it is designed or tuned for." },
      backward: { field: "targetedBy", description: "What is designed or tuned for it." },
      common: "HARDWARE",
      scope: "WITH_FAMILIES",
    },
    SUPPORTS: {
      description: "Runs on the hardware, as its makers' documentation says.",
      ends: [{ from: ["Method"], to: ["Hardware"] }],
      forward: { field: "supports", description: "The hardware it runs on, as its documentation says." },
      backward: { field: "supportedBy", description: "What runs on it, as the documentation says." },
      scope: "WITH_FAMILIES",
    },
    EVALUATED_ON: {
      description: "Was measured on the hardware.",
      ends: [{ from: ["Method", "Model", "Benchmark", "Paper"], to: ["Hardware"] }],
      forward: { field: "evaluatedOn", description: "The hardware it was measured on." },
      backward: { field: "usedToEvaluate", description: "What was measured on it." },
      phrase: "was measured on",
      common: "HARDWARE",
      scope: "WITH_MEMBERS",
    },
    EVALUATED_WITH: {
      description: "Was measured with the model.",
      ends: [{ from: ["Method", "Hardware", "Paper"], to: ["Model"] }],
      forward: { field: "evaluatedWith", description: "The models it was measured with." },
      backward: { field: "usedToEvaluate", description: "What was measured with it." },
      phrase: "was measured with",
      common: "MODEL",
      scope: "WITH_MEMBERS",
    },
    MEASURED_BY: {
      description: "Was measured by the benchmark or data set.",
      ends: [{ from: ["Method", "Model"], to: ["Benchmark"] }],
      forward: { field: "measuredBy", description: "The benchmarks and data sets it was measured by." },
      backward: { field: "measures", description: "What was measured by it." },
      phrase: "was measured by",
      common: "BENCHMARK",
    },
    BROADER: {
      description: "Is a kind of something more general.",
      ends: [{ from: ["Method"], to: ["Technique"] }],
      forward: { field: "broader", description: "What it is a kind of." },
      backward: { field: "narrower", description: "What is a kind of it." },
      phrase: "is a kind of",
      common: "ANCESTOR",
      acyclic: true,
    },
    PART_OF: {
      description: "Belongs to a family (H100 to Hopper) or is a component of a whole.",
      ends: [
        { from: ["Hardware"], to: ["Hardware"] },
        { from: ["Method"], to: ["Method"] },
        { from: ["Model"], to: ["Model"] },
      ],
      forward: { field: "partOf", description: "The family or whole it belongs to." },
      backward: { field: "parts", description: "Its members or components." },
      documented: ["Hardware"],
      phrase: "is part of",
      descent: true,
      common: "ANCESTOR",
      acyclic: true,
    },
    CONTAINS: {
      description:
        "Is built with it: a server, a cluster or a superchip with its devices, a generation with a unit that all its devices have.",
      ends: [{ from: ["Hardware"], to: ["Hardware"] }],
      forward: { field: "contains", description: "The devices or units it is built with." },
      backward: { field: "containedIn", description: "The servers, clusters, superchips and generations that are built with it." },
      documented: ["Hardware"],
      acyclic: true,
    },
    SUCCEEDS: {
      description: "Is the next generation of the same line.",
      ends: [{ from: ["Hardware"], to: ["Hardware"] }],
      forward: { field: "succeeds", description: "The previous generation of the same line." },
      backward: { field: "succeededBy", description: "The next generation of the same line." },
      documented: ["Hardware"],
      descent: true,
      acyclic: true,
    },
  },
  links: {
    Result: {
      paper: {
        description: "The paper that says so.",
        to: ["Paper"],
        required: true,
        orders: ["published"],
        backward: { field: "results", description: "The results it reports." },
      },
      subject: {
        description: "What the number is about.",
        to: anyButPaper,
        required: true,
        backward: { field: "results", description: "The results it is the subject of." },
      },
      baseline: {
        description: "What it is compared with.",
        to: anyButPaper,
        backward: { field: "resultsAsBaseline", description: "The results that compare against it." },
        common: "BASELINE",
      },
      furtherBaselines: {
        description: "Further things that the same number was stated against.",
        to: anyButPaper,
        many: true,
        backward: { field: "resultsAsFurtherBaseline", description: "The results that compare against it and against another baseline." },
      },
      hardware: {
        description: "What it was measured on.",
        to: ["Hardware"],
        many: true,
        backward: { field: "resultsOn", description: "The results measured on it." },
        implies: "EVALUATED_ON",
        scope: "WITH_MEMBERS",
      },
      models: {
        description: "The models it was measured with.",
        to: ["Model"],
        many: true,
        backward: { field: "resultsWith", description: "The results measured with it." },
        implies: "EVALUATED_WITH",
        scope: "WITH_MEMBERS",
      },
      benchmarks: {
        description: "The benchmarks and data sets it was measured by.",
        to: ["Benchmark"],
        many: true,
        backward: { field: "resultsBy", description: "The results measured by it." },
        implies: "MEASURED_BY",
      },
    },
  },
  families: {
    Hardware: {
      relation: "PART_OF",
      via: "via",
      ownFilter: true,
      containing: { relation: "CONTAINS", generation: { property: "hardwareType", word: "ARCHITECTURE" } },
    },
    Model: { relation: "PART_OF", via: "viaModel" },
  },
});
