import { textString } from "./pdf-syntax.ts";

/** What a viewer names a page by: a page of our own, or page `page` of the evidence with this number. */
export type PageLabel =
  | { readonly kind: "own" }
  | { readonly kind: "evidence"; readonly number: string; readonly page: number };

/** The labels of all pages of a volume: "i, ii, …" for our own, "B7-3" for page 3 of evidence B7. */
export function pageLabels(labels: readonly PageLabel[]): string {
  let ownPages = 0;
  const runs = labels.flatMap((label, index) => {
    const before = labels[index - 1];
    ownPages += label.kind === "own" ? 1 : 0;
    return before !== undefined && follows(before, label) ? [] : [`${index} ${runOf(label, ownPages)}`];
  });
  return `<< /Nums [${runs.join(" ")}] >>`;
}

function follows(before: PageLabel, label: PageLabel): boolean {
  if (before.kind === "own" || label.kind === "own") {
    return before.kind === label.kind;
  }
  return before.number === label.number && before.page + 1 === label.page;
}

function runOf(label: PageLabel, ownPages: number): string {
  return label.kind === "own"
    ? `<< /S /r /St ${ownPages} >>`
    : `<< /P ${textString(`${label.number}-`)} /S /D /St ${label.page} >>`;
}
