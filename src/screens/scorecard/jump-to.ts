/** Brings the heading with that id to the top, and the reading on from there: headings take the focus with tabIndex -1. */
export function jumpTo(id: string) {
  const heading = document.getElementById(id);
  heading?.scrollIntoView({ block: "start" });
  heading?.focus({ preventScroll: true });
}
