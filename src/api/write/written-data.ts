import type { FormattedExecutionResult } from "graphql";

/** The data of an answer that is written already. It stands in the place of the data until the whole answer is sent. */
export class WrittenData {
  readonly [key: string]: unknown;

  constructor(readonly text: string) {}
}

/** The text of an answer: what is written already as it is, everything else as JSON. */
export function writeResult({ data, ...others }: FormattedExecutionResult): string {
  const { errors, extensions } = others;
  if (!(data instanceof WrittenData)) return `${JSON.stringify({ errors, data, extensions })}\n`;
  const parts = [...(errors ? [`"errors":${JSON.stringify(errors)}`] : []), `"data":${data.text}`];
  if (extensions) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join()}}\n`;
}
