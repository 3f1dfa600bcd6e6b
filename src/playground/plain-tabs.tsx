import { useGraphiQL } from "@graphiql/react";
import { useEffect } from "react";

/**
 * Makes a list of buttons of GraphiQL's tabs. They come as elements of the role `tab` with buttons inside, which assistive technology cannot
 * reach, since nothing in a tab may be operated by itself.
 */
export function PlainTabs() {
  const { tabs, activeTabIndex } = useGraphiQL(({ tabs, activeTabIndex }) => ({ tabs, activeTabIndex }));
  useEffect(() => {
    document.querySelector(".graphiql-tabs")?.removeAttribute("role");
    document.getElementById("graphiql-session")?.setAttribute("role", "group");
    document.querySelectorAll(".graphiql-tab").forEach((tab, index) => {
      tab.removeAttribute("role");
      tab.removeAttribute("aria-selected");
      tab.querySelector(".graphiql-tab-button")?.setAttribute("aria-current", String(index === activeTabIndex));
    });
  }, [tabs, activeTabIndex]);
  return null;
}
