import { useState } from "react";
import type { DecidedPlan } from "#core/exchange/decided-plan.ts";
import type { PartDifference } from "#core/exchange/diff-assessments.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Button } from "#ui/button.tsx";
import { DataTable } from "#ui/data-table.tsx";
import { partInWords, valueInWords } from "./part-words.ts";

const KINDS = { new: "Baru", changed: "Berubah", removed: "Dihapus" } as const;

/** What taking in would change with what is decided so far, part by part, and what it does to the index. */
export function PlanSummary({
  questionnaire,
  plan,
}: {
  readonly questionnaire: Questionnaire;
  readonly plan: DecidedPlan;
}) {
  const { differences, left, index } = plan;
  const count = (kind: PartDifference["change"]) =>
    differences.filter(({ change }) => change === kind).length;
  return (
    <section aria-labelledby="kiriman-perubahan">
      <h2 id="kiriman-perubahan">Yang akan berubah</h2>
      <dl className="incoming__counts">
        <Count label="Baru" value={String(count("new"))} />
        <Count label="Berubah" value={String(count("changed"))} />
        <Count label="Dihapus" value={String(count("removed"))} />
        <Count label="Bertentangan" value={String(left)} />
        <Count
          label={questionnaire.indexName}
          value={index.before === index.after ? index.after : `${index.before} menjadi ${index.after}`}
        />
      </dl>
      {differences.length > 0 && (
        <DifferenceTable key={differences.length} questionnaire={questionnaire} differences={differences} />
      )}
    </section>
  );
}

const SHOWN_AT_FIRST = 12;
const SHOWN_MORE = 100;
const LONGEST_SHOWN = 240;

/** A few at first: forty packages can bring thousands of differences. */
function DifferenceTable({
  questionnaire,
  differences,
}: {
  readonly questionnaire: Questionnaire;
  readonly differences: readonly PartDifference[];
}) {
  const [most, setMost] = useState(SHOWN_AT_FIRST);
  const left = differences.length - most;
  return (
    <>
      <DataTable
        caption="Bagian yang akan berubah"
        isCaptionHidden
        rows={differences.slice(0, most)}
        rowKey={({ key }) => key}
        columns={[
          { head: "Bagian", namesRow: true, cell: ({ after, before }) => nameOf(after ?? before) },
          { head: "Apa", cell: ({ change }) => KINDS[change] },
          { head: "Sekarang", cell: ({ before }) => shown(questionnaire, before) },
          { head: "Menjadi", cell: ({ after }) => shown(questionnaire, after) },
        ]}
      />
      {left > 0 && (
        <Button kind="plain" onClick={() => setMost(most + SHOWN_MORE)}>
          Tampilkan {Math.min(left, SHOWN_MORE)} lagi dari {differences.length} bagian
        </Button>
      )}
    </>
  );
}

function Count({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function nameOf(edit: PartDifference["after"]): string {
  return edit === null ? "" : partInWords(edit);
}

function shown(questionnaire: Questionnaire, edit: PartDifference["after"]): string {
  const words = edit === null ? "(tidak ada)" : valueInWords(questionnaire, edit);
  return words.length > LONGEST_SHOWN ? `${words.slice(0, LONGEST_SHOWN)}…` : words;
}
