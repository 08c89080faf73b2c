import { useState } from "react";
import type { InstrumentCard } from "#core/questionnaire/instrument-card.ts";
import type { Result } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Breadcrumbs, type Crumb } from "#ui/breadcrumbs.tsx";
import { SelectField } from "#ui/select-field.tsx";
import type { Compared, MakeOutput } from "./compared.ts";
import { ComparedSection } from "./compared-section.tsx";
import { SourcesSection } from "./sources-section.tsx";
import "./comparison.css";

/** One place figures come from. */
export interface SourceLine {
  readonly id: string;
  readonly name: string;
  /** "Kota Contoh, 2024, SPBE 2020" */
  readonly about: string;
  readonly isRemovable: boolean;
  readonly isChosen: boolean;
  /** The OPDs whose share in it can be shown, too; null where there are none. */
  readonly parts: { readonly count: number; readonly areShown: boolean } | null;
}

export interface ComparisonScreenProps {
  /** The way back, outermost first. */
  readonly crumbs: readonly Crumb[];
  readonly sources: readonly SourceLine[];
  readonly instruments: readonly InstrumentCard[];
  /** One for each instrument of the chosen sources, that with the most columns first. */
  readonly compared: readonly Compared[];
  /** Why sources are left out, as finished sentences. */
  readonly refused: readonly { readonly id: string; readonly sentence: string }[];
  /** Newer figures are on their way. */
  readonly isBusy: boolean;
  readonly onChoose: (id: string, isChosen: boolean) => void;
  readonly onParts: (id: string, areShown: boolean) => void;
  readonly onRemove: (id: string) => void;
  /** Packages, and tables of levels of that instrument. */
  readonly onFiles: (
    files: readonly File[],
    instrument: string,
    signal: AbortSignal,
  ) => Promise<Result<void, string>>;
  readonly onMake: MakeOutput;
}

/** OPDs, institutions, years and stages side by side, on one instrument. */
export function ComparisonScreen(props: ComparisonScreenProps) {
  const { compared, refused, isBusy, sources } = props;
  const [wish, setWish] = useState("");
  const chosen = compared.find((one) => keyOf(one) === wish) ?? compared[0];
  return (
    <main id="isi" tabIndex={-1} className="page comparison">
      <Breadcrumbs label="Letak halaman" crumbs={props.crumbs} />
      <h1>Banding</h1>
      <p>
        Bandingkan perangkat daerah, instansi, tahun, dan tahap pada satu instrumen. Semua dihitung di
        perangkat ini; berkas yang dibandingkan tidak disimpan.
      </p>
      <SourcesSection {...props} startsOpen={chosen === undefined} />
      {refused.map(({ id, sentence }) => (
        <Alert key={id} kind="bad">
          {sources.find((source) => source.id === id)?.name}: {sentence}
        </Alert>
      ))}
      {compared.length > 1 && (
        <SelectField
          label="Instrumen"
          hint="Indeks dari instrumen yang berbeda tidak dapat dibandingkan: pertanyaan dan bobotnya lain. Tren menampilkannya berdampingan."
          value={chosen === undefined ? "" : keyOf(chosen)}
          onChange={(event) => setWish(event.currentTarget.value)}
          options={compared.map((one) => ({
            value: keyOf(one),
            label: `${one.questionnaire.shortTitle} (${one.comparison.columns.length} kolom)`,
          }))}
        />
      )}
      {chosen === undefined ? (
        <p role="status">{isBusy ? "Menghitung…" : "Belum ada yang dibandingkan."}</p>
      ) : (
        <ComparedSection
          key={keyOf(chosen)}
          compared={chosen}
          all={compared}
          isBusy={isBusy}
          onMake={props.onMake}
        />
      )}
    </main>
  );
}

function keyOf({ questionnaire }: Compared): string {
  return `${questionnaire.id} ${questionnaire.edition}`;
}
