import type { NumberRule } from "./number-rule.js";
import { patternOf } from "../../text/pattern-of.js";

/** "in 20 ms", "within 3 hours": times that something took. */
export const time: NumberRule = {
  id: "results/time",
  version: 7,
  emits: "RESULT",
  dimensions: ["TIME"],
  needs: patternOf(
    "iu",
    String.raw`\b(?:in|within|only|just|takes?|took|taking|requir\p{Ll}+|achiev\p{Ll}+|reach\p{Ll}+|reduc\p{Ll}+|cut\p{Ll}*`,
    String.raw`|sav\p{Ll}+|latenc\p{Ll}+|less than|under|about|time|down to|from|at|faster|complet\p{Ll}+|finish\p{Ll}*|per`,
    String.raw`|e\.g\.,|speed|runtimes?|TTFT|needs?|costs?|prefill|generat\p{Ll}+|process\p{Ll}*|render\p{Ll}*)\b`,
  ),
  unless: [
    {
      reason: "a setting",
      where: "AFTER",
      pattern: patternOf(
        "iu",
        String.raw`^ ?(?:\d+p )?(?:SLOs?|generations?|deadline|window|interval|intervals|timeout|of (?:video|audio|speech|music|footage|data`,
        String.raw`|recordings)|videos?|audio|clips?|long|timescale|granularit|period|traces?|target|speech|budget|prompt|music`,
        String.raw`|old)|^ ?(?:[\p{L}-]+ ){1,3}(?:thresholds?|SLOs?|deadlines?|budgets?|constraints?|targets?|requirements?|limits?)\b`,
      ),
    },
    {
      reason: "a setting",
      where: "BEFORE",
      pattern: patternOf(
        "iu",
        String.raw`\dp\/$|\b(?:every|each|last|past|next|first|over a period of|during|SLOs? of|of up to|per|window of|intervals? of`,
        String.raw`|timeout of|lasting|averaging|generat\p{Ll}+ (?:a )?) (?:the |over |about |up to )?$`,
      ),
    },
  ],
  examples: ["We present Foo. It sorts within 20 ms.", "We present Foo. Training takes only 3 hours."],
  counter: [
    "We present Foo. It reads 30 s of video.",
    "We present Foo. It samples every 5 minutes.",
    "We present Foo. It draws films at 720p/5s with less memory.",
  ],
};
