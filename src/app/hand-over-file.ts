import { fail, type Result, succeed } from "#core/shared/result.ts";
import { download } from "./download.ts";
import type { MadeFile } from "./package-actions.ts";

/** Makes a file and downloads it. A failure is a bug: it is reported, and the person gets a sentence. */
export async function handOverFile(
  make: () => Promise<{ readonly bytes: Blob; readonly fileName: string }>,
): Promise<Result<MadeFile, string>> {
  try {
    const { bytes, fileName } = await make();
    download(bytes, fileName);
    return succeed({ fileName, sizeInBytes: bytes.size });
  } catch (cause) {
    reportError(cause);
    return fail(
      "Berkas tidak jadi dibuat karena kesalahan aplikasi. Yang sudah tersimpan tidak berubah. Muat ulang halaman, lalu coba lagi.",
    );
  }
}
