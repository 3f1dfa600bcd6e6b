import { andPresent } from "./and-present.js";
import { called } from "./called.js";
import { isProposed } from "./is-proposed.js";
import { listed } from "./listed.js";
import { longShort } from "./long-short.js";
import { lowerPhrase } from "./lower-phrase.js";
import type { NamingRule } from "./naming-rule.js";
import { opensSentence } from "./opens-sentence.js";
import { ownIntroduces } from "./own-introduces.js";
import { ourLongShort } from "./our-long-short.js";
import { ourName } from "./our-name.js";
import { ourNoun } from "./our-noun.js";
import { ourProduct } from "./our-product.js";
import { showThat } from "./show-that.js";
import { subjectOfResult } from "./subject-of-result.js";
import { theProduct } from "./the-product.js";
import { titleHead } from "./title-head.js";
import { titleOpening } from "./title-opening.js";
import { titleReport } from "./title-report.js";
import { titleWithHead } from "./title-with-head.js";
import { wePresent } from "./we-present.js";
import { wePresentProduct } from "./we-present-product.js";

/** All cues by which a paper names what it introduces. Their order does not matter. */
export const namingRules: readonly NamingRule[] = [
  andPresent,
  called,
  isProposed,
  listed,
  longShort,
  lowerPhrase,
  opensSentence,
  ourLongShort,
  ourName,
  ourNoun,
  ourProduct,
  ownIntroduces,
  showThat,
  subjectOfResult,
  theProduct,
  titleHead,
  titleOpening,
  titleReport,
  titleWithHead,
  wePresent,
  wePresentProduct,
];
