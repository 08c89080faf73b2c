import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { institutionNamed, institutionsLike } from "#core/comparison/national/find-institution.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import type { Chosen, OwnChoice } from "./own-choice.ts";

interface OwnFieldsProps {
  readonly assessments: readonly AssessmentSummary[];
  readonly assessmentId: string | null;
  readonly choice: OwnChoice;
  readonly chosen: Chosen;
  readonly results: NationalResults;
  readonly onSource: (value: string) => void;
  readonly onName: (name: string) => void;
  readonly onIndex: (index: string) => void;
}

export const PUBLISHED = "terbit";
export const TYPED = "ketik";

const NAMES = "nasional-nama-instansi";
const OFFERED = 4;

/** Which index is compared, and whose it is. */
export function OwnFields(props: OwnFieldsProps) {
  const { assessments, assessmentId, choice, chosen, results } = props;
  return (
    <>
      <SelectField
        label="Indeks yang dibandingkan"
        value={choice.source === "assessment" ? (assessmentId ?? TYPED) : sourceValue(choice)}
        onChange={(event) => props.onSource(event.currentTarget.value)}
        options={[
          ...assessments.map((one) => ({ value: one.id, label: assessmentLabel(one) })),
          { value: PUBLISHED, label: "Hasil terbit sebuah instansi" },
          { value: TYPED, label: "Angka yang diketik" },
        ]}
      />
      {choice.source === "typed" && (
        <TextField
          label="Indeks"
          hint="Dengan koma atau titik, misalnya 3,79."
          inputMode="decimal"
          autoComplete="off"
          value={choice.index}
          error={chosen.indexError}
          onChange={(event) => props.onIndex(event.currentTarget.value)}
        />
      )}
      <TextField
        label="Instansi"
        hint={<NameHint choice={choice} chosen={chosen} results={results} />}
        list={NAMES}
        autoComplete="off"
        value={chosen.name}
        onChange={(event) => props.onName(event.currentTarget.value)}
      />
      <datalist id={NAMES}>
        {results.institutions.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

function sourceValue({ source }: OwnChoice): string {
  return source === "published" ? PUBLISHED : TYPED;
}

function assessmentLabel({ institution, year, index }: AssessmentSummary): string {
  const [lowest, highest] = [index.lowest, index.highest].map((end) => displayIndonesian(parseExact(end)));
  return `${institution}, ${year} (${index.isFinal ? lowest : `sementara ${lowest}–${highest}`})`;
}

/** Whether the list knows the name, and what follows from it. */
function NameHint({
  choice,
  chosen: { name },
  results,
}: Pick<OwnFieldsProps, "choice" | "chosen" | "results">) {
  if (name.trim() === "") {
    return choice.source === "published"
      ? "Ketik lalu pilih namanya dari daftar."
      : "Boleh kosong. Bila diisi, angkanya menggantikan hasil terbit instansi itu.";
  }
  const listed = institutionNamed(results.institutions, name);
  if (listed === null) {
    const offered = institutionsLike(results.institutions, name, OFFERED).map((one) => one.name);
    const hint = offered.length > 0 ? ` Mungkin: ${offered.join("; ")}.` : "";
    return `Tidak ada dalam daftar ${results.year}.${hint}`;
  }
  return choice.source === "published"
    ? "Ada dalam daftar."
    : `Menggantikan hasil terbitnya, ${displayIndonesian(listed.index)}, dalam daftar ${results.year}.`;
}
