import { useState } from "react";
import type { LeftBehind, LeftRecord } from "#core/carry-over/carried-over.ts";
import { succeed } from "#core/shared/result.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount } from "#ui/format.ts";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { EarlierFieldsProps } from "./earlier-fields.tsx";
import type { CarryOverPreview } from "./start-screen.tsx";
import { wantedFromText } from "./wanted-from-text.ts";

/** What would be taken over and what would not, asked for before anything begins. */
export function CarryOverPart({
  form,
  questionnaires,
  earlierYear,
  onPreview,
}: EarlierFieldsProps & { readonly earlierYear: number }) {
  const { work, start } = useWork();
  const [preview, setPreview] = useState<CarryOverPreview | null>(null);
  const look = form.handleSubmit((text) =>
    start(async () => {
      const looked = await onPreview(wantedFromText(text, questionnaires));
      setPreview(looked.ok ? looked.value : null);
      return looked.ok ? succeed(undefined) : looked;
    }),
  );
  return (
    <>
      <Button isBusy={work.kind === "busy"} onClick={() => void look()}>
        Lihat apa yang dibawa
      </Button>
      <WorkOutcome work={work} />
      {preview !== null && <Preview preview={preview} year={earlierYear} />}
    </>
  );
}

function Preview({ preview, year }: { readonly preview: CarryOverPreview; readonly year: number }) {
  const { carriedQuestions, carriedEvidence, leftBehind, disclaimer } = preview;
  return (
    <div role="status" className="start__preview">
      {disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          {disclaimer} Tingkat dan kriteria tidak dibawa ke instrumen lain; penjelasan yang hanya berkaitan
          masuk ke catatan pribadi untuk disalin.
        </Alert>
      )}
      <p>
        {formatCount(carriedQuestions)} indikator mendapat isi tahun {year} untuk ditinjau, dengan{" "}
        {formatCount(carriedEvidence)} bukti. Tanggal dokumen tetap, sehingga bukti yang terlalu lama tampak
        di daftar masalah.
      </p>
      <CarriedRecords preview={preview} year={year} />
      {leftBehind.length === 0 ? (
        <p>Semua penjelasan dan rujukan terbawa.</p>
      ) : (
        <Disclosure summary={`${formatCount(leftBehind.length)} indikator yang isinya tidak terbawa`}>
          <p>Isinya tetap ada di penilaian {year}.</p>
          <ul>
            {leftBehind.map((one) => (
              <li key={one.question}>
                Indikator {one.question}: {whatOf(one)}. {REASONS[one.reason]}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}

/** Said only where there is anything of the kind. */
function CarriedRecords({ preview, year }: { readonly preview: CarryOverPreview; readonly year: number }) {
  const { carriedProgrammes, carriedActions, leftRecords } = preview;
  const carried = [
    ...(carriedProgrammes === 0 ? [] : [`${formatCount(carriedProgrammes)} program strategis`]),
    ...(carriedActions === 0 ? [] : [`${formatCount(carriedActions)} langkah rencana yang belum selesai`]),
  ];
  const left = KINDS_LEFT.flatMap(({ what, reason, words }) => {
    const { length } = leftRecords.filter((one) => one.what === what && one.reason === reason);
    return length === 0 ? [] : [`${formatCount(length)} ${words}`];
  });
  return (
    <>
      {carried.length > 0 && <p>{carried.join(" dan ")} ikut dibawa dan ditandai “belum ditinjau”.</p>}
      {left.length > 0 && (
        <p>
          Tetap di penilaian {year}: {left.join("; ")}.
        </p>
      )}
    </>
  );
}

const KINDS_LEFT: readonly (LeftRecord & { readonly words: string })[] = [
  { what: "programme", reason: "stopped", words: "program yang sudah dihentikan" },
  { what: "programme", reason: "other-agency", words: "program perangkat daerah lain" },
  { what: "action", reason: "other-agency", words: "langkah rencana perangkat daerah lain" },
  {
    what: "action",
    reason: "not-in-scope",
    words: "langkah rencana untuk indikator yang tidak dijawab di sini",
  },
  {
    what: "action",
    reason: "other-instrument",
    words: "langkah rencana, karena tingkat di instrumen lain berbeda artinya",
  },
];

const REASONS: Readonly<Record<LeftBehind["reason"], string>> = {
  "no-counterpart": "Tidak ada padanannya.",
  "not-in-scope": "Padanannya tidak termasuk yang dijawab di sini.",
  "too-long": "Terlalu panjang untuk digabungkan dengan yang lain.",
};

function whatOf({ hasExplanation, evidence }: LeftBehind): string {
  return [...(hasExplanation ? ["penjelasan"] : []), ...evidence.map((name) => `bukti “${name}”`)].join(", ");
}
