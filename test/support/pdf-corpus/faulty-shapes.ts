import { classicLayout, PLAIN_HAND } from "./classic-layout.ts";
import { latin1 } from "./pdf-draft.ts";
import { A4, framed, specialDocument } from "./special-page.ts";
import { textDocument } from "./text-document.ts";

/** Files with small faults that every viewer overlooks: all of their pages can be shown. Tools warn of them. */
export const faultyShapes: Readonly<Record<string, () => Uint8Array>> = {
  "junk-at-the-end": () => edited((text) => `${text}\n${"\0".repeat(2000)}<html>unduhan selesai</html>`),
  "wrong-start": () => edited((text) => text.replace(/startxref\n\d+/, "startxref\n17")),
  "no-table": () => edited((text) => text.replace(/xref\n0 [\s\S]*trailer/, "trailer")),
  "no-end": () => edited((text) => text.replace(/startxref[\s\S]*$/, "")),
  "shifted-offsets": () =>
    edited((text) => text.replace("%PDF-1.4\n", "%PDF-1.4\n%disisipkan gerbang surel\n")),
  "wrong-lengths": () =>
    edited((text) =>
      text.replaceAll(/\/Length (\d+) >>/g, (_, length) => `/Length ${Number(length) + 7} >>`),
    ),
  "no-lengths": () => edited((text) => text.replaceAll(/ \/Length \d+ >>/g, " >>")),
  "missing-endobj": () => edited((text) => text.replaceAll("endobj\n", "      \n")),
  "untyped-pages": () =>
    edited((text) =>
      text.replaceAll("/Type /Page ", "            ").replaceAll("/Type /Pages ", "             "),
    ),
  "wrong-count": () => edited((text) => text.replace(/\/Count \d/, "/Count 9")),
  "same-page-twice": () => edited((text) => text.replace(/\/Kids \[(\d+ 0 R) (\d+ 0 R)/, "/Kids [$1 $1")),
  "lost-kid": () => edited((text) => text.replace(/\/Kids \[/, "/Kids [9999 0 R null ")),
  "no-paper": () =>
    classicLayout(
      specialDocument(() => ({
        pages: [{ entries: "", content: framed("Tanpa ukuran kertas", 0, 0, 612, 792) }],
      })),
    ),
  "no-resources": () =>
    classicLayout(
      specialDocument(() => ({
        pages: [
          { entries: `${A4} /Resources 9998 0 R`, resources: null, content: "0.5 g 10 10 300 300 re f" },
        ],
      })),
    ),
};

/** Three pages of text with one thing wrong. */
function edited(edit: (text: string) => string): Uint8Array<ArrayBuffer> {
  const pdf = classicLayout(textDocument({ pages: 3, seed: 31, version: "1.4" }), PLAIN_HAND);
  const before = Buffer.from(pdf).toString("latin1");
  const after = edit(before);
  if (after === before) {
    throw new Error("The fault was not put in");
  }
  return latin1(after);
}
