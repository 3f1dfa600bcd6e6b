import { maxPlaces } from "../search/posting.js";

/** Words are numbered with 24 bits. */
export const maxWords = 2 ** 24;

/** The key of the chunk of a word that begins at a number. */
export const chunkKey = (word: number, low: number): number => word * maxPlaces + low;

/** The key of a word under a hash of 29 bits by which its misspellings find it. */
export const typoKey = (hash: number, word: number): number => hash * maxWords + word;
