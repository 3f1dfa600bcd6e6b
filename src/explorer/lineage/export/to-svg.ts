/**
 * The picture of a lineage as an SVG file that needs nothing else: what is drawn, with the rules of the page for it, in the colours for paper.
 */
export function toSvg(drawn: SVGSVGElement): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
  for (const part of copy.querySelectorAll(".picture-hit")) part.remove();
  for (const part of copy.querySelectorAll(".is-dim, .is-chosen")) part.classList.remove("is-dim", "is-chosen");
  for (const link of copy.querySelectorAll("a")) {
    const href = link.getAttribute("href");
    if (href !== null) link.setAttribute("href", new URL(href, location.href).href);
  }
  // Programs other than browsers know neither custom properties nor mixed colours, so what a family inherits is written on its elements.
  for (const [family, colour] of familyColours())
    for (const part of copy.querySelectorAll(`.${family}`)) part.setAttribute("color", colour);
  const style = document.createElementNS("http://www.w3.org/2000/svg", "style");
  style.textContent = `svg { background: #fff; font-family: Arial, Helvetica, sans-serif; }\n${rules().filter(isDrawn).join("\n")}`;
  copy.prepend(style);
  return new XMLSerializer().serializeToString(copy);
}

/** Whether a rule says how something is drawn that lies still. */
const isDrawn = (rule: string): boolean =>
  /^\.(?:kind-|picture-(?:band|label|line|link|thing|kind)\b)/.test(rule) && !/:hover|:focus|\.is-dim|\.is-chosen|var\(/.test(rule);

/** The colours of the families of relations by their classes. */
function familyColours(): readonly (readonly [string, string])[] {
  const all = rules().map((rule) => /^\.(family-\w+) \{ --family: ([^;]+);/.exec(rule));
  return all.flatMap((found) => (found?.[1] !== undefined && found[2] !== undefined ? [[found[1], found[2]] as const] : []));
}

/** The rules of the page, with the tokens in them replaced by what they say for light. */
function rules(): readonly string[] {
  const tokens = getComputedStyle(document.documentElement);
  const resolve = (text: string): string =>
    text.replaceAll(/var\((--[\w-]+)\)/g, (whole, name: string) => {
      const value = tokens.getPropertyValue(name).trim();
      return value === "" ? whole : (/^light-dark\(([^,]+),/.exec(value)?.[1] ?? value);
    });
  return [...document.styleSheets]
    .flatMap((sheet) => [...sheet.cssRules])
    .filter((rule) => rule instanceof CSSStyleRule)
    .map((rule) => resolve(rule.cssText).replaceAll(/color-mix\(.*?, ?(#\w+)\)/g, "$1"));
}
