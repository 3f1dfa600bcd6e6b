/** Where somebody is: what the path of the page holds, and what stands behind the question mark. */
export interface Address {
  readonly path: string;
  /** The variable parts of the path by their names: `slug` of `/technique/:slug`. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
}

/** What the variable parts of a path hold where it fits the pattern (`/technique/:slug`); undefined where it does not. */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split("/");
  const given = path.replace(/(?<=.)\/$/, "").split("/");
  if (wanted.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? "";
    if (!part.startsWith(":")) {
      if (part !== value) return undefined;
    } else {
      const decoded = decodePart(value);
      if (decoded === undefined || decoded.trim() === "") return undefined;
      params[part.slice(1)] = decoded;
    }
  }
  return params;
}

/** What a part of an address means; undefined where it is not UTF-8. */
export function decodePart(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** An address made of a path and of what is set of its state; what is undefined, empty or false is left out. */
export function toAddress(path: string, state: Readonly<Record<string, string | number | boolean | undefined>> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(state))
    if (value !== undefined && value !== "" && value !== false) search.set(name, value === true ? "1" : String(value));
  return join(path, search);
}

/** A path with what stands behind it, where refs and lists of them stay readable. */
function join(path: string, search: URLSearchParams): string {
  const text = search.toString().replaceAll("%7E", "~").replaceAll("%3A", ":").replaceAll("%2C", ",");
  return text === "" ? path : `${path}?${text}`;
}

/** What holds refs in the query of an address, one or several with `~` or a comma between them. */
const refNames = new Set(["refs", "from", "to", "hardware", "baseline", "subject", "model", "benchmark", "paper", "about"]);

/** An address with an id instead of a ref that meant several things or nothing; the page of the thing where the address does not hold the ref. */
export function withChosen(path: string, search: string, ref: string, id: string): string {
  if (matchPath("/lineage/:ref", path)?.["ref"] === ref) return join(`/lineage/${encodeURIComponent(id)}`, new URLSearchParams(search));
  const isRef = (text: string): boolean => text.trim().slice(0, 200) === ref;
  // A name may hold a comma itself.
  const replace = (text: string): string =>
    isRef(text) ? id : text.split(/([~,])/).reduce((all, part) => all + (isRef(part) ? id : part), "");
  let isHeld = false;
  const chosen = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search)) {
    const text = refNames.has(name) ? replace(value) : value;
    isHeld ||= text !== value;
    chosen.append(name, text);
  }
  return isHeld ? join(path, chosen) : addressOf(id);
}

/** The address of a thing by its id, `<kind>:<slug>`; a result has its place on the page of its paper. */
export function addressOf(id: string): string {
  const [kind, slug] = splitOnce(id, ":");
  if (kind !== "result") return `/${kind}/${encodeURIComponent(slug)}`;
  const [paper, key] = splitOnce(slug, "/");
  return `/paper/${encodeURIComponent(paper)}#${encodeURIComponent(key)}`;
}

function splitOnce(text: string, at: string): readonly [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + at.length)];
}
