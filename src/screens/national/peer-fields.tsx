import { KIND_WORDS } from "#core/comparison/national/kind-words.ts";
import { InstitutionKind, type NationalResults } from "#core/comparison/national/national-results.ts";
import { type PeerChoice, provincesIn } from "#core/comparison/national/peers.ts";
import { SelectField } from "#ui/select-field.tsx";

interface PeerFieldsProps {
  readonly years: readonly number[];
  readonly results: NationalResults;
  readonly choice: PeerChoice;
  readonly onYear: (year: number) => void;
  readonly onChoice: (choice: PeerChoice) => void;
}

const ALL = "";

/** Which year's list, and who counts as a peer. */
export function PeerFields({ years, results, choice, onYear, onChoice }: PeerFieldsProps) {
  return (
    <>
      <SelectField
        label="Hasil tahun"
        value={results.year}
        onChange={(event) => onYear(Number(event.currentTarget.value))}
        options={years.toReversed().map((year) => ({ value: String(year), label: String(year) }))}
      />
      <SelectField
        label="Jenis instansi pembanding"
        value={choice.kind ?? ALL}
        onChange={(event) =>
          onChoice({ ...choice, kind: InstitutionKind.safeParse(event.currentTarget.value).data ?? null })
        }
        options={[
          { value: ALL, label: "Semua jenis" },
          ...InstitutionKind.options.map((kind) => ({ value: kind, label: KIND_WORDS[kind] })),
        ]}
      />
      <SelectField
        label="Wilayah pembanding"
        value={choice.province ?? ALL}
        onChange={(event) => onChoice({ ...choice, province: event.currentTarget.value || null })}
        options={[
          { value: ALL, label: "Seluruh Indonesia" },
          ...provincesIn(results.institutions).map((province) => ({ value: province, label: province })),
        ]}
      />
    </>
  );
}
