import type { ReactNode } from "react";
import { paths } from "#screens/paths.ts";
import { SkipLink } from "#ui/skip-link.tsx";
import "./frame.css";

export interface FrameLink {
  readonly label: string;
  readonly href: string;
  readonly isCurrent: boolean;
}

interface FrameProps {
  /** Whose assessment is open, "Dinas Kominfo · Kalimantan Timur · 2025"; null outside one. */
  readonly context: string | null;
  readonly links: readonly FrameLink[];
  /** At the right: whether all is saved, undo and redo. */
  readonly tools?: ReactNode;
  /** Between the bar and the screen: what needs the person's decision. */
  readonly notices?: ReactNode;
  readonly children: ReactNode;
}

/** The bar that stands above every screen. The screen brings its own <main id="isi">. */
export function Frame({ context, links, tools, notices, children }: FrameProps) {
  return (
    <>
      <SkipLink target="isi">Lewati ke isi</SkipLink>
      <header className="frame">
        <a className="frame__brand" href={paths.home}>
          Matang
        </a>
        {context !== null && <span className="frame__context">{context}</span>}
        <span className="frame__space" />
        {tools}
        {links.length > 0 && (
          <nav className="frame__links" aria-label="Bagian penilaian">
            {links.map((link) => (
              <a key={link.href} href={link.href} aria-current={link.isCurrent ? "page" : undefined}>
                {link.label}
              </a>
            ))}
          </nav>
        )}
      </header>
      {notices}
      {children}
    </>
  );
}
