import { capitalised, product, speaksOfPaper, weMake } from "../../names/name-shape.js";
import { patternOf } from "../../text/pattern-of.js";
import type { NamingRule } from "./naming-rule.js";

/** Words of the field that are written with capitals and name a whole class. */
const classes =
  "(?:Neural|Language|Machine|Deep|Reinforcement|Federated|Computer|Graph|Convolutional|Recurrent|Spiking|Vision|Gaussian|Mixture|Large|Artificial|Retrieval" +
  "|Internet|High|Key|Post|Low|Visual|Text|Multi|Natural|State|Chain|Diffusion|Single|General|Field|Monte|Markov|Bayesian|Fast Fourier|Sparse Matrix)";

/** "We introduce a Lazy Merging algorithm that …": several words with capitals before what it is. */
export const namedProduct: NamingRule = {
  id: "introduces/named-product",
  version: 1,
  part: "ABSTRACT",
  weight: 1.3,
  pattern: patternOf(
    "gu",
    String.raw`\b(?:${weMake}|[Ww]e (?:also |further |additionally )?(?:construct|build|implement)) (?:an?|the|our|both an?) (?:(?!(?:${product}`,
    String.raw`|for|with|in|on|of|to|via|by|from|using|\p{Ll}+ing)\b)\p{Ll}[\p{Ll}-]+,? ){0,3}(?<phrase>(?!${classes}\b)(?=[^ ]*\p{Lu}\p{Ll})${capitalised})`,
    String.raw` (?:\([^()]{2,14}\) )?(?:${product}|structure|score|tree|unit|head|cache|operator|tokenizer|preconditioner|transformer)\b`,
  ),
  needs: speaksOfPaper,
  unless: /\b(?:study|analysis|survey|comparison|evaluation) of\b/u,
  examples: ["We introduce a Lazy Merging algorithm that sorts.", "In this work, we propose a novel Two-Pass Tree Sorting method."],
  counter: ["We introduce a Neural Network model that sorts.", "We introduce a lazy merging algorithm."],
};
