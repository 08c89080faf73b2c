import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { download } from "./download.ts";

/** Types that a browser shows without running anything in them. Everything else is downloaded. */
const SHOWN_IN_A_TAB = new Set(["application/pdf", "image/jpeg", "image/png", "image/gif", "image/webp"]);

/** Opens a link or a file in a new tab, or downloads it. The failure is a sentence for the person. */
export async function openEvidence(store: EvidenceStore, item: EvidenceItem): Promise<Result<void, string>> {
  const { source } = item;
  if (source.kind === "link") {
    window.open(source.address, "_blank", "noopener,noreferrer");
    return succeed(undefined);
  }
  const bytes = await store.bytesOf(source.sha256);
  if (bytes === null) {
    return fail(
      `Isi berkas “${source.name}” tidak ada di peramban ini. Lampirkan lagi berkas aslinya, atau buka cadangan yang memuatnya.`,
    );
  }
  const isShown = SHOWN_IN_A_TAB.has(source.mediaType);
  const blob = new Blob([await bytes.arrayBuffer()], {
    type: isShown ? source.mediaType : "application/octet-stream",
  });
  if (!isShown) {
    download(blob, source.name);
    return succeed(undefined);
  }
  const address = URL.createObjectURL(blob);
  window.open(address, "_blank", "noopener");
  window.setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000);
  return succeed(undefined);
}
