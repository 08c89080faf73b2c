import { useState } from "react";
import { fail } from "#core/shared/result.ts";
import { useWork } from "#ui/use-work.ts";
import type { CoordinationScreenProps, MadeBundle, Tasks } from "./coordination-screen.tsx";

/** Hands out once at a time, with its progress; what was made stays to be named. */
export function useHandingOut(onHandOut: CoordinationScreenProps["onHandOut"]) {
  const { work, start } = useWork();
  const [progress, setProgress] = useState({ done: 0, note: "" });
  const [control, setControl] = useState<AbortController | null>(null);
  const [made, setMade] = useState<MadeBundle | null>(null);
  const handOut = (tasks: Tasks) => {
    const current = new AbortController();
    setControl(current);
    setProgress({ done: 0, note: "Menyiapkan" });
    start(async () => {
      if (tasks.assignments.length === 0) {
        return fail("Belum ada indikator yang punya pengampu. Isi sedikitnya satu.");
      }
      const report = (done: number, note: string) => setProgress({ done, note });
      const handed = await onHandOut(tasks, report, current.signal);
      setMade(handed.ok ? handed.value : null);
      return handed;
    }, "Selesai. Berkas berikut sudah diunduh:");
  };
  return { work, progress, made, handOut, cancel: () => control?.abort() };
}
