import type { ReactNode } from "react";
import "./empty-state.css";

interface EmptyStateProps {
  /** What is not there yet. */
  readonly title: string;
  /** What it will be good for. */
  readonly children?: ReactNode;
  /** The ways on from here. */
  readonly ways?: ReactNode;
}

export function EmptyState({ title, children, ways }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <p className="empty-state__title">{title}</p>
      {children}
      {ways !== undefined && <div className="empty-state__ways">{ways}</div>}
    </div>
  );
}
