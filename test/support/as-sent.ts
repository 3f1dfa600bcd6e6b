/** Variables as they arrive over HTTP: one that is undefined is not given. */
export const asSent = (variables: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  JSON.parse(JSON.stringify(variables)) as Record<string, unknown>;
