/** The bytes of the two fonts of the report. */
export interface ReportFonts {
  readonly regular: Uint8Array;
  readonly semibold: Uint8Array;
}

const REGULAR = new URL("./fonts/matang-sans-regular.ttf", import.meta.url);
const SEMIBOLD = new URL("./fonts/matang-sans-semibold.ttf", import.meta.url);

/** The fonts, read as it is done where this runs: from the disk by `readFile`, or by `fetchFont`. */
export async function loadReportFonts(read: (url: URL) => Promise<Uint8Array>): Promise<ReportFonts> {
  const [regular, semibold] = await Promise.all([read(REGULAR), read(SEMIBOLD)]);
  return { regular, semibold };
}

/** For pages and their workers. Rejects when a font cannot be had, which offline means: was never cached. */
export async function fetchFont(url: URL): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url.href}: HTTP ${response.status}`);
  }
  return new Uint8Array(await response.arrayBuffer());
}
