import type { PropertiesOf } from "../extraction.js";
import { categoryOf, hardwareTypeOf, systemTypeOf } from "./category-of.js";
import { deviceFacts } from "./device-shape.js";
import { parametersOf } from "./model-shape.js";

/** What a new thing of a kind must have, as far as its name and the words around it say. */
export const propertiesOf: PropertiesOf = (kind, name, description) => {
  if (kind === "TECHNIQUE") return { category: categoryOf(description) };
  if (kind === "SYSTEM") return { systemType: systemTypeOf(description), category: categoryOf(description) };
  if (kind === "HARDWARE") {
    const facts = deviceFacts(name);
    return { hardwareType: facts?.hardwareType ?? hardwareTypeOf(description), ...(facts?.vendor != null && { vendor: facts.vendor }) };
  }
  const parameters = kind === "MODEL" ? parametersOf(name) : null;
  return parameters === null ? {} : { parameters };
};
