/** Has a question answered by the API, on the server: the status, and the answer as its text. */
export type Ask = (query: string, variables: object) => Promise<{ readonly status: number; readonly text: string }>;
