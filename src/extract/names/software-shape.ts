import { matchesOf } from "../text/matches.js";
import { patternOf } from "../text/pattern-of.js";
import type { Thing } from "./thing.js";

/** Software that a text names, by the shape of its name and the words around it. */
export interface ShapedSoftware {
  readonly start: number;
  readonly end: number;
  readonly thing: Thing;
}

/** A word with a second capital and small letters: no abbreviation of a method. */
const name = String.raw`(?<name>(?=\p{Lu}*\p{Ll})(?:\p{Lu}|\p{Ll})[\p{L}\p{N}]*\p{Lu}[\p{L}\p{N}]*(?:-\p{Lu}[\p{L}\p{N}]*)?)`;

/** "the FooLib framework", "on top of FooLib": what is called software, or what something is built upon. */
const called = patternOf(
  "gu",
  String.raw`(?:\b(?:[Tt]he|[Uu]sing|with|in|into|via|by|within|from) (?:the )?(?:(?:popular|open-source|existing) )?${name}`,
  String.raw`(?= (?:frameworks?|librar(?:y|ies)|compilers?|toolkits?|runtimes?|simulators?|inference engine|serving engine)\b)`,
  String.raw`|\b(?:on top of|atop) (?:the )?${name.replace("<name>", "<base>")}(?=[,.;]|$| (?:and|to|that|with|for|framework)\b))`,
);

/** Methods, models and devices whose names have capitals inside as well. */
const noSoftware =
  /^(?:LoRA|QLoRA|RoPE|MoEs?|LLaMA|GPUs?|CPUs?|LLMs?|VLMs?|DiTs?|ViTs?|IoT|SoCs?|DeiT|ReLU|PyPI|FPGAs?|NVIDIA|GPTs?|McKinsey|GitHub)$/u;

/** The software that a text names so. */
export const softwareIn = (text: string): ShapedSoftware[] =>
  matchesOf(text, called).flatMap(({ 0: whole, index, groups }) => {
    const found = groups?.["name"] ?? groups?.["base"] ?? "";
    const start = index + whole.lastIndexOf(found);
    return noSoftware.test(found) ? [] : [{ start, end: start + found.length, thing: { id: null, kind: "SYSTEM", name: found } }];
  });
