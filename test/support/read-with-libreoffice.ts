import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTool } from "./debian-tools.ts";

/** Semicolons, double quotes, UTF-8, from the first row on, every cell as it is shown. */
const CSV_AS_SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true";

/** The first sheet of an Excel file as LibreOffice shows it, which knows nothing of who wrote it. No cell may need quotes. */
export function readWithLibreOffice(workbook: Uint8Array): readonly (readonly string[])[] {
  const text = csvByLibreOffice(workbook).trimEnd();
  if (text.includes('"')) {
    throw new Error("A cell holds a semicolon, a quote or a line end: this reader cannot tell cells apart");
  }
  return text.split("\n").map((line) => line.split(";"));
}

/** The same as CSV, with quotes around cells that need them. */
export function csvByLibreOffice(workbook: Uint8Array): string {
  return new TextDecoder().decode(convert(workbook, "buku.xlsx", CSV_AS_SHOWN, "buku.csv"));
}

/** A table with semicolons as somebody opens it and saves it as an Excel file. */
export function workbookByLibreOffice(csv: string): Uint8Array {
  return convert(new TextEncoder().encode(csv), "tabel.csv", "xlsx", "tabel.xlsx", [
    "--infilter=Text - txt - csv (StarCalc):59,34,76,1",
  ]);
}

function convert(
  bytes: Uint8Array,
  from: string,
  format: string,
  to: string,
  more: readonly string[] = [],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "matang-libreoffice-"));
  try {
    writeFileSync(join(folder, from), bytes);
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const order = ["--headless", ...more, "--convert-to", format, "--outdir", folder, from];
    execFileSync(ensureTool("soffice"), [profile, ...order], { cwd: folder, stdio: "ignore" });
    return readFileSync(join(folder, to));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
