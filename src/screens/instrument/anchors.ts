/** The ids of headings on the page. */

export function groupAnchor(id: string): string {
  return `kelompok-${id}`;
}

export function indicatorAnchor(number: string): string {
  return `indikator-${number}`;
}
