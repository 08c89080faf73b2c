import type { Transaction } from "dexie";
import * as z from "zod/mini";
import { Edit1, editFromVersion1 } from "#core/assessment/edit-version-1.ts";
import { EvidenceItem1, evidenceFromVersion1 } from "#core/evidence/evidence-version-1.ts";

/**
 * Version 2: evidence knows number and date of its document, citations their article, links a screenshot, assessments the
 * packs made of them; evidence is found by all of its files. A row that version 1 could not read either stays as it is, but
 * goes on keeping its file.
 */
export async function upgradeToVersion2(upgrade: Transaction): Promise<void> {
  await Promise.all(
    Object.entries(STEPS).map(([table, step]) =>
      upgrade
        .table<unknown>(table)
        .toCollection()
        .modify((row, place) => {
          place.value = step(row);
        }),
    ),
  );
}

/** The database itself lets nothing else than objects be rows, so these never fail: one odd row must not lock up all others. */
const AnyRow = z.looseObject({});
const EvidenceRow1 = z.looseObject({ sha256: z.optional(z.unknown()), item: z.optional(z.unknown()) });
const ChangeRow1 = z.looseObject({ change: z.looseObject({ edit: Edit1 }) });

const STEPS: Readonly<Record<string, (row: unknown) => unknown>> = {
  assessments: (row) => ({ ...AnyRow.parse(row), packs: [] }),
  evidence: (row) => {
    const { sha256, item, ...rest } = EvidenceRow1.parse(row);
    const read = EvidenceItem1.safeParse(item);
    const files = typeof sha256 === "string" ? [sha256] : [];
    return { ...rest, files, item: read.success ? evidenceFromVersion1(read.data) : item };
  },
  changes: (row) => {
    const read = ChangeRow1.safeParse(row);
    return read.success
      ? { ...read.data, change: { ...read.data.change, edit: editFromVersion1(read.data.change.edit) } }
      : row;
  },
};
