import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureTool } from "#test/support/debian-tools.ts";

/** What qpdf can make of a file that many others make, too. */
export const qpdfRewrites = {
  linearized: ["--linearize"],
  "object-streams": ["--object-streams=generate", "--compress-streams=y"],
  "plain-text": ["--qdf"],
  "uncompressed-streams": ["--stream-data=uncompress"],
  "encrypted-rc4-40": ["--allow-weak-crypto", "--encrypt", "", "pemilik", "40", "--"],
  "encrypted-rc4-128": ["--allow-weak-crypto", "--encrypt", "", "pemilik", "128", "--modify=none", "--"],
  "encrypted-aes-128": [
    "--allow-weak-crypto",
    "--encrypt",
    "",
    "pemilik",
    "128",
    "--use-aes=y",
    "--print=none",
    "--",
  ],
  "encrypted-aes-256": ["--encrypt", "", "pemilik", "256", "--extract=n", "--"],
  "encrypted-object-streams": ["--object-streams=generate", "--encrypt", "", "pemilik", "256", "--"],
  "encrypted-metadata-clear": [
    "--allow-weak-crypto",
    "--encrypt",
    "",
    "pemilik",
    "128",
    "--use-aes=y",
    "--cleartext-metadata",
    "--",
  ],
  "linearized-encrypted": ["--linearize", "--encrypt", "", "pemilik", "256", "--"],
  locked: ["--encrypt", "rahasia", "pemilik", "256", "--"],
  "locked-rc4-128": ["--allow-weak-crypto", "--encrypt", "rahasia", "pemilik", "128", "--"],
} as const;

export type QpdfRewrite = keyof typeof qpdfRewrites;

/** The same file by the hand of qpdf, the same bytes each time. */
export function rewrittenByQpdf(pdf: Uint8Array, rewrite: QpdfRewrite): Uint8Array<ArrayBuffer> {
  const folder = mkdtempSync(join(tmpdir(), "matang-corpus-qpdf-"));
  try {
    const [from, to] = [join(folder, "from.pdf"), join(folder, "to.pdf")];
    writeFileSync(from, pdf);
    const options = ["--static-id", "--static-aes-iv", ...qpdfRewrites[rewrite], from, to];
    const { status, stderr } = spawnSync(ensureTool("qpdf"), options, { encoding: "utf8" });
    if (status !== 0 && status !== 3) {
      throw new Error(`qpdf could not make "${rewrite}": ${stderr}`);
    }
    return Uint8Array.from(readFileSync(to));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
