import * as z from "zod/mini";
import { Day } from "./evidence-item.ts";

/** What in a PDF could act on its own, or reach out. None of it is ever copied into an evidence pack. */
export const ActiveContent = z.enum([
  "javascript",
  "launch",
  "submit-form",
  "remote-file",
  "open-action",
  "embedded-file",
  "xfa-form",
  "multimedia",
]);
export type ActiveContent = z.infer<typeof ActiveContent>;

/** Why the pages of a file cannot be shown in a pack, so that it goes in as an attachment. */
export const NotShown = z.enum([
  /** Opens only with a password. */
  "locked",
  /** No reader could make pages of it. */
  "damaged",
  /** It took longer, or more memory, than one file may. */
  "too-slow",
  /** Neither a PDF nor an image: a spreadsheet, a video. */
  "no-pages",
  /** Acts when it is opened: it goes into no pack at all. */
  "program",
]);
export type NotShown = z.infer<typeof NotShown>;

/**
 * What was found in the bytes of one file when it was looked into. Worked out anew whenever it is missing, so it is kept
 * beside the bytes and never travels with an assessment.
 */
export const FileFacts = z.readonly(
  z.object({
    /** Raised when a newer look finds more; older facts are then worked out anew. */
    inspection: z.literal(1),
    content: z.enum(["pdf", "image", "other"]),
    /** Null where `notShown` says why there are none. An image has one. */
    pages: z.nullable(z.int().check(z.gte(1))),
    notShown: z.nullable(NotShown),
    /** Only the second reader could open it, and wrote it anew. */
    rescued: z.boolean(),
    /** Encrypted, though it opens without a password. */
    encrypted: z.boolean(),
    /** Carries a digital signature, which pages lose when they are copied. */
    signed: z.boolean(),
    /** Form fields; their appearance is kept, they can no longer be filled in. */
    hasForm: z.boolean(),
    /** Names of a form's fields that hold something without a saved appearance, which a copy cannot show. Missing: not looked for. */
    unseenFields: z.optional(z.readonly(z.array(z.string()))),
    active: z.readonly(z.array(ActiveContent)),
    /** Whether pages carry text: all or most, some, none (a scan). Null for what is no PDF. */
    text: z.nullable(z.enum(["text", "mixed", "scan"])),
    /** Days that the text of the first pages names, as written "3 Maret 2021"; at most ten, first found first. */
    dates: z.readonly(z.array(Day).check(z.maxLength(10))),
    /** Pixels as displayed (after its orientation); null for what is no image. */
    image: z.nullable(z.readonly(z.object({ width: z.int(), height: z.int() }))),
  }),
);
export type FileFacts = z.infer<typeof FileFacts>;
