import type { Answer } from "#core/assessment/answer.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";

/** The characters that the font of reports and packs has, from code to code: letters of Latin, Greek and Cyrillic, and signs. */
const PRINTED = [
  "20-7e a0-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-45f 490-491 1e00-1eff 2000-200a 2010-2027",
  "202f-205f 2070-2071 2074-208e 2090-209c 20a0-20bf 2100-215f 2190-22ff 2460-24e9 25a0-25ff",
  "2605-2606 260e 2610-2612 261e 2660-2667 2701-2704 2706-2709 270b-2727 2729-274b 274d 274f-2753",
  "2756-2794 2798-27af 27b1-27be 3000 fffd",
]
  .flatMap((row) => row.split(" "))
  .map((range) => {
    const [first = "", last = first] = range.split("-");
    return { first: Number.parseInt(first, 16), last: Number.parseInt(last, 16) };
  });
/** The bullets and marks of word processors' symbol fonts, which are printed as the signs that they show. */
const FROM_SYMBOL_FONTS = "\uF0B7\uF0A7\uF076\uF0D8\uF0FC\uF0E0\uF0A8\uF06F\uF0FE";
/** Nothing is missed where they are left out. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}/u;
const PLAIN = /^[\n -~]*$/;

/** The characters that reports and packs print as an empty box, each once, in the order of the text. */
export function unprintableCharacters(text: string): readonly string[] {
  return PLAIN.test(text) ? [] : [...new Set(text.normalize("NFC"))].filter((one) => !isPrinted(one));
}

function isPrinted(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return (
    PRINTED.some(({ first, last }) => first <= code && code <= last) ||
    FROM_SYMBOL_FONTS.includes(character) ||
    INVISIBLE.test(character)
  );
}

/** All that is printed of what a person wrote for a question. */
export function textsOfAnswer({ facts, analysis, serviceName }: Answer): string {
  return [facts, analysis, serviceName].join("\n");
}

/** All that is printed of what a person wrote of a piece of evidence. */
export function textsOfEvidence({ title, document, source, citations }: EvidenceItem): string {
  const name = source.kind === "file" ? source.name : (source.screenshot?.name ?? "");
  return [title, document.number, name, ...citations.flatMap(({ article, note }) => [article, note])].join(
    "\n",
  );
}
