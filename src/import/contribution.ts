/** What a paper mainly contributes, in the words of the model. */
type Contribution = "METHOD" | "SYSTEM" | "BENCHMARK" | "CHARACTERIZATION" | "SURVEY" | "MODEL" | "HARDWARE" | "THEORY" | "DATASET";

/** Cues of titles, the most telling first. */
const titleCues: readonly (readonly [RegExp, Contribution])[] = [
  [/\b(?:survey|review|overview|roadmap|tutorial)\b/i, "SURVEY"],
  [/\bdata ?sets?\b/i, "DATASET"],
  [/\bbench(?:mark)?s?\b(?! (?:suite )?results)|\w+bench\b|\bbenchmark suite\b/i, "BENCHMARK"],
  [
    /\b(?:characteri[sz]\w+|dissecting|(?:^|: )understanding (?!.*approach)|analy[sz]ing|profiling|case study|empirical)\b/i,
    "CHARACTERIZATION",
  ],
  [
    /\b(?:evaluation of|evaluating|(?:^|: )benchmarking|trade-?offs?|comparison|comparative|quantitative analysis|challenges in)\b/i,
    "CHARACTERIZATION",
  ],
  [/\btechnical report\b|\bvision transformers?$|\b\w*former: .*\btransformer|pre-?trained model$|-\d+B: /i, "MODEL"],
  [/\bfoundation models?\b|\bopen (?:\w+ )?(?:language )?model\b/i, "MODEL"],
  [
    /\b(?:accelerator|processor|processing unit|supercomputer|chiplet|asic|fpga|in-memory|near-memory|dataflow (?:unit|architecture))s?\b/i,
    "HARDWARE",
  ],
  [
    /\b(?:library|engine|compiler|toolkit|simulator|inference system|training (?:system|solution)|serving system|runtime|virtual machine|stack|environments in)s?\b/i,
    "SYSTEM",
  ],
  [/\b(?:theor(?:y|em|etical)|provabl[ey]|convergence|complexity of|lower bounds?)\b/i, "THEORY"],
];

/** Cues of abstracts: what a paper says that it presents. */
const abstractCues: readonly (readonly [RegExp, Contribution])[] = [
  [/\b(?:this|our) (?:survey|review)\b|\bwe (?:survey|review)\b/i, "SURVEY"],
  [/\b(?:present|introduce|propose|develop|build|release)s? (?:\S+ ){0,6}?(?:benchmark)\b/i, "BENCHMARK"],
  [
    /\b(?:present|introduce|propose|develop|build|design)s? (?:\S+ ){0,6}?(?:system|library|engine|compiler|toolkit|simulator|training framework|inference framework)\b/i,
    "SYSTEM",
  ],
  [
    /\bwe (?:characteri[sz]e|analy[sz]e|profile|benchmark|dissect)\b|\bthis (?:paper|work) (?:characteri[sz]es|analy[sz]es|evaluates|reverse engineers)\b/i,
    "CHARACTERIZATION",
  ],
];

/**
 * What a paper mainly contributes, by cues of its title and abstract; a method where nothing says otherwise. It is a guess that stands until a
 * person says better.
 */
export function contributionOf(title: string, abstract: string | null): Contribution {
  const byTitle = titleCues.find(([cue]) => cue.test(title));
  const byAbstract = abstractCues.find(([cue]) => cue.test(abstract ?? ""));
  return (byTitle ?? byAbstract)?.[1] ?? "METHOD";
}
