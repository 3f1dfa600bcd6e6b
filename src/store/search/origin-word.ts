/** Under which word the index has all nodes of an origin. No text holds such a word, and no name looks so. */
export const originWord = (origin: string): string => `=${origin}`;
export const isOriginWord = (text: string): boolean => text.startsWith("=") && /^=\p{Lu}/u.test(text);
