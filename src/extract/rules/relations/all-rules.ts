import { acceleratorOn } from "./accelerator-on.js";
import { benchmarkNamed } from "./benchmark-named.js";
import { combines } from "./combines.js";
import { designedFor } from "./designed-for.js";
import { experimentsOnHardware } from "./experiments-on-hardware.js";
import { exploitsHardware } from "./exploits-hardware.js";
import { extendsVerb } from "./extends-verb.js";
import { extensionOf } from "./extension-of.js";
import { implementedIn } from "./implemented-in.js";
import { implementsVerb } from "./implements-verb.js";
import { kernelsIn } from "./kernels-in.js";
import { kindOf } from "./kind-of.js";
import { modelsSuchAs } from "./models-such-as.js";
import { onBenchmark } from "./on-benchmark.js";
import { onHardwareWithNumber } from "./on-hardware-with-number.js";
import { qualifiedBy } from "./qualified-by.js";
import type { RelationRule } from "./relation-rule.js";
import { runsModel } from "./runs-model.js";
import { titleForHardware } from "./title-for-hardware.js";
import { titleKindOf } from "./title-kind-of.js";
import { titleWith } from "./title-with.js";
import { unlike } from "./unlike.js";
import { usesSoftware } from "./uses-software.js";
import { usesVerb } from "./uses-verb.js";
import { using } from "./using.js";
import { withModelAndNumber } from "./with-model-and-number.js";
import { workOnHardware } from "./work-on-hardware.js";

/** All cue phrases of relations. Their order does not matter. */
export const relationRules: readonly RelationRule[] = [
  acceleratorOn,
  benchmarkNamed,
  combines,
  designedFor,
  experimentsOnHardware,
  exploitsHardware,
  extendsVerb,
  extensionOf,
  implementedIn,
  implementsVerb,
  kernelsIn,
  kindOf,
  modelsSuchAs,
  onBenchmark,
  onHardwareWithNumber,
  qualifiedBy,
  runsModel,
  titleForHardware,
  titleKindOf,
  titleWith,
  unlike,
  usesSoftware,
  usesVerb,
  using,
  withModelAndNumber,
  workOnHardware,
];
