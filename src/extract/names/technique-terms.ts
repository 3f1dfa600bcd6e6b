import { matchesOf } from "../text/matches.js";
import type { Thing } from "./thing.js";

/** A technique that a text names by a term of the field or of its neighbours, whether or not the graph has met it. */
export interface TechniqueTerm {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** Each term as a text may write it, and as it is called. A term says one thing wherever it stands, so that no other words are needed to tell. */
const terms: readonly (readonly [pattern: string, name: string])[] = [
  // Search and optimization.
  ["Bayesian optimi[sz]ation", "Bayesian optimization"],
  ["Monte[- ]Carlo tree search|MCTS", "Monte Carlo tree search"],
  ["dynamic programming", "dynamic programming"],
  ["simulated annealing", "simulated annealing"],
  ["genetic algorithms?", "genetic algorithm"],
  ["(?:mixed[- ])(?:integer|binary) (?:linear )?program(?:ming)?|MILP", "mixed-integer linear programming"],
  ["constraint programming", "constraint programming"],
  ["beam search", "beam search"],
  ["greedy decoding", "greedy decoding"],
  ["evolutionary search", "evolutionary search"],
  ["equality saturation", "equality saturation"],
  ["multi-armed bandits?", "multi-armed bandit"],
  ["linear programming", "linear programming"],
  ["convex optimi[sz]ation", "convex optimization"],
  ["Lagrangian relaxation", "Lagrangian relaxation"],
  ["random search", "random search"],
  ["grid search", "grid search"],
  ["model predictive control", "model predictive control"],
  ["queue?ing theory", "queueing theory"],
  ["Markov decision process(?:es)?", "Markov decision process"],
  ["auto-?tuning", "autotuning"],
  // Learning.
  ["proximal policy optimi[sz]ation", "proximal policy optimization"],
  ["direct preference optimi[sz]ation", "direct preference optimization"],
  ["rejection sampling", "rejection sampling"],
  ["imitation learning", "imitation learning"],
  ["federated learning", "federated learning"],
  ["transfer learning", "transfer learning"],
  ["contrastive learning", "contrastive learning"],
  ["curriculum learning", "curriculum learning"],
  ["self-distillation", "self-distillation"],
  ["gradient accumulation", "gradient accumulation"],
  ["gradient compression", "gradient compression"],
  ["straight-through estimators?", "straight-through estimator"],
  ["active learning", "active learning"],
  ["meta-learning", "meta-learning"],
  ["multi-task learning", "multi-task learning"],
  ["self-supervised learning", "self-supervised learning"],
  ["Q-learning", "Q-learning"],
  ["policy gradients?", "policy gradient"],
  ["Gaussian process(?:es)?", "Gaussian process"],
  ["gradient[- ]boost(?:ing|ed)(?: (?:decision )?trees)?", "gradient boosting"],
  ["decision trees?", "decision tree"],
  ["logistic regression", "logistic regression"],
  ["local SGD", "local SGD"],
  ["asynchronous SGD", "asynchronous SGD"],
  ["parameter servers?", "parameter server"],
  ["chain-of-thought(?: (?:prompting|reasoning))?", "chain-of-thought"],
  ["LLM-as-a-judge", "LLM-as-a-judge"],
  ["self-consistency", "self-consistency"],
  ["best-of-N(?: sampling)?", "best-of-N sampling"],
  // What makes numbers smaller.
  ["stochastic rounding", "stochastic rounding"],
  ["mixed-precision quanti[sz]ation", "mixed-precision quantization"],
  ["(?:singular value decomposition|SVD)", "singular value decomposition"],
  ["low-rank (?:approximation|decomposition|factori[sz]ation)s?", "low-rank approximation"],
  ["tensor[- ]train decomposition", "tensor-train decomposition"],
  ["structur(?:ed|al) pruning", "structured pruning"],
  ["activation sparsity", "activation sparsity"],
  ["dynamic sparsity", "dynamic sparsity"],
  ["token (?:pruning|eviction)", "token pruning"],
  ["token merging", "token merging"],
  ["weight sharing", "weight sharing"],
  ["Huffman (?:en)?coding", "Huffman coding"],
  ["arithmetic coding", "arithmetic coding"],
  ["locality[- ]sensitive hashing|LSH", "locality-sensitive hashing"],
  ["k-means(?: clustering)?", "k-means clustering"],
  ["delta (?:encoding|compression)", "delta encoding"],
  ["run-length (?:en)?coding", "run-length encoding"],
  ["gradient sparsification", "gradient sparsification"],
  ["bit-slicing", "bit-slicing"],
  ["Bloom filters?", "Bloom filter"],
  ["discrete cosine transforms?", "discrete cosine transform"],
  // How something runs.
  ["self-speculative decoding", "self-speculative decoding"],
  ["continuous batching", "continuous batching"],
  ["dynamic batching", "dynamic batching"],
  ["prefix caching", "prefix caching"],
  ["early[- ]exit(?:ing)?", "early exiting"],
  ["double buffering", "double buffering"],
  ["work[- ]stealing", "work stealing"],
  ["loop unrolling", "loop unrolling"],
  ["just-in-time compilation", "just-in-time compilation"],
  ["graph partitioning", "graph partitioning"],
  ["erasure coding", "erasure coding"],
  ["(?:full|dense) attention", "full attention"],
  ["layer skipping", "layer skipping"],
  ["systolic arrays?", "systolic array"],
  ["polyhedral (?:model|compilation|optimi[sz]ation)s?", "polyhedral compilation"],
  ["profile-guided optimi[sz]ation", "profile-guided optimization"],
  ["memory coalescing", "memory coalescing"],
  ["consistent hashing", "consistent hashing"],
  ["radix trees?", "radix tree"],
  ["homomorphic encryption", "homomorphic encryption"],
  ["trusted execution environments?", "trusted execution environment"],
  ["Winograd(?:'s)? (?:convolutions?|algorithm|transforms?)", "Winograd convolution"],
  ["depthwise(?:[- ]separable)? convolutions?", "depthwise separable convolution"],
];

const sought = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${terms.map(([pattern]) => pattern).join("|")})(?![\\p{L}\\p{N}])`, "giu");

const named = terms.map(([pattern, name]) => ({ name, pattern: new RegExp(`^(?:${pattern})$`, "iu") }));

/** "Early-Exit Guided Prefetching": a term that a longer name only begins with. */
const goesOn = /^(?: \p{Lu}\p{Ll}+|-\p{Lu})/u;

/** The terms that a text names. They are quiet: such a name counts only where the text says that something is done with it. */
export const techniqueTermsIn = (text: string): TechniqueTerm[] =>
  matchesOf(text, sought).flatMap(({ 0: found, index }): TechniqueTerm[] => {
    const name = named.find(({ pattern }) => pattern.test(found))?.name;
    const end = index + found.length;
    if (name === undefined || (/^\p{Lu}/u.test(found) && goesOn.test(text.slice(end, end + 4)))) return [];
    return [{ start: index, end, thing: { id: null, kind: "TECHNIQUE", name } }];
  });
