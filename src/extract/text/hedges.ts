/** Words between a cue and its number that bound the number or soften it, any of them: a piece of a regular expression. */
export const hedges =
  "(?:up to |as much as |as many as |as high as |about |around |approximately |roughly |nearly |almost |over |more than |at least |at most " +
  "|less than |under |an average of |a factor of |a further |another |only |just |an? |~|>|<)*";
