/**
 * Lets pages copy where browsers give them no clipboard: an address that is neither HTTPS nor of this machine, such as that of a computer in a
 * local network. GraphiQL and its editor ask for `navigator.clipboard` themselves, so it has to be there.
 */
export function provideClipboard(): void {
  if ("clipboard" in navigator) return;
  Object.defineProperty(navigator, "clipboard", { value: { writeText: copyBySelection } });
}

/** Copies what is selected, the one way that works everywhere. */
function copyBySelection(text: string): Promise<void> {
  const area = document.createElement("textarea");
  area.value = text;
  area.setAttribute("readonly", "");
  area.className = "playground-copied";
  const focused = document.activeElement;
  document.body.append(area);
  area.select();
  const isCopied = document.execCommand("copy");
  area.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied ? Promise.resolve() : Promise.reject(new Error("The browser refused to copy."));
}
