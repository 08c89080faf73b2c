import type { PackVolume } from "./pack-volume.ts";
import { nameText } from "./pdf-syntax.ts";

/** Puts a file into a volume, untouched; it stands in the viewer's list of attachments. */
export async function attachFile(
  { writer, attachments }: PackVolume,
  name: string,
  mediaType: string,
  bytes: Uint8Array,
  sha256: string,
): Promise<void> {
  const file = writer.reserve();
  const about = `/Type /EmbeddedFile /Subtype ${nameText(mediaType)} /Params << /Size ${bytes.length} >>`;
  writer.stream(file, about, bytes);
  await writer.drain();
  attachments.push({ name, sha256, file, sizeInBytes: bytes.length });
}
