import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import "./disclosure.css";

interface DisclosureProps {
  readonly summary: ReactNode;
  readonly children: ReactNode;
  /** Whether it is open at first; the person opens and closes it after that. */
  readonly startsOpen?: boolean;
}

/** More for whoever wants it. */
export function Disclosure({ summary, children, startsOpen = false }: DisclosureProps) {
  return (
    <details className="disclosure" open={startsOpen}>
      <summary className="disclosure__summary">
        <Icon name="down" isSmall />
        <span>{summary}</span>
      </summary>
      <div className="disclosure__body">{children}</div>
    </details>
  );
}
