/** An address that can be opened, as it is stated; null for anything but http and https. */
export function addressOf(text: string | null | undefined): string | null {
  const address = text?.trim() ?? "";
  return /^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(address) && address.length <= 2_000 && URL.canParse(address) ? address : null;
}

const addressPattern = /(?:https?:\/\/|\b(?=git(?:hub|lab)\.com\/))[^\s<>"\\^`{|}]+/gi;
const repository =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.[\w.]+|bitbucket\.org|codeberg\.org|anonymous\.4open\.science)\/[^/]+\/[^/]/i;
const codeWords = /\b(?:code|codes|codebase|source|implementations?|repository|repo|open-?sourced?)\b/i;

/** Nobody writes a longer abstract or comment. */
const maxText = 100_000;

/** The address in an abstract or a comment where its code is: that of a repository, or else one in a sentence that speaks of code. */
export function codeAddressIn(text: string | null): string | null {
  const abstract = text?.slice(0, maxText) ?? "";
  if (!/:\/\/|git(?:hub|lab)\.com\//i.test(abstract)) return null;
  const found = [...abstract.matchAll(addressPattern)].flatMap(({ 0: written, index }) => {
    // Publishers set hyphens as signs that no address has.
    const bare = withoutStops(written).replace(/[\u2010\u2011]/g, "-");
    const address = addressOf(/^https?:/i.test(bare) ? bare : `https://${bare}`);
    const sentence =
      abstract
        .slice(Math.max(0, index - 200), index)
        .split(/[.!?]\s/)
        .at(-1) ?? "";
    const hasPath = /^https?:\/\/[^/]+\/[^/]/i.test(address ?? "");
    return address === null || !hasPath ? [] : { address, isCode: codeWords.test(sentence) };
  });
  return (found.find(({ address }) => repository.test(address)) ?? found.find(({ isCode }) => isCode))?.address ?? null;
}

/** An address without the signs of the sentence that it ends. */
function withoutStops(address: string): string {
  let end = address.length;
  while (/[.,;:!?'*_)\]]/.test(address[end - 1] ?? "")) end -= 1;
  return address.slice(0, end);
}
