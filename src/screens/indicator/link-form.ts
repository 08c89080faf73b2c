import * as z from "zod/mini";
import { Day, WebAddress } from "#core/evidence/evidence-item.ts";

/** What the fields hold while they are being filled in. */
export interface LinkFormValues {
  readonly address: string;
  readonly title: string;
  readonly seenOn: string;
}

export interface Link {
  readonly address: WebAddress;
  readonly title: string;
  /** Null when the person did not say. */
  readonly seenOn: Day | null;
}

/** Text in, a link out. Nobody can have seen a page on a day that has not come by `now`. */
export function linkForm(now: string) {
  return z.object({
    address: z.pipe(z.string().check(z.trim(), z.minLength(1, "Isi alamat halamannya.")), readAddress),
    title: z.string().check(z.trim(), z.maxLength(300, "Paling panjang 300 karakter.")),
    seenOn: z.pipe(z.string(), readDayBy(now)),
  });
}

const readAddress = z.transform((text: string, context) => {
  const read = WebAddress.safeParse(withScheme(text));
  if (!read.success || !URL.canParse(read.data)) {
    context.issues.push({
      code: "custom",
      input: text,
      message: "Alamat ini tidak dapat dibuka. Salin lagi dari bilah alamat peramban, diawali https://.",
    });
    return z.NEVER;
  }
  return read.data;
});

/** People copy "jdih.go.id/peraturan" as well. What names another scheme stays as it is, and is refused. */
function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) || !text.includes(".") ? text : `https://${text}`;
}

function readDayBy(now: string) {
  return z.transform((text: string, context) => {
    if (text === "") {
      return null;
    }
    const read = Day.safeParse(text);
    if (!read.success || read.data > localDay(now)) {
      context.issues.push({
        code: "custom",
        input: text,
        message: "Tanggal ini belum tiba. Isi tanggal ketika halamannya dilihat.",
      });
      return z.NEVER;
    }
    return read.data;
  });
}

/** The day it is at that instant where the person is, "2026-11-25". */
export function localDay(instant: string): string {
  const date = new Date(instant);
  const month = String(date.getMonth() + 1).padStart(2, "0");
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, "0")}`;
}
