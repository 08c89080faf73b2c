import type { ActionState } from "./plan-action.ts";
import type { CostClass } from "./step-cost.ts";

export const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  belum: "Belum dimulai",
  berjalan: "Berjalan",
  selesai: "Selesai",
  batal: "Batal",
};

const COST_WORDS = ["", "sangat ringan", "ringan", "sedang", "berat", "sangat berat"];

/** "3, sedang" */
export function costInWords(cost: CostClass): string {
  return `${cost}, ${COST_WORDS[cost] ?? ""}`;
}
