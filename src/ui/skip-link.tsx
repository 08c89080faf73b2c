import type { MouseEvent } from "react";
import "./skip-link.css";

interface SkipLinkProps {
  /** Id of an element that can take the focus. */
  readonly target: string;
  readonly children: string;
}

/** The first stop of the Tab key. The address stays as it is: it belongs to the router. */
export function SkipLink({ target, children }: SkipLinkProps) {
  const jump = (event: MouseEvent) => {
    event.preventDefault();
    document.getElementById(target)?.focus();
  };
  return (
    <a className="skip-link" href={`#${target}`} onClick={jump}>
      {children}
    </a>
  );
}
