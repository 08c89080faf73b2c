import { FileFacts } from "#core/evidence/file-facts.ts";

/** A PDF of ten pages with text, in which nothing is wrong, but for what is said. */
export function fileFactsOf(parts: Partial<FileFacts> = {}): FileFacts {
  return FileFacts.parse({
    inspection: 1,
    content: "pdf",
    pages: 10,
    notShown: null,
    rescued: false,
    encrypted: false,
    signed: false,
    hasForm: false,
    active: [],
    text: "text",
    dates: [],
    image: null,
    ...parts,
  });
}
