import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Task } from "#core/assessment/task.ts";
import type { ArrivedFile } from "#core/exchange/arrived-file.ts";
import { planImport } from "#core/exchange/plan-import.ts";
import type { AssessmentCopy } from "#core/exchange/recorded-copy.ts";
import { stageLevelsBrought } from "#core/exchange/stage-levels-brought.ts";
import { succeed } from "#core/shared/result.ts";
import { IncomingScreen, type IncomingScreenProps } from "#screens/exchange/incoming-screen.tsx";
import type { Look } from "#screens/exchange/look.ts";
import { assessmentOf, atTime, writes } from "./assessment-builders.ts";
import { changedBy, copyOf, says } from "./copies.ts";
import { instrument } from "./scoring-builders.ts";

export const spbe = instrument("spbe-2020");
const start = copyOf(assessmentOf({ id: "asal-bersama" }));
export const ours = changedBy(start, "Kami", says(start, "1", "isi kami"));
export const theirs = changedBy(
  start,
  "Asesor Dinas",
  says(start, "1", "isi mereka"),
  writes("2", "", "baru"),
);

export function arrived(parts: Partial<Extract<ArrivedFile, { kind: "opened" }>> = {}): ArrivedFile {
  return {
    kind: "opened",
    number: 0,
    name: "jawaban.matang.zip",
    sizeInBytes: 4096,
    match: { kind: "fits" },
    institution: "Kota Contoh",
    agency: "Dinas Contoh",
    year: 2026,
    task: null,
    review: null,
    madeBy: { app: "Matang", version: "0.1.0" },
    madeAt: atTime("09:00"),
    signature: { kind: "none" },
    missing: [],
    news: { parts: 2, contents: 0 },
    ...parts,
  };
}

export function lookOf(
  copies: readonly AssessmentCopy[],
  files: readonly ArrivedFile[],
  takeIn: Look["takeIn"] = async () => succeed(undefined),
): Look {
  const senders = copies.map(() => "Dinas Contoh");
  const brought = stageLevelsBrought(spbe, ours, copies);
  return {
    files,
    senders,
    taken: files
      .filter(({ kind }, place) => kind === "opened" && place < copies.length)
      .map(({ number }) => number),
    plan: planImport(spbe, ours, copies),
    stageLevels: brought.length === 0 ? null : { brought, plan: planImport(spbe, ours, copies, true) },
    newContents: 0,
    takeIn,
  };
}

export const nothing = lookOf([], []);

export function show(look: Look, parts: Partial<IncomingScreenProps> = {}) {
  return render(
    <IncomingScreen
      questionnaire={spbe}
      assessment={ours.assessment}
      now={atTime("12:00")}
      imports={[]}
      onLook={async (files) => succeed(files.length === 0 ? nothing : look)}
      onOpenAsNew={async () => succeed(undefined)}
      onTurn={async () => succeed("")}
      {...parts}
    />,
  );
}

export async function choose(): Promise<void> {
  await page
    .getByLabelText("Pilih berkas")
    .upload(new File(["isi"], "jawaban.matang.zip", { type: "application/zip" }));
}

export const TASK = Task.parse({
  id: "tugas-0001",
  from: "Kota Contoh",
  to: "Dinas Contoh",
  deadline: null,
  note: "",
  indicators: ["1"],
  handedOutAt: atTime("08:00"),
});
