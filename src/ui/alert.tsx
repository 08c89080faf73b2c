import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

interface AlertProps {
  /** "bad": something failed. "warn": something needs care. "info": good to know. */
  readonly kind: "bad" | "warn" | "info";
  /** What happened, what it means, what to do. */
  readonly children: ReactNode;
  /** Buttons that lead out of it. */
  readonly ways?: ReactNode;
  /** False for what stands there from the start and must not be read out when the screen opens. */
  readonly isNews?: boolean;
}

/** A failure interrupts a screen reader; the other kinds wait their turn. */
export function Alert({ kind, children, ways, isNews = true }: AlertProps) {
  const role = kind === "bad" ? "alert" : "status";
  return (
    <div className={`alert alert--${kind}`} role={isNews ? role : undefined}>
      <Icon name={kind === "info" ? "info" : "warning"} />
      <div className="alert__body">{children}</div>
      {ways !== undefined && <div className="alert__ways">{ways}</div>}
    </div>
  );
}
