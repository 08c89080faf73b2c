import { Sha256 } from "#core/evidence/evidence-item.ts";
import { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { type Exhibit, exhibitAnchor, type PackChapter, type PackPlan } from "#core/report/pack-plan.ts";

/** What a plan needs to know of a file. */
export interface FileToPack {
  readonly name: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly sizeInBytes: number;
}

const MADE_AT = "2026-11-24T02:00:00.000Z";
const CHAPTERS = 47;

/** A pack of all pages of these files, spread over as many sheets as the main instrument has indicators. */
export function planOfFiles(
  files: readonly FileToPack[],
  volumeLimitInBytes: number | null = null,
): PackPlan {
  const perChapter = Math.ceil(files.length / Math.min(CHAPTERS, files.length));
  const chapters = Array.from({ length: Math.ceil(files.length / perChapter) }, (_, index) =>
    chapterOf(files.slice(index * perChapter, (index + 1) * perChapter), index, perChapter),
  );
  return {
    meta: {
      title: "Paket bukti",
      language: "id-ID",
      subject: "Pengukuran perakit paket",
      author: "Dinas Contoh",
      madeAt: MADE_AT,
      fileName: "paket-bukti",
      header: "Paket bukti 1",
      labels: [],
      footer: "Berkas buatan untuk pengujian",
    },
    pack: {
      number: 1,
      kind: "whole",
      isRedacted: false,
      institution: "Pemerintah Kota Contoh",
      agency: null,
      year: 2026,
      instrument: "SPBE",
      madeAt: MADE_AT,
      madeBy: { app: "Matang", version: "0.0.0-test" },
    },
    front: [{ kind: "heading", level: 1, kicker: null, text: "Paket bukti", bookmark: null, anchor: null }],
    chapters,
    back: [{ kind: "heading", level: 1, kicker: null, text: "Penutup", bookmark: null, anchor: null }],
    volumeLimitInBytes,
    manifest: chapters.flatMap(({ question, exhibits }) =>
      exhibits.map(({ number, source }) => ({
        ...source,
        number,
        questions: [question],
        pages: null,
        state: "shown" as const,
      })),
    ),
  };
}

function chapterOf(files: readonly FileToPack[], index: number, perChapter: number): PackChapter {
  const question = QuestionId.parse(String(index + 1));
  const sheet = `sheet-${question}`;
  return {
    question,
    sheet: [
      {
        kind: "heading",
        level: 1,
        kicker: null,
        text: `Indikator ${question}`,
        bookmark: { depth: 1, title: `Indikator ${question}` },
        anchor: sheet,
      },
    ],
    exhibits: files.map((file, at): Exhibit => {
      const number = `B${index * perChapter + at + 1}`;
      return {
        number,
        anchor: exhibitAnchor(question, number),
        bookmark: { depth: 2, title: `${number} ${file.name}` },
        source: {
          sha256: Sha256.parse(file.sha256),
          name: file.name,
          sizeInBytes: file.sizeInBytes,
          mediaType: file.mediaType,
        },
        content: { kind: "pages", spans: "all" },
        stamp: { claim: `Indikator ${question} · ${number}`, source: file.name },
        backTo: sheet,
      };
    }),
  };
}
