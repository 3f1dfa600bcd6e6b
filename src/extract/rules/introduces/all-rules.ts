import { andPresent } from "./and-present.js";
import { andSecond } from "./and-second.js";
import { called } from "./called.js";
import { coinedPhrase } from "./coined-phrase.js";
import { corePhrase } from "./core-phrase.js";
import { describedPart } from "./described-part.js";
import { namedAgent } from "./named-agent.js";
import { coreIs } from "./core-is.js";
import { designOf } from "./design-of.js";
import { enumerated } from "./enumerated.js";
import { isAProduct } from "./is-a-product.js";
import { isProposed } from "./is-proposed.js";
import { listed } from "./listed.js";
import { longShort } from "./long-short.js";
import { lowerPhrase } from "./lower-phrase.js";
import { andApposed } from "./and-apposed.js";
import { broughtList } from "./brought-list.js";
import { calledPhrase } from "./called-phrase.js";
import { listedPhrase } from "./listed-phrase.js";
import { namedProduct } from "./named-product.js";
import { ownBrings } from "./own-brings.js";
import { productList } from "./product-list.js";
import { stageNamed } from "./stage-named.js";
import { throughOwn } from "./through-own.js";
import { titlePhrase } from "./title-phrase.js";
import type { NamingRule } from "./naming-rule.js";
import { opensSentence } from "./opens-sentence.js";
import { ownMeans } from "./own-means.js";
import { ourLongShort } from "./our-long-short.js";
import { ourName } from "./our-name.js";
import { ourNoun } from "./our-noun.js";
import { ourProduct } from "./our-product.js";
import { phraseIsProposed } from "./phrase-is-proposed.js";
import { showThat } from "./show-that.js";
import { subjectOfResult } from "./subject-of-result.js";
import { theProduct } from "./the-product.js";
import { titleApposed } from "./title-apposed.js";
import { titleHead } from "./title-head.js";
import { titleOpening } from "./title-opening.js";
import { titleReport } from "./title-report.js";
import { titleWithHead } from "./title-with-head.js";
import { wePresent } from "./we-present.js";
import { wePresentProduct } from "./we-present-product.js";
import { yieldsName } from "./yields-name.js";

/** All cues by which a paper names what it introduces. Their order does not matter. */
export const namingRules: readonly NamingRule[] = [
  andPresent,
  andSecond,
  called,
  coinedPhrase,
  coreIs,
  corePhrase,
  describedPart,
  namedAgent,
  designOf,
  enumerated,
  isAProduct,
  isProposed,
  listed,
  longShort,
  lowerPhrase,
  opensSentence,
  ourLongShort,
  ourName,
  ourNoun,
  ourProduct,
  ownMeans,
  phraseIsProposed,
  showThat,
  subjectOfResult,
  theProduct,
  titleApposed,
  titleHead,
  titleOpening,
  titlePhrase,
  titleReport,
  titleWithHead,
  andApposed,
  broughtList,
  calledPhrase,
  listedPhrase,
  namedProduct,
  ownBrings,
  productList,
  stageNamed,
  throughOwn,
  wePresent,
  wePresentProduct,
  yieldsName,
];
