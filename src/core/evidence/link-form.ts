import * as z from "zod/mini";
import { Day, WebAddress } from "./evidence-item.ts";

/** A link as it is typed. */
export interface LinkTexts {
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

/** Text in, a link out; what is wrong as finished sentences. Nobody can have seen a page after `today`. */
export function linkForm(today: Day) {
  return z.object({
    address: z.pipe(z.string().check(z.trim(), z.minLength(1, "Isi alamat halamannya.")), readAddress),
    title: z.string().check(z.trim(), z.maxLength(300, "Paling panjang 300 karakter.")),
    seenOn: z.pipe(z.string(), readDayUpTo(today)),
  });
}

const readAddress = z.transform((text: string, context) => {
  const read = WebAddress.safeParse(withScheme(text));
  if (read.success && WITH_HOST.test(read.data)) {
    return read.data;
  }
  context.issues.push({
    code: "custom",
    input: text,
    message: "Alamat ini tidak dapat dibuka. Salin lagi dari bilah alamat peramban, diawali https://.",
  });
  return z.NEVER;
});

/** A name, or a number of IP 6 in brackets; with a user before it or a port behind it. */
const WITH_HOST = /^https?:\/\/(?:[^/?#@]*@)?(?:\[[0-9a-f:.]+\]|[^/?#@:[\]]+)(?::\d+)?(?:[/?#]|$)/i;

/** People copy "jdih.go.id/peraturan" as well. What names another scheme stays as it is, and is refused. */
function withScheme(text: string): string {
  return /^[a-z][a-z0-9+.-]*:/i.test(text) || !text.includes(".") ? text : `https://${text}`;
}

function readDayUpTo(today: Day) {
  return z.transform((text: string, context) => {
    if (text === "") {
      return null;
    }
    const read = Day.safeParse(text);
    if (read.success && read.data <= today) {
      return read.data;
    }
    context.issues.push({
      code: "custom",
      input: text,
      message: "Tanggal ini belum tiba. Isi tanggal ketika halamannya dilihat.",
    });
    return z.NEVER;
  });
}
