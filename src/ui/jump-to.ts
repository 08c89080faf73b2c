/**
 * Brings the part with that id to the top, and the reading on from there: it takes the focus with tabIndex -1. The address belongs to
 * the router, so that no link can do it.
 */
export function jumpTo(id: string) {
  const place = document.getElementById(id);
  place?.scrollIntoView({ block: "start" });
  place?.focus({ preventScroll: true });
}
