import { ModelError } from "../../model/model.js";

/**
 * What words and phrases of a question stand for, beside names of the graph: a tag, and where it has one a word of the graph's vocabularies,
 * or which way a relation is asked for. Of a phrase that stands twice the first one counts.
 */
const general = `
FILLER: hasn, haven, hadn, won, couldn, shouldn, wouldn, give, everything, anything, something, family, series, lineup, each, lately, too, together, both, either, need, look, looks, call
FILLER: called, own, new, world, people, someone, everyone, anyone, whether, the, a, an, please, all, any, some, there, that, this, these
FILLER: those, its, their, it, they, them, me, us, you, i, we, my, can, could, would, should, will, exactly, actually, currently, now, yet
FILLER: ever, so far, also, just, really, known, exist, exists, existing, available, given, different, respective, graph, in the graph
FILLER: in this graph, here, to, as, be, been, being, know, want, like to know, thanks, hi, hello, ok, then, else, other, others, thing
FILLER: things, one, ones, kinda, get, gets, got, come, came, comes, state, states, stated, say, says, said, report, reports, reported
FILLER: achieve, achieves, achieved, reach, reaches, reached, claim, claims, claimed, show, shows, shown, have, has, had, having, make
FILLER: about, regarding, concerning, made, such, if, or, at, up, out, name
PREPOSITION: on, for, by, with, of, in, from, using, via, under, through, across, within, into, onto, upon, among, running
PREPOSITION than: than, against, over, versus, vs, vs., relative to, compared to, compared with, in comparison to, in comparison with
PREPOSITION than: with respect to
AND: and, &, plus, as well as
WHY: why, how come, for what reason
QUESTION: what, which, whats, what's, how, where, whose, what about, list, find, enumerate, display, search for, look for, who all
BE: isn, aren, wasn, weren, is, are, was, were
DO: does, do, did, don, doesn, didn
NOT: cannot, not, never, without, no, nobody, no one, nothing, no paper, lacks, lacking, lack
WHO: who, whom, authors, author, who wrote, whose paper, inventor, inventors, inventor of, creator, creators
WHEN: when, what year, which year, what date, since when
TELL: tell, explain, describe, define, summarize, summarise, definition, meaning, mean, means, overview, summary, what does mean
TELL: description
EXTEND: come from, comes from, came from, originate from, originates from, go back to, goes back to, stem from, stems from, derivatives
EXTEND: derivative, derivatives of, extend, extends, extended, extending, extension, extensions, build on, builds on, built on, building on
EXTEND: build upon, builds upon, built upon, builds on top of, built on top of, based on, based upon, improve, improves, improved
EXTEND: improve on, improves on, improve upon, improves upon, derive, derives, derived, derived from, derive from, derives from, descend
EXTEND: descends, descend from, descends from, descended from, descendant, descendants, inherit from, inherits from, inspired by
EXTEND: evolved from, follow-up, follow-ups, followup, followups, follow up, follow ups, follow-up work, offshoots
EXTEND inverse: parent, parents
DIRECT: direct, directly, immediate, immediately
LINEAGE: lineage, lineage of, family tree, family tree of, genealogy, genealogy of, evolution, evolution of, ancestry and descendants
USE: use, uses, used, utilize, utilizes, utilise, utilises, utilized, employ, employs, employed, built with, depend on, depends on, rely on
USE: relies on, leverage, leverages, adopt, adopts, adopted, incorporate, incorporates, written with, written in, written using, coded in
IMPLEMENT: implement, implements, implemented, implementing, implementation, implementations, realise, realises, realize, realizes, provide
IMPLEMENT: provides, offer, offers
TARGET: target, targets, targeted, targeting, designed for, optimized for, optimised for, tuned for, made for, built for, written for
TARGET: tailored to, tailored for, aimed at, aim at, aims at, specialized for, specialised for, developed for, intended for, meant for
TARGET: design for, optimize for, designed, optimized, optimised, tuned, tailored
RUN: run, runs, ran, work, works, worked, execute, executes, compatible, run on, runs on, running on, usable, deploy, deployed
RUN: available on, available for
SUPPORT: support, supports, supported, supporting
MEASURE: measured, measure, measures, evaluated, evaluate, evaluates, evaluation, evaluations, tested, test, tests, benchmarked, tried
MEASURE: measurements, experiments, experimented, assessed, profiled, timed
INTRODUCE: introduce, introduces, introduced, propose, proposes, proposed, invent, invents, invented, present, presents, presented, create
INTRODUCE: creates, created, develop, develops, developed, came up with, come up with, wrote, write, written, author of, authored, publish
INTRODUCE: publishes, published, describes first, first described, devised, introducing, proposing, contributed, contribute, contributes
INTRODUCE: discovered, pioneered, pioneer, original paper, coined
PART: members, member, members of, devices of, belonging to, family of, components, component, part of, parts of, belong to, belongs to
PART: component of, components of, member of, part, parts
PART inverse: contain, contains, contained, include, includes, included, consist of, consists of, comprise, comprises, made of, made up of
PART inverse: composed of
KIND_OF: kind of, kinds of, type of, types of, sort of, sorts of, form of, forms of, variant, variants, variant of, variants of, flavor of
KIND_OF: flavors of, example of, examples of, instance of, instances of, subtypes of, specializations of, versions of, category of
KIND_OF: considered, classified as, narrower than, more specific than
KIND_OF inverse: generalization of, generalisation of, broader than, more general than
AFTER: after, came after, comes after, come after, after that, succeed, succeeds, succeeded, successor, successors, successor of
AFTER: successors of, successor to, successors to, followed, follows, follow, next, next after, newer than, replaced, replaces, superseded
AFTER: supersedes, later than, next generation, next generation after
BEFORE: ancestor, ancestors, ancestors of, ancestor of, ancestry, ancestry of, roots, roots of, origins, origins of, origin, origin of
BEFORE: before, came before, comes before, come before, predecessor, predecessors, predecessor of, predecessors of, preceded, precedes
BEFORE: precede, previous, earlier than, older than, previous generation, prior to
COMPARE: in common, have in common, has in common, share, shares, perform, performs, performed, perform against, stack up, stacks up, fare
COMPARE: fares, compare, compares, compared, comparing, comparison, comparison of, comparison between, difference between
COMPARE: comparable, differences between, difference, differences, differ, differs, distinguishes, contrast
BASELINE: baseline, baselines, baseline of, baselines of, baseline for, baselines for
NEWEST: newest, latest, most recent, recent
ALIASES: alias, aliases, aliases of, alias of, other names, other names of, other names for, another name for, also called, also known as
ALIASES: synonym, synonyms, synonyms of, nicknames, abbreviation, abbreviation of
RELATE: related, related to, similar, similar to, alternative, alternatives, alternatives to, alternative to, resembles, comparable to
RELATE: relatives, competitor, competitors, competitors of, competitors to, like, akin to
CONNECT: relate, relates, relate to, relates to, associated, connected, connect, connection, connections, connection between
CONNECT: connections between, path, paths, path between, path from, relationship, relation, relationship between, relation between
CONNECT: link between, links between, linked, connects, way from, route from
DISAGREE: disagree, disagrees, disagreement, disagreements, contradict, contradicts, contradiction, contradictions, contradictory, conflict
DISAGREE: conflicts, conflicting, inconsistent, inconsistency, inconsistencies, exclude each other, controversial, disputed
RECORD: record, records, over time, state of the art, state-of-the-art, sota, progress, best over time, history of, record holders
RECORD: record holder
GAP: gap, gaps, missing, untested, unmeasured, unevaluated, unexplored, not measured, not evaluated, not tested, not reported
GAP: not been measured, not been evaluated, not been tested, never measured, never evaluated, never tested, not yet measured
GAP: not yet evaluated, not yet tested, never been measured, never been evaluated, never been tested, not been tried, not targeted
GAP: not targeting, no results
MOST: most, most often, most frequently, most commonly, most popular, most common, most widely, popular, common, widely, commonly
MOST: most frequent, mostly, mainly, best known, most influential, influential, often, frequently
HOW_MANY: how many, number of, count, count of, how often, total number of, amount of
HOW_MUCH: how much, how many times, by how much, by what factor, what factor, how far, by which factor, to what extent
MEMORY_SIZE: more memory, larger memory, bigger memory, how much memory, memory size, memory capacity, how many gb, how many gigabytes, how much vram, vram, how much ram, gigabytes
PARAMETERS: how many parameters, parameters, how big, how large, parameter count, number of parameters, size of, what size
PARAMETERS: how many billions, more parameters
MAKER: who makes, who made, vendor, manufacturer, maker, who builds, who produces, who sells, which company makes, which company, company
MAKER: manufactures, makes, produces, made by
RELEASED: released, release, come out, came out, launched, launch, release date, appear, appeared, unveiled, announced, date
CODE: code, source code, github, repository, repo, implementation code, open source, open-source, codebase, where can i find the code
CODE: source
COMPARATIVE SPEEDUP THROUGHPUT LATENCY TIME: faster, quicker, speedier, slower, better performance, speed up, speeds up, accelerate
COMPARATIVE SPEEDUP THROUGHPUT LATENCY TIME: accelerates, outperform, outperforms, outperformed, beat, beats, faster than, slower than
COMPARATIVE SPEEDUP THROUGHPUT LATENCY TIME: quicker than
COMPARATIVE SPEEDUP THROUGHPUT LATENCY TIME MEMORY ACCURACY ENERGY: better, better than, worse, worse than, superior
COMPARATIVE MEMORY COMPRESSION: smaller, less memory, smaller than, leaner, more memory efficient, more memory-efficient, lighter
COMPARATIVE MEMORY COMPRESSION: fewer bytes
COMPARATIVE ENERGY: more efficient, more energy efficient, more energy-efficient, less energy, less power, greener
COMPARATIVE COST: cheaper, less expensive, cheaper than, more expensive
COMPARATIVE ACCURACY: more accurate, less accurate, more precise, higher quality, higher accuracy
COMPARATIVE THROUGHPUT: higher throughput, more throughput
COMPARATIVE LATENCY: lower latency, less latency
SUPERLATIVE SPEEDUP THROUGHPUT LATENCY TIME: fastest, quickest, best performing, best-performing, highest speed, speediest, best performance
SUPERLATIVE SPEEDUP THROUGHPUT LATENCY TIME: highest performance, best
SUPERLATIVE SPEEDUP: highest speedup, largest speedup, biggest speedup, greatest speedup, best speedup, largest speedups, highest speedups
SUPERLATIVE SPEEDUP: biggest speedups, best speedups, maximum speedup, max speedup, top speedup, top speedups
SUPERLATIVE THROUGHPUT: highest throughput, best throughput, largest throughput, most throughput, maximum throughput, max throughput
SUPERLATIVE LATENCY: lowest latency, least latency, best latency, smallest latency, shortest latency, minimum latency
SUPERLATIVE TIME: shortest time, least time, shortest training time
SUPERLATIVE MEMORY: saves most memory, save most memory, saves the most memory, save the most memory, most memory, uses least memory
SUPERLATIVE MEMORY: uses the least memory, needs the least memory, use the least memory, need the least memory, least memory, lowest memory
SUPERLATIVE MEMORY: smallest memory, most memory efficient, most memory-efficient, smallest footprint, lowest memory use
SUPERLATIVE MEMORY: lowest memory usage, largest memory savings, largest memory saving, biggest memory savings, most memory saved
SUPERLATIVE ENERGY: most energy efficient, most energy-efficient, least energy, least power, most power efficient, greenest, lowest energy
SUPERLATIVE ENERGY: best energy efficiency, most efficient
SUPERLATIVE COST: cheapest, least expensive, lowest cost
SUPERLATIVE ACCURACY: most accurate, highest accuracy, best accuracy, highest quality, best quality
SUPERLATIVE COMPRESSION: highest compression, best compression, largest compression, most compressed
SUPERLATIVE COMPRESSION: best compression ratio, highest compression ratio, largest compression ratio
SUPERLATIVE SPEEDUP THROUGHPUT LATENCY TIME MEMORY ENERGY COST COMPRESSION: largest improvement, largest improvements, biggest improvement
SUPERLATIVE SPEEDUP THROUGHPUT LATENCY TIME MEMORY ENERGY COST COMPRESSION: biggest improvements, biggest gain, biggest gains, largest gain
SUPERLATIVE SPEEDUP THROUGHPUT LATENCY TIME MEMORY ENERGY COST COMPRESSION: largest gains
METRIC SPEEDUP: speedup, speedups, speed-up, speed-ups, acceleration
METRIC SPEEDUP THROUGHPUT LATENCY TIME: performance, speed, fast, how fast
METRIC THROUGHPUT: throughput, throughputs, tokens per second, flops, tflops
METRIC LATENCY: latency, latencies, response time, delay
METRIC TIME: time, training time, runtime, run time, duration
METRIC MEMORY: memory, memory use, memory usage, memory footprint, memory consumption, memory savings, memory saving
METRIC ENERGY: energy, power, energy efficiency, power consumption, energy consumption, energy use
METRIC COST: cost, costs, price
METRIC ACCURACY: accuracy, quality, perplexity, accurate
METRIC UTILIZATION: utilization, utilisation, hardware utilization, mfu
METRIC COMPRESSION: compression, compression ratio, compression rate
METRIC SCALE: scale, scaling
METRIC BANDWIDTH: bandwidth, bandwidths
RESULTS: save, saves, saved, saving, savings, need, needs, require, requires, consume, consumes, reduce, reduces, reduced, reduction
RESULTS: reductions, gives, deliver, delivers, delivered, bring, brings, result, results, number, numbers, figures, findings, measurement
RESULTS: gains, gain, improvement, improvements, numbers for
NODES PAPER: paper, papers, publication, publications, article, articles, study, studies, research, preprint, preprints
NODES TECHNIQUE: technique, techniques, algorithm, algorithms, idea, ideas, strategy, strategies
NODES METHOD: method, methods, approach, approaches, solution, solutions, proposal, proposals, variants that
NODES SYSTEM: system, systems, software, program, programs, tools, tool, project, projects, package, packages
NODES SYSTEM FRAMEWORK: framework, frameworks
NODES SYSTEM LIBRARY: library, libraries
NODES SYSTEM COMPILER: compiler, compilers
NODES SYSTEM INFERENCE_ENGINE: inference engine, inference engines, engine, engines, serving engine, serving engines, inference system
NODES SYSTEM INFERENCE_ENGINE: inference systems
NODES SYSTEM TRAINING_SYSTEM: training system, training systems, training framework, training frameworks
NODES SYSTEM RUNTIME: runtime system, runtimes, runtime systems
NODES SYSTEM SIMULATOR: simulator, simulators
NODES SYSTEM LANGUAGE: programming language, programming languages, languages, dsl, dsls
NODES HARDWARE: hardware, device, devices, accelerator, accelerators, chip, chips, machine, machines, platform, platforms, processor
NODES HARDWARE: processors
NODES MODEL: model, models, llm, llms, language model, language models, large language models, neural network, neural networks
NODES BENCHMARK: benchmark, benchmarks, dataset, datasets, data set, data sets, test set, test sets, benchmark suites
CATEGORY ATTENTION: attention, attention mechanism, attention mechanisms
CATEGORY KERNEL: kernel, kernels, gpu kernels, cuda kernels, gpu kernel
CATEGORY PARALLELISM: parallelism, parallelisation, parallelization, distributed
CATEGORY QUANTIZATION: quantization, quantisation, quantized, quantised, quantize, quantizing, low-bit, low bit, quantizes
CATEGORY SPARSITY: sparsity, sparsification, sparse, pruned, token dropping
CATEGORY MEMORY: memory management, memory optimization, memory-saving, memory saving techniques, memory efficient
CATEGORY OFFLOADING: offloading, offload
CATEGORY CACHING: caching, cache, caches, kv cache, kv caching, key-value cache, kv-cache, key value cache
CATEGORY SCHEDULING: scheduling, scheduler, schedulers, schedule
CATEGORY SERVING: serving, inference serving, llm serving, model serving
CATEGORY DECODING: decoding, generation, sampling, token generation
CATEGORY TRAINING: training, train, pretraining, pre-training, trained
CATEGORY FINE_TUNING: fine-tuning, finetuning, fine tuning, fine-tune, finetune, adaptation
CATEGORY OPTIMIZER: optimizer, optimizers, optimiser, optimisers, optimization, optimisation
CATEGORY ARCHITECTURE: architecture, architectures, model architecture, model architectures
CATEGORY COMPILATION: compilation, compiling, code compilation
CATEGORY CODE_GENERATION: code generation, kernel generation, program synthesis
CATEGORY COMMUNICATION: communication, collectives, collective communication, networking
CATEGORY NUMERIC_FORMAT: number format, number formats, numeric format, numeric formats, data format, data formats, data types
CATEGORY NUMERIC_FORMAT: low precision, low-precision, floating point, floating-point
CATEGORY RENDERING: rendering, graphics
CATEGORY SIMULATION: simulation, simulations, simulating
CATEGORY PERFORMANCE_MODEL: performance model, performance models, performance modeling, performance modelling, performance prediction
`;

