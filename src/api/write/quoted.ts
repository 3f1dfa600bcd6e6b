/**
 * What of a string may not stand in JSON as it is: quotes, backslashes, control characters and halves of surrogate pairs. Whole pairs are
 * found too; they may stand there, and JSON leaves them.
 */
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** Whether a text stands in JSON as it is, between quotes. */
export const isPlainText = (text: string): boolean => !special.test(text);

/** A text as JSON. */
export const quoted = (text: string): string => (isPlainText(text) ? `"${text}"` : JSON.stringify(text));
