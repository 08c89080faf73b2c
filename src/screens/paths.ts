/** Addresses of the screens, as hash links: they work from any folder of any static host, and without one. */
export const paths = {
  home: "#/",
  start: "#/penilaian/baru",
  overview: (assessment: string) => `#/penilaian/${assessment}`,
  indicator: (assessment: string, question: string) => `#/penilaian/${assessment}/indikator/${question}`,
  history: (assessment: string, question: string) =>
    `#/penilaian/${assessment}/indikator/${question}/riwayat`,
  review: (assessment: string) => `#/penilaian/${assessment}/reviu`,
  questionReview: (assessment: string, question: string) =>
    `#/penilaian/${assessment}/indikator/${question}/reviu`,
  scorecard: (assessment: string) => `#/penilaian/${assessment}/nilai`,
  /** With one of them opened, where it is named. */
  evidence: (assessment: string, item: string | null = null) =>
    `#/penilaian/${assessment}/bukti${item === null ? "" : `/${item}`}`,
  report: (assessment: string) => `#/penilaian/${assessment}/laporan`,
  incoming: (assessment: string) => `#/penilaian/${assessment}/kiriman`,
  consolidation: (assessment: string) => `#/penilaian/${assessment}/gabungan`,
  /** Where all parts of working with others are listed, or one of them. */
  work: (assessment: string, part: WorkPart = "kerja") => `#/penilaian/${assessment}/${part}`,
  coordination: "#/koordinasi",
  /** With the way back to that assessment, where it is named. */
  comparison: (assessment: string | null = null) => `#/banding${assessment === null ? "" : `/${assessment}`}`,
  /** With that assessment chosen, where it is named. */
  national: (assessment: string | null = null) => `#/nasional${assessment === null ? "" : `/${assessment}`}`,
  settings: "#/setelan",
  instrument: (questionnaire: string) => `#/instrumen/${questionnaire}`,
  help: "#/bantuan",
  verify: "#/periksa",
} as const;

export type WorkPart = "kerja" | "papan" | "rencana" | "program" | "rapat";
