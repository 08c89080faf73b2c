/** The id of an indicator's heading on the page. */
export function indicatorAnchor(number: string): string {
  return `indikator-${number}`;
}

/** The address belongs to the router, so the jump is made by hand. */
export function jumpToIndicator(number: string): void {
  const heading = document.getElementById(indicatorAnchor(number));
  heading?.scrollIntoView();
  heading?.focus({ preventScroll: true });
}
