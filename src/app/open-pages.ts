import { blobOf } from "#adapters/files/blob-of.ts";
import { openPagesInWorker } from "#adapters/pdf-view/page-worker-client.ts";
import type { FileSource } from "#core/evidence/evidence-item.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import type { OpenedPages } from "#ui/page-picker/page-choice.tsx";
import { hasTooManyPixels } from "./picture-limits.ts";

/** The pages of a kept file, to be looked at; a picture is one page. Why there are none is a sentence for the person. */
export async function openPages(
  store: EvidenceStore,
  source: FileSource,
  signal: AbortSignal,
): Promise<OpenedPages | string> {
  const bytes = await store.bytesOf(source.sha256);
  signal.throwIfAborted();
  if (bytes === null) {
    return `Isi berkas “${source.name}” tidak ada di peramban ini. Lampirkan lagi berkas aslinya, atau buka cadangan yang memuatnya.`;
  }
  if (source.mediaType.startsWith("image/")) {
    return picturePage(await blobOf(bytes));
  }
  const opened = await openPagesInWorker(bytes, signal);
  return opened.ok ? opened.value : SENTENCES[opened.error];
}

const SENTENCES = {
  locked:
    "Berkas ini terkunci kata sandi, jadi halamannya tidak dapat ditampilkan. Buka kuncinya, lalu ganti berkasnya.",
  damaged: "Halaman berkas ini tidak dapat ditampilkan. Ketik nomor halamannya saja.",
  "too-slow": "Berkas ini terlalu rumit untuk ditampilkan di perangkat ini. Ketik nomor halamannya saja.",
} as const;

/** Decoded as it is meant to be seen, and smaller where that is enough. */
async function picturePage(blob: Blob): Promise<OpenedPages | string> {
  if (await hasTooManyPixels(blob)) {
    return "Gambar ini terlalu besar untuk ditampilkan. Perkecil ukurannya, lalu ganti berkasnya.";
  }
  const whole = await createImageBitmap(blob).catch(() => null);
  if (whole === null) {
    return "Peramban ini tidak dapat membaca gambar ini. Simpan sebagai JPEG atau PNG, lalu ganti berkasnya.";
  }
  const { width, height } = whole;
  whole.close();
  return {
    pages: 1,
    draw: (_page, box) => {
      const scale = Math.min(1, box.width / width, box.height / height);
      return createImageBitmap(blob, {
        resizeWidth: Math.max(1, Math.round(width * scale)),
        resizeHeight: Math.max(1, Math.round(height * scale)),
        resizeQuality: "high",
      }).catch(() => null);
    },
    close: () => undefined,
  };
}
