import { useEffect, useRef, useState } from "react";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { FileDrop } from "#ui/file-drop.tsx";
import { formatCount } from "#ui/format.ts";
import { SelectField } from "#ui/select-field.tsx";
import { Tick } from "#ui/tick.tsx";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { ComparisonScreenProps, SourceLine } from "./comparison-screen.tsx";

interface SourcesSectionProps extends ComparisonScreenProps {
  readonly startsOpen: boolean;
}

/** What is compared: assessments of this browser, packages, and tables of levels. */
export function SourcesSection(props: SourcesSectionProps) {
  const { sources, instruments, onFiles, startsOpen } = props;
  const [instrument, setInstrument] = useState<string | null>(null);
  const { work, start } = useWork();
  const control = useRef<AbortController | null>(null);
  useEffect(() => () => control.current?.abort(), []);
  const chosen = sources.filter(({ isChosen }) => isChosen).length;
  const own = instrument ?? instruments.find(({ id }) => id === "spbe-2020")?.id ?? instruments[0]?.id ?? "";
  const open = (files: readonly File[]) => {
    const current = new AbortController();
    control.current = current;
    start(() => onFiles(files, own, current.signal), "Berkas dibaca.");
  };
  return (
    <section aria-labelledby="banding-sumber" className="comparison__sources">
      <h2 id="banding-sumber" className="visually-hidden">
        Sumber
      </h2>
      <Disclosure
        startsOpen={startsOpen}
        summary={`Sumber: ${chosen} dari ${sources.length} dipakai. Tambah atau kurangi`}
      >
        {sources.length > 0 && (
          <ul className="comparison__source-list">
            {sources.map((source) => (
              <Source key={source.id} {...props} source={source} />
            ))}
          </ul>
        )}
        <SelectField
          label="Instrumen tabel yang ditambahkan"
          value={own}
          onChange={(event) => setInstrument(event.currentTarget.value)}
          options={instruments.map(({ id, shortTitle }) => ({ value: id, label: shortTitle }))}
        />
        <FileDrop
          label="Pilih berkas"
          invitation="Seret paket atau tabel ke sini, atau"
          accept=".zip,.csv,.xlsx"
          onFiles={open}
          hint="Paket (.matang.zip) dibaca tanpa disimpan. Tabel nilai (.csv atau .xlsx): satu baris per perangkat daerah atau instansi, dengan kolom nama, lalu nomor indikator (1, 2, 3, …); boleh ditambah kolom instansi, kelompok, tahun, dan tahap (mandiri, internal, dokumen, interviu, visitasi, akhir). Sel kosong berarti belum dijawab, tanda – berarti tidak ditanyakan."
        />
        {work.kind === "busy" && (
          <p>
            Membaca berkas… <Button onClick={() => control.current?.abort()}>Batalkan</Button>
          </p>
        )}
        <WorkOutcome work={work} />
      </Disclosure>
    </section>
  );
}

interface SourceProps extends Pick<ComparisonScreenProps, "onChoose" | "onParts" | "onRemove"> {
  readonly source: SourceLine;
}

function Source({ source, onChoose, onParts, onRemove }: SourceProps) {
  return (
    <li>
      <Tick
        label={source.name}
        hint={source.about}
        checked={source.isChosen}
        onChange={(event) => onChoose(source.id, event.currentTarget.checked)}
      />
      {source.isChosen && source.parts !== null && (
        <div className="comparison__parts">
          <Tick
            label={`Juga ${formatCount(source.parts.count)} perangkat daerah di dalamnya`}
            hint="Menurut tugas yang dibagikan, dengan jawaban yang sudah masuk. Yang penilaiannya sendiri ikut dibandingkan tidak ditampilkan dua kali."
            checked={source.parts.areShown}
            onChange={(event) => onParts(source.id, event.currentTarget.checked)}
          />
        </div>
      )}
      {source.isRemovable && (
        <Button kind="plain" onClick={() => onRemove(source.id)}>
          Keluarkan <VisuallyHidden>{source.name}</VisuallyHidden>
        </Button>
      )}
    </li>
  );
}
