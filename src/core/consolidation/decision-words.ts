import { unreachable } from "#core/shared/unreachable.ts";
import type { Outcome } from "./consolidate.ts";

/** "A, B, C, dan 4 lainnya". */
export function namesInWords(names: readonly string[], most = 4): string {
  const shown = names.slice(0, most).join(", ");
  const more = names.length - most;
  return more > 0 ? `${shown}, dan ${more} lainnya` : shown;
}

/** Where a question stands, in a few words. */
export function decisionInWords({ decision, rule }: Outcome): string {
  switch (decision.kind) {
    case "owner":
      return rule?.kind === "owner" ? `Jawaban ${namesInWords(decision.agencies)}` : "Jawaban pengampu";
    case "agreed":
      return "Semua pengampu sepakat";
    case "lowest":
      return `Terendah, dari ${namesInWords(decision.agencies, 2)}`;
    case "chosen":
      return `Dipilih: ${decision.reason}`;
    case "disagreement":
      return "Perlu keputusan: pengampu berbeda pendapat";
    case "awaited":
      return `Menunggu ${namesInWords(decision.agencies, 2)}`;
    case "settled-here":
      return "Ditetapkan di penilaian instansi";
    case "nobody":
      return "Tidak ada pengampu";
    default:
      return unreachable(decision);
  }
}
