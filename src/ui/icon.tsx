import "./icon.css";

/** Drawn on a grid of 20. */
const PATHS = {
  check: "M4 10.5l4 4 8-9",
  circle: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12z",
  close: "M5 5l10 10M15 5L5 15",
  down: "M5 8l5 5 5-5",
  left: "M12 4l-6 6 6 6",
  right: "M8 4l6 6-6 6",
  list: "M3 5h.01M7 5h10M3 10h.01M7 10h10M3 15h.01M7 15h10",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM13 13l4 4",
  warning: "M10 3L2.5 16.5h15zM10 8v4M10 14.25v.01",
  info: "M10 2.75a7.25 7.25 0 1 0 0 14.5 7.25 7.25 0 0 0 0-14.5zM10 9v5M10 6v.01",
  file: "M5 2.5h6l4 4v11H5zM11 2.5v4h4",
  image: "M3 4h14v12H3zM3 13.5l4-4 4 4 2.5-2.5 3.5 3M13 7.5h.01",
  link: "M8.5 11.5l3-3M9 6l2-2a3.2 3.2 0 0 1 4.5 4.5l-2 2M11 14l-2 2a3.2 3.2 0 0 1-4.5-4.5l2-2",
  lock: "M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9",
  clip: "M14.5 9.5l-5 5a3.2 3.2 0 0 1-4.5-4.5l6-6a2.2 2.2 0 0 1 3 3l-5.5 5.5",
  trash: "M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.75 11.5h7.5l.75-11.5",
  undo: "M7.5 4L4 7.5 7.5 11M4 7.5h8a4 4 0 0 1 0 8H8",
  redo: "M12.5 4L16 7.5 12.5 11M16 7.5H8a4 4 0 0 0 0 8h4",
  pencil: "M4 16l.75-3.25L13.5 4l2.5 2.5-8.75 8.75z",
  hand: "M6 10V5.5a1.25 1.25 0 0 1 2.5 0V9 4a1.25 1.25 0 0 1 2.5 0v5-4a1.25 1.25 0 0 1 2.5 0v5-2.5a1.25 1.25 0 0 1 2.5 0V12a5.5 5.5 0 0 1-9.8 3.4L3.5 12a1.4 1.4 0 0 1 2.5-1z",
  target: "M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM10 7a3 3 0 1 0 0 6 3 3 0 0 0 0-6z",
} as const;

export type IconName = keyof typeof PATHS;

/** Always beside words that say the same. */
export function Icon({ name, isSmall = false }: { readonly name: IconName; readonly isSmall?: boolean }) {
  return (
    <svg className={isSmall ? "icon icon--small" : "icon"} viewBox="0 0 20 20" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