/** What phrases stand for before a year, a factor or a number. */
const beforeNumbers = `
AT_LEAST gte: at least, minimum of, no less than, or more, ≥, at minimum, not less than, by at least
AT_LEAST gt: more than, over, above, exceeding, greater than, higher than, >, better than, beyond
AT_LEAST lte: at most, no more than, or less, up to
SINCE eq: from, in, of, during, from the year, in the year, within
SINCE gte: since, starting in, starting from, or later, onwards, onward, as of, and later, on, and newer, and after, and onwards
SINCE gt: after, later than, newer than, past
UNTIL lt: before, prior to, earlier than, older than
UNTIL lte: until, till, through, or earlier, by
`;

const tags = [
  "NAME",
  "WORD",
  "FACTOR",
  "AMOUNT",
  "YEAR",
  "LIMIT",
  "FILLER",
  "PREPOSITION",
  "AND",
  "QUESTION",
  "BE",
  "DO",
  "NOT",
  "EXTEND",
  "DIRECT",
  "WHY",
  "USE",
  "IMPLEMENT",
  "TARGET",
  "RUN",
  "SUPPORT",
  "MEASURE",
  "INTRODUCE",
  "PART",
  "KIND_OF",
  "AFTER",
  "BEFORE",
  "LINEAGE",
  "BASELINE",
  "NEWEST",
  "ALIASES",
  "COMPARE",
  "RELATE",
  "CONNECT",
  "DISAGREE",
  "RECORD",
  "GAP",
  "MOST",
  "HOW_MANY",
  "HOW_MUCH",
  "WHEN",
  "WHO",
  "TELL",
  "COMPARATIVE",
  "SUPERLATIVE",
  "METRIC",
  "RESULTS",
  "NODES",
  "CATEGORY",
  "MEMORY_SIZE",
  "PARAMETERS",
  "MAKER",
  "RELEASED",
  "CODE",
  "AT_LEAST",
  "SINCE",
  "UNTIL",
] as const;

/** What an item of a question is: a name of the graph, a word that nothing is known of, a number, or one of the phrases above. */
export type Tag = (typeof tags)[number];

/** A word or phrase: what it stands for. */
export interface Meaning {
  readonly tag: Tag;
  readonly value: string;
}

function tableOf(text: string): ReadonlyMap<string, Meaning> {
  const table = new Map<string, Meaning>();
  for (const line of text.trim().split("\n")) {
    const [head = "", list = ""] = line.split(": ");
    const [name, ...value] = head.split(" ");
    const tag = tags.find((each) => each === name);
    if (!tag) throw new ModelError(`No tag is called ${String(name)}.`);
    for (const phrase of list.split(", ")) if (!table.has(phrase)) table.set(phrase, { tag, value: value.join(" ") });
  }
  return table;
}

/** The phrases by their words in lower case. */
export const phrases = tableOf(general);

/** Those that stand before a number. */
export const phrasesBeforeNumbers = tableOf(beforeNumbers);

/** The most words of a phrase. */
export const maxPhrase = 5;
