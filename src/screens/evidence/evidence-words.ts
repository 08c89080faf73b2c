import { formatBytes, formatCount } from "#ui/format.ts";
import type { EvidenceTotals } from "./evidence-list.ts";

/** "286 berkas (412 MB) · 3 tautan · 12 belum dirujuk · 40 belum dikaitkan dengan kriteria" */
export function totalsInWords({ files, links, sizeInBytes, unused, untied }: EvidenceTotals): string {
  return [
    `${formatCount(files)} berkas${files === 0 ? "" : ` (${formatBytes(sizeInBytes)})`}`,
    links > 0 ? `${formatCount(links)} tautan` : null,
    unused > 0 ? `${formatCount(unused)} belum dirujuk` : null,
    untied > 0 ? `${formatCount(untied)} belum dikaitkan dengan kriteria` : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
