const newStyle = /^(\d{2})(\d{2})\.(\d{4,5})$/;
const oldStyle = /^[a-z]+(?:-[a-z]+)?\/(\d{2})(\d{2})\d{3}$/;

/**
 * The month that an arXiv id states, as `2023-07`; null where the text is no arXiv id. An id has no version. In the new style, from April 2007, five
 * digits follow the month, and four until the end of 2014; in the old style a lower-case archive without subject class comes first. As arXiv defines
 * them: https://info.arxiv.org/help/arxiv_identifier.html
 */
export function arxivMonth(id: string): string | null {
  const [, year, month = "", number = ""] = newStyle.exec(id) ?? [];
  if (year !== undefined) {
    const digits = year + month < "1501" ? 4 : 5;
    return isMonth(month) && year + month >= "0704" && number.length === digits ? `20${year}-${month}` : null;
  }
  const [, oldYear, oldMonth = ""] = oldStyle.exec(id) ?? [];
  if (oldYear === undefined || !isMonth(oldMonth)) return null;
  const stated = `${oldYear > "90" ? "19" : "20"}${oldYear}-${oldMonth}`;
  return stated >= "1991-07" && stated <= "2007-03" ? stated : null;
}

/** The page of a paper on arXiv. */
export const arxivPage = (id: string): string => `https://arxiv.org/abs/${id}`;

const isMonth = (text: string): boolean => text >= "01" && text <= "12";
