import { bytes } from "./bytes.js";
import { comparable } from "./comparable.js";
import type { ComparisonRule } from "./comparison-rule.js";
import { energy } from "./energy.js";
import { improves } from "./improves.js";
import { maintains } from "./maintains.js";
import { money } from "./money.js";
import type { NumberRule } from "./number-rule.js";
import { orders } from "./orders.js";
import { outperforms } from "./outperforms.js";
import { percent } from "./percent.js";
import { points } from "./points.js";
import { rate } from "./rate.js";
import { ratio } from "./ratio.js";
import { score } from "./score.js";
import { ownSize } from "./own-size.js";
import { size } from "./size.js";
import { sizeOnFewDevices } from "./size-on-few-devices.js";
import { time } from "./time.js";
import { withoutLoss } from "./without-loss.js";

/** All rules that find results by a number. Of several for one dimension the first that agrees speaks. */
export const numberRules: readonly NumberRule[] = [
  bytes,
  energy,
  money,
  orders,
  ownSize,
  percent,
  points,
  rate,
  ratio,
  score,
  size,
  sizeOnFewDevices,
  time,
];

/** All rules that find comparisons in words. Their order does not matter. */
export const comparisonRules: readonly ComparisonRule[] = [comparable, improves, maintains, outperforms, withoutLoss];
