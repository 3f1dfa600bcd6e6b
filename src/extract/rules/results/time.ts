import type { NumberRule } from "./number-rule.js";

/** "in 20 ms", "within 3 hours": times that something took. */
export const time: NumberRule = {
  id: "results/time",
  version: 1,
  emits: "RESULT",
  dimensions: ["TIME"],
  needs:
    /\b(?:in|within|only|just|takes?|took|taking|requir\p{Ll}+|achiev\p{Ll}+|reach\p{Ll}+|reduc\p{Ll}+|cut\p{Ll}*|sav\p{Ll}+|latenc\p{Ll}+|less than|under|about|time|down to|from|at|faster|complet\p{Ll}+|finish\p{Ll}*|per|e\.g\.,|speed|TTFT|needs?|costs?|prefill|generat\p{Ll}+|process\p{Ll}*|render\p{Ll}*)\b/iu,
  unless: [
    {
      reason: "a setting",
      where: "AFTER",
      pattern:
        /^ ?(?:SLOs?|deadline|window|interval|intervals|timeout|of (?:video|audio|speech|music|footage|data|recordings)|videos?|audio|clips?|long|timescale|granularit|period|traces?|target|speech|budget|prompt|music|old)/iu,
    },
    {
      reason: "a setting",
      where: "BEFORE",
      pattern:
        /\b(?:every|each|last|past|next|first|over a period of|during|SLOs? of|of up to|per|window of|intervals? of|timeout of|lasting|generat\p{Ll}+ (?:a )?) (?:the )?$/iu,
    },
  ],
  examples: ["We present Foo. It sorts within 20 ms.", "We present Foo. Training takes only 3 hours."],
  counter: ["We present Foo. It reads 30 s of video.", "We present Foo. It samples every 5 minutes."],
};
