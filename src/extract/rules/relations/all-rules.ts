import { acceleratorOn } from "./accelerator-on.js";
import { basedOn } from "./based-on.js";
import { benchmarkNamed } from "./benchmark-named.js";
import { builtOn } from "./built-on.js";
import { byDoing } from "./by-doing.js";
import { byMeans } from "./by-means.js";
import { builtAs } from "./built-as.js";
import { designedFor } from "./designed-for.js";
import { enumeratedUse } from "./enumerated-use.js";
import { experimentsOnHardware } from "./experiments-on-hardware.js";
import { exploitsUnit } from "./exploits-unit.js";
import { extendsIt } from "./extends.js";
import { extensionOf } from "./extension-of.js";
import { implementedIn } from "./implemented-in.js";
import { implementsVerb } from "./implements-verb.js";
import { isAdopted } from "./is-adopted.js";
import { kernelsIn } from "./kernels-in.js";
import { kindOf } from "./kind-of.js";
import { madeForHardware } from "./made-for-hardware.js";
import { madeOfKind } from "./made-of-kind.js";
import { makesUse } from "./makes-use.js";
import { modelOf } from "./model-of.js";
import { modelsFrom } from "./models-from.js";
import { modelsSuchAs } from "./models-such-as.js";
import { onBenchmark } from "./on-benchmark.js";
import { onHardwareWithNumber } from "./on-hardware-with-number.js";
import { implementsOwn, usesOwn } from "./own-in-own.js";
import { qualifiedBy } from "./qualified-by.js";
import type { RelationRule } from "./relation-rule.js";
import { runsModel } from "./runs-model.js";
import { softwareOfKind } from "./software-of-kind.js";
import { systemFor } from "./system-for.js";
import { systemOf } from "./system-of.js";
import { titleForHardware } from "./title-for-hardware.js";
import { titledUse } from "./titled-use.js";
import { usesSoftware } from "./uses-software.js";
import { variantsOf } from "./variants-of.js";
import { withModelAndNumber } from "./with-model-and-number.js";
import { workOnHardware } from "./work-on-hardware.js";
import { writtenIn } from "./written-in.js";

/** All cue phrases of relations. Their order does not matter. */
export const relationRules: readonly RelationRule[] = [
  acceleratorOn,
  basedOn,
  benchmarkNamed,
  builtAs,
  builtOn,
  byDoing,
  byMeans,
  designedFor,
  enumeratedUse,
  experimentsOnHardware,
  exploitsUnit,
  extendsIt,
  extensionOf,
  implementedIn,
  implementsOwn,
  implementsVerb,
  isAdopted,
  kernelsIn,
  kindOf,
  madeForHardware,
  madeOfKind,
  makesUse,
  modelOf,
  modelsFrom,
  modelsSuchAs,
  onBenchmark,
  onHardwareWithNumber,
  qualifiedBy,
  runsModel,
  softwareOfKind,
  systemFor,
  systemOf,
  titleForHardware,
  titledUse,
  usesOwn,
  usesSoftware,
  variantsOf,
  withModelAndNumber,
  workOnHardware,
  writtenIn,
];
