import * as z from "zod/mini";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";

export const FileRow = z.readonly(z.object({ sha256: Sha256, sizeInBytes: z.int(), keptAtMs: z.number() }));
export type FileRow = z.infer<typeof FileRow>;

export const FileBytesRow = z.readonly(z.object({ sha256: Sha256, bytes: z.instanceof(Blob) }));
export type FileBytesRow = z.infer<typeof FileBytesRow>;

export const FileFactsRow = z.readonly(z.object({ sha256: Sha256, facts: FileFacts }));
export type FileFactsRow = z.infer<typeof FileFactsRow>;
