import { fail, type Result, succeed } from "#core/shared/result.ts";
import { readZipDirectory, type ZipDirectory } from "./read-zip-directory.ts";
import { type SheetRow, sharedTexts, sheetRows } from "./sheet-xml.ts";
import { unpackEntry } from "./unpack-entry.ts";

/** A workbook has a few dozen entries: a sheet each, styles, texts. */
const MOST_ENTRIES = 1000;
/** 5,000 rows by 60 columns take 15 MB; what unfolds further is no table of levels. */
const LARGEST_PART_IN_BYTES = 100_000_000;

export type WorkbookError = { readonly kind: "not-a-workbook" };

/** The first sheet of an Excel workbook (.xlsx) as rows of texts: what is shown of formulas is their last result. */
export async function readWorkbook(source: Blob): Promise<Result<readonly SheetRow[], WorkbookError>> {
  const directory = await readZipDirectory(source, MOST_ENTRIES);
  if (!directory.ok) {
    return fail({ kind: "not-a-workbook" });
  }
  try {
    const sheet = await textOf(directory.value, firstSheetIn(directory.value));
    if (sheet === null) {
      return fail({ kind: "not-a-workbook" });
    }
    const texts = await textOf(directory.value, "xl/sharedStrings.xml");
    return succeed(sheetRows(sheet, texts === null ? [] : sharedTexts(texts)));
  } finally {
    await directory.value.close();
  }
}

/** Programs number their sheets from 1 in the order in which they stand. */
function firstSheetIn({ entries }: ZipDirectory): string {
  const sheets = entries.flatMap(({ path }) => /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1] ?? []);
  const first = Math.min(...sheets.map(Number));
  return `xl/worksheets/sheet${first}.xml`;
}

async function textOf({ entries }: ZipDirectory, path: string): Promise<string | null> {
  const entry = entries.find((one) => one.path === path);
  if (entry === undefined || entry.isEncrypted || entry.sizeInBytes > LARGEST_PART_IN_BYTES) {
    return null;
  }
  const unpacked = await unpackEntry(entry);
  return unpacked.ok ? unpacked.value.blob.text() : null;
}
