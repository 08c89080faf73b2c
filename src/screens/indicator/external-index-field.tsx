import { useState } from "react";
import { type ExternalIndexRule, externalIndexProblem } from "#core/scoring/external-index.ts";
import { displayIndonesian, type ExactText, type Fraction } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { recallFromTab, rememberInTab } from "#ui/tab-memory.ts";
import { readDecimal, writeDecimal } from "./decimal-text.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ExternalIndexFieldProps {
  /** Its assessment and question. */
  readonly place: string;
  readonly rule: ExternalIndexRule;
  readonly external: ExactText | null;
  readonly value: Fraction | null;
  readonly edits: AnswerEdits;
}

/** The index that another body gave, and how it becomes a value. */
export default function ExternalIndexField(props: ExternalIndexFieldProps) {
  const { rule, external, value, edits } = props;
  const stored = writeDecimal(external);
  const [rejected, reject] = useRejected(`indeks luar ${props.place}`, stored);
  const problem = rejected === null ? null : readExternal(rule, rejected).problem;
  const keep = (_before: string, after: string) => {
    const read = readExternal(rule, after);
    reject(read.problem === null ? null : after);
    if (read.problem === null) {
      edits.setExternal(read.external);
    }
  };
  return (
    <div className="ladder__external">
      <DraftTextField
        label={rule.index}
        hint={`Angka dari instansi yang menerbitkannya, ${spanInWords(rule)}. Kosongkan bila belum terbit.`}
        error={
          problem && `${problem} ${stored === "" ? "Belum disimpan." : `Yang tersimpan tetap ${stored}.`}`
        }
        value={rejected ?? stored}
        onKeep={keep}
        inputMode="decimal"
        longest={24}
      />
      {value !== null && (
        <p>
          Nilai indikator: <b>{displayIndonesian(value)}</b>
        </p>
      )}
      <Disclosure summary="Tabel konversi">
        <DataTable
          caption="Di antara dua baris, nilainya dihitung sebanding."
          stacksOnPhone={false}
          columns={[
            { head: rule.index, cell: (row) => writeDecimal(row.at), isNumber: true },
            { head: "Nilai", cell: (row) => writeDecimal(row.value), isNumber: true },
          ]}
          rows={rule.breaks}
          rowKey={(row) => row.at}
        />
      </Disclosure>
    </div>
  );
}

/**
 * A text that cannot be stored, so that it is still there for whoever comes back to put it right. It is forgotten when
 * something else is stored in the meantime.
 */
function useRejected(place: string, stored: string) {
  const [rejected, setRejected] = useState(() => recallFromTab(place));
  const isStill = rejected !== null && rejected["stored"] === stored;
  const reject = (text: string | null) => {
    const next = text === null ? null : { text, stored };
    setRejected(next);
    rememberInTab(place, next);
  };
  return [isStill ? (rejected["text"] ?? null) : null, reject] as const;
}

function readExternal(
  rule: ExternalIndexRule,
  text: string,
): { readonly external: ExactText | null; readonly problem: string | null } {
  if (text.trim() === "") {
    return { external: null, problem: null };
  }
  const external = readDecimal(text);
  if (external === null) {
    return { external, problem: `Tulis sebagai angka ${spanInWords(rule)}, misalnya ${exampleOf(rule)}.` };
  }
  const isOutside = externalIndexProblem(rule, external) !== null;
  const problem = `${rule.index} berada ${spanInWords(rule)}. Periksa kembali angkanya.`;
  return { external, problem: isOutside ? problem : null };
}

/** "antara 1 dan 5", as the table of this index has it. */
function spanInWords(rule: ExternalIndexRule): string {
  const ends = [rule.breaks[0], rule.breaks.at(-1)].map((end) => writeDecimal(end?.at ?? null));
  return `antara ${ends.join(" dan ")}`;
}

/** A number of this index's own table, from its middle. */
function exampleOf({ breaks }: ExternalIndexRule): string {
  return writeDecimal(breaks[Math.floor(breaks.length / 2)]?.at ?? null);
}
