import { useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { mergeProgrammes, tellApart } from "#core/programme/merge-programmes.ts";
import { MOST_ITEMS } from "#core/programme/programme.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import type { SuggestedDuplicate } from "#core/programme/suggest-duplicates.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { DuplicateCard } from "./duplicate-card.tsx";
import "./duplicates.css";

interface DuplicatesViewProps {
  readonly assessment: Assessment;
  readonly duplicates: readonly SuggestedDuplicate[];
  readonly onEdit: (edits: readonly Edit[]) => void;
  readonly onOpen: (entry: ProgrammeEntry) => void;
  readonly onDone: (sentence: string) => void;
}

const PORTION = 10;

/** Pairs that may be one programme, side by side: each becomes one, or is remembered as two. */
export function DuplicatesView({ assessment, duplicates, onEdit, onOpen, onDone }: DuplicatesViewProps) {
  const [shown, setShown] = useState(PORTION);
  const [problem, setProblem] = useState<string | null>(null);
  const merge = (kept: ProgrammeEntry, other: ProgrammeEntry) => {
    const edits = mergeProgrammes(assessment, kept, other);
    if (!edits.ok) {
      setProblem(
        `Keduanya bersama-sama memuat lebih dari ${MOST_ITEMS} butir dalam satu daftar. Kurangi dahulu isi salah satunya.`,
      );
      return;
    }
    setProblem(null);
    onEdit(edits.value);
    onDone(`“${kept.programme.name}” dan “${other.programme.name}” digabung. ${TO_UNDO}`);
  };
  const keepApart = ({ one, other }: SuggestedDuplicate) => {
    setProblem(null);
    onEdit([tellApart(assessment, one, other)]);
    onDone(
      `“${one.programme.name}” dan “${other.programme.name}” dicatat sebagai dua program yang berbeda. ${TO_UNDO}`,
    );
  };
  return (
    <section aria-labelledby="program-duplikat">
      <h2 id="program-duplikat" className="visually-hidden">
        Dugaan duplikat
      </h2>
      {problem !== null && <Alert kind="bad">{problem}</Alert>}
      {duplicates.length === 0 ? (
        <EmptyState title="Tidak ada dugaan duplikat.">
          <p>
            Dua program diduga sama bila namanya mirip dalam tahun anggaran yang sama, atau bila namanya agak
            mirip dan aplikasinya sama.
          </p>
        </EmptyState>
      ) : (
        <>
          <p>
            Bandingkan tiap pasangan. <strong>Gabungkan</strong> menyimpan satu program dengan seluruh
            aplikasi, layanan, data, mitra, dan indikator keduanya. <strong>Bukan duplikat</strong> diingat,
            jadi pasangan itu tidak muncul lagi.
          </p>
          <ul className="duplicates">
            {duplicates.slice(0, shown).map((suggestion) => (
              <DuplicateCard
                key={`${suggestion.one.id} ${suggestion.other.id}`}
                suggestion={suggestion}
                onOpen={onOpen}
                onMerge={merge}
                onKeepApart={() => keepApart(suggestion)}
              />
            ))}
          </ul>
          {duplicates.length > shown && (
            <Button onClick={() => setShown(shown + PORTION)}>
              Tampilkan {Math.min(PORTION, duplicates.length - shown)} pasangan berikutnya
            </Button>
          )}
        </>
      )}
    </section>
  );
}

const TO_UNDO = "Untuk membatalkannya, tekan Urungkan di bilah atas (Ctrl+Z).";
