import { blobOf } from "#adapters/files/blob-of.ts";
import { shrinkPhoto } from "#adapters/images/shrink-photo.ts";
import type { FileSource } from "#core/evidence/evidence-item.ts";
import { fail, type Result } from "#core/shared/result.ts";
import type { KeptFile } from "#screens/evidence/evidence-tools.ts";
import { keepFile } from "./keep-file.ts";
import { hasTooManyPixels } from "./picture-limits.ts";
import type { Services } from "./services.ts";

/** A smaller copy of a kept photo, kept beside it: which of them is the evidence, the person decides. */
export async function shrinkKeptPhoto(
  services: Services,
  source: FileSource,
  signal: AbortSignal,
): Promise<Result<KeptFile, string>> {
  const bytes = await services.evidence.bytesOf(source.sha256);
  if (bytes === null) {
    return fail(`Isi berkas “${source.name}” tidak ada di peramban ini.`);
  }
  const photo = await blobOf(bytes);
  if (await hasTooManyPixels(photo)) {
    return fail("Gambar ini terlalu besar untuk dibaca peramban, jadi tidak dapat diperkecil di sini.");
  }
  const shrunk = await shrinkPhoto(photo, signal);
  if (!shrunk.ok) {
    return fail("Peramban ini tidak dapat membaca gambar ini, jadi tidak dapat memperkecilnya.");
  }
  if (shrunk.value.bytes.size >= source.sizeInBytes) {
    return fail("Foto ini sudah kecil: salinannya tidak akan lebih kecil.");
  }
  const name = `${source.name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}.jpg`;
  return keepFile(services, new File([shrunk.value.bytes], name, { type: "image/jpeg" }), signal);
}
