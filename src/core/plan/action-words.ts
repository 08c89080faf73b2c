import type { ActionState, PlanAction } from "./plan-action.ts";
import type { CostClass } from "./step-cost.ts";

export const STATE_WORDS: Readonly<Record<ActionState, string>> = {
  belum: "Belum dimulai",
  berjalan: "Berjalan",
  selesai: "Selesai",
  batal: "Batal",
};

const COST_WORDS = ["", "sangat ringan", "ringan", "sedang", "berat", "sangat berat"];

/** "7 langkah yang tidak dibatalkan", or "7 langkah" where none was. */
export function countedInWords(actions: readonly PlanAction[]): string {
  const counted = actions.filter(({ state }) => state !== "batal").length;
  return `${counted} langkah${counted === actions.length ? "" : " yang tidak dibatalkan"}`;
}

/** "3, sedang" */
export function costInWords(cost: CostClass): string {
  return `${cost}, ${COST_WORDS[cost] ?? ""}`;
}
