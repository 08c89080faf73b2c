import { sweepScratch } from "#adapters/file-system/pack-scratch.ts";
import { sweepBrokenImports } from "./import-services.ts";

/** Removes what pages left behind that were closed or killed at work. What cannot be removed now, the next visit does. */
export async function sweepLeftovers(): Promise<void> {
  await Promise.allSettled([sweepBrokenImports(), sweepScratch()]);
}
