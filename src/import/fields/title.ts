/** A title with its subtitle, unless it has it already. */
export function titleOf(title: string | null, subtitle: string | null): string | null {
  if (title === null || subtitle === null || title.toLowerCase().includes(subtitle.toLowerCase())) return title ?? subtitle;
  return `${title}${/[:?!–—]$/.test(title) ? " " : ": "}${subtitle}`;
}
