import { useState } from "react";
import { type ExternalIndexRule, externalIndexProblem } from "#core/scoring/external-index.ts";
import { displayIndonesian, type ExactText, type Fraction } from "#core/shared/exact.ts";
import { DataTable } from "#ui/data-table.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { DraftTextField } from "#ui/draft-text-field.tsx";
import { readDecimal, writeDecimal } from "./decimal-text.ts";
import type { AnswerEdits } from "./use-answer-edits.ts";

interface ExternalIndexFieldProps {
  readonly rule: ExternalIndexRule;
  readonly external: ExactText | null;
  readonly value: Fraction | null;
  readonly edits: AnswerEdits;
}

/** The index that another body gave, and how it becomes a value. */
export default function ExternalIndexField({ rule, external, value, edits }: ExternalIndexFieldProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const keep = (_before: string, after: string) => {
    const read = readExternal(rule, after);
    setProblem(read.problem);
    if (read.problem === null) {
      edits.setExternal(read.external);
    }
  };
  return (
    <div className="ladder__external">
      <DraftTextField
        label={rule.index}
        hint="Angka dari instansi yang menerbitkannya. Kosongkan bila belum terbit."
        error={problem}
        value={writeDecimal(external)}
        onKeep={keep}
        inputMode="decimal"
        maxLength={24}
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

function readExternal(
  rule: ExternalIndexRule,
  text: string,
): { readonly external: ExactText | null; readonly problem: string | null } {
  if (text.trim() === "") {
    return { external: null, problem: null };
  }
  const external = readDecimal(text);
  if (external === null) {
    return { external, problem: "Tulis sebagai angka, misalnya 68,75." };
  }
  const outside = externalIndexProblem(rule, external);
  const span = outside && `antara ${decimal(outside.lowest)} dan ${decimal(outside.highest)}`;
  return { external, problem: span && `${rule.index} berada ${span}. Periksa kembali angkanya.` };
}

function decimal(value: Fraction): string {
  return value.d === 1n ? value.n.toString() : displayIndonesian(value);
}
