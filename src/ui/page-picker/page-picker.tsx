import { type KeyboardEvent, type MouseEvent, useLayoutEffect, useMemo, useRef, useState } from "react";
import { keptPictures } from "./kept-pictures.ts";
import { PageCell } from "./page-cell.tsx";
import type { PagePictures } from "./page-pictures.ts";
import { PageViewer } from "./page-viewer.tsx";
import { toggledPages } from "./toggled-pages.ts";
import { columnsIn, useVisibleRows, type VisibleRows } from "./use-visible-rows.ts";
import "./page-picker.css";

interface PagePickerProps {
  /** What is chosen here: "Halaman yang membuktikan". */
  readonly label: string;
  readonly pictures: PagePictures;
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
}

/** One cell with what surrounds it, as the style sheet has it. */
const CELL = { width: 152, height: 244 };

/**
 * The pages of a document as small pictures, each a toggle; with Shift all from the last one pressed. Only those on show
 * are drawn. Arrow keys go from page to page; a second button shows a page large.
 */
export function PagePicker({ label, pictures, chosen, onChoose }: PagePickerProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const kept = useMemo(() => keptPictures(pictures), [pictures]);
  const visible = useVisibleRows(scroller, pictures.pages, CELL);
  const [first] = useState(() => (chosen.size === 0 ? 1 : Math.min(pictures.pages, ...chosen)));
  const [current, setCurrent] = useState(first);
  const [from, setFrom] = useState<number | null>(null);
  const [viewed, setViewed] = useState<number | null>(null);
  useLayoutEffect(() => show(scroller.current, first), [first]);
  const toggle = (page: number, isRange: boolean) => {
    onChoose(toggledPages(chosen, page, isRange ? from : null));
    setFrom(page);
    setCurrent(page);
  };
  const goTo = (page: number) => {
    const there = Math.max(1, Math.min(pictures.pages, page));
    setCurrent(there);
    show(scroller.current, there);
    focusSoon(scroller.current, there);
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot scroll in every browser */}
      <div
        role="group"
        aria-label={label}
        className="page-picker"
        ref={scroller}
        onKeyDown={(event) => goWithKeys(event, current, visible.columns, goTo)}
      >
        <div style={{ height: visible.rows * CELL.height }}>
          <div
            className="page-picker__rows"
            style={{
              translate: `0 ${visible.start * CELL.height}px`,
              gridTemplateColumns: `repeat(${visible.columns}, minmax(0, 1fr))`,
            }}
          >
            {pagesOnShow(visible, pictures.pages).map((page) => (
              <PageCell
                key={page}
                page={page}
                pictures={kept}
                isChosen={chosen.has(page)}
                isReachable={page === current || (page === firstOf(visible) && !isOnShow(current, visible))}
                onToggle={(event: MouseEvent) => toggle(page, event.shiftKey)}
                onView={() => setViewed(page)}
              />
            ))}
          </div>
        </div>
      </div>
      <PageViewer
        pictures={pictures}
        page={viewed}
        isChosen={viewed !== null && chosen.has(viewed)}
        onGoTo={setViewed}
        onToggle={() => viewed !== null && toggle(viewed, false)}
        onClose={() => setViewed(null)}
      />
    </>
  );
}

function pagesOnShow(visible: VisibleRows, count: number): readonly number[] {
  const first = firstOf(visible);
  const last = Math.min(count, visible.end * visible.columns);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, place) => first + place);
}

function firstOf({ start, columns }: VisibleRows): number {
  return start * columns + 1;
}

function isOnShow(page: number, { start, end, columns }: VisibleRows): boolean {
  return page > start * columns && page <= end * columns;
}

function goWithKeys(event: KeyboardEvent, page: number, columns: number, goTo: (page: number) => void) {
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: page - 1,
    ArrowRight: page + 1,
    ArrowUp: page - columns,
    ArrowDown: page + columns,
    Home: 1,
    End: Number.MAX_SAFE_INTEGER,
  };
  const there = steps[event.key];
  if (there !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey) {
    event.preventDefault();
    event.stopPropagation();
    goTo(there);
  }
}

function show(scroller: HTMLElement | null, page: number) {
  if (scroller === null) {
    return;
  }
  const top = Math.floor((page - 1) / columnsIn(scroller, CELL.width)) * CELL.height;
  if (top < scroller.scrollTop) {
    scroller.scrollTop = top;
  } else if (top + CELL.height > scroller.scrollTop + scroller.clientHeight) {
    scroller.scrollTop = top + CELL.height - scroller.clientHeight;
  }
}

/** A page that was out of sight does not exist until the grid has scrolled to it. */
function focusSoon(scroller: HTMLElement | null, page: number) {
  const focus = () =>
    scroller?.querySelector<HTMLElement>(`[data-page="${page}"]`)?.focus({ preventScroll: true });
  requestAnimationFrame(() => requestAnimationFrame(focus));
}
