import type { MouseEvent } from "react";
import { jumpTo } from "#ui/jump-to.ts";

interface SectionLinkProps {
  /** The id of a section's heading, which can take the focus. */
  readonly to: string;
  readonly children: string;
}

/** Leads to another part of the same screen. The address stays as it is: it belongs to the router. */
export function SectionLink({ to, children }: SectionLinkProps) {
  const jump = (event: MouseEvent) => {
    event.preventDefault();
    jumpTo(to);
  };
  return (
    <a href={`#${to}`} onClick={jump}>
      {children}
    </a>
  );
}
