import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTool } from "./debian-tools.ts";

/** Semicolons, double quotes, UTF-8, from the first row on, every cell as it is shown. */
const CSV_AS_SHOWN = "csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,true";

/** The first sheet of an Excel file as LibreOffice shows it, which knows nothing of who wrote it. No cell may need quotes. */
export function readWithLibreOffice(workbook: Uint8Array): readonly (readonly string[])[] {
  const folder = mkdtempSync(join(tmpdir(), "matang-libreoffice-"));
  try {
    writeFileSync(join(folder, "buku.xlsx"), workbook);
    const profile = `-env:UserInstallation=file://${folder}/profil`;
    const convert = ["--headless", "--convert-to", CSV_AS_SHOWN, "--outdir", folder, "buku.xlsx"];
    execFileSync(ensureTool("soffice"), [profile, ...convert], { cwd: folder, stdio: "ignore" });
    const text = readFileSync(join(folder, "buku.csv"), "utf8").trimEnd();
    if (text.includes('"')) {
      throw new Error("A cell holds a semicolon, a quote or a line end: this reader cannot tell cells apart");
    }
    return text.split("\n").map((line) => line.split(";"));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
