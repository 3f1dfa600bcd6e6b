import type { KeyboardEvent } from "react";

/** Arrow keys lead from mark to mark: a plot is one stop for Tab. */
export function moveFocus(event: KeyboardEvent<SVGSVGElement>): void {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const marks = [...event.currentTarget.querySelectorAll<SVGAElement>("a")];
  marks[marks.findIndex((mark) => mark === document.activeElement) + step]?.focus();
  event.preventDefault();
}

/** A date as a number of years; what is not known of it is taken to be the middle. */
export function yearOf(date: string): number {
  const [year, month, day] = date.split("-").map(Number);
  if (month === undefined) return Number(year) + 0.5;
  return Number(year) + (month - 1 + (day === undefined ? 0.5 : (day - 1) / 31)) / 12;
}
