import type { Programme } from "./programme.ts";
import { LIST_WORDS } from "./programme-words.ts";

/** What a column of a table of programmes holds. */
export type ProgrammeColumn = keyof Programme | "agency" | "id";

interface ColumnHead {
  readonly column: ProgrammeColumn;
  /** As it is written, and as errors call it. */
  readonly title: string;
  /** What else it is known by, in small letters. */
  readonly names: readonly string[];
  /** In characters. */
  readonly width: number;
}

/** The columns of a table of programmes, in the order in which they are written. */
export const PROGRAMME_COLUMNS: readonly ColumnHead[] = [
  { column: "agency", title: "Perangkat daerah", names: ["opd", "agency"], width: 28 },
  {
    column: "name",
    title: "Program",
    names: ["nama", "nama program", "program strategis", "name"],
    width: 40,
  },
  { column: "goal", title: "Tujuan", names: ["goal", "sasaran"], width: 50 },
  { column: "year", title: "Tahun anggaran", names: ["tahun", "year"], width: 10 },
  { column: "state", title: "Keadaan", names: ["status", "state"], width: 14 },
  { column: "owner", title: "Penanggung jawab", names: ["pemilik", "owner"], width: 28 },
  { column: "partners", title: LIST_WORDS.partners, names: ["mitra", "partners"], width: 28 },
  { column: "applications", title: LIST_WORDS.applications, names: ["applications"], width: 28 },
  { column: "services", title: LIST_WORDS.services, names: ["layanan", "services"], width: 28 },
  { column: "dataHeld", title: LIST_WORDS.dataHeld, names: ["data dimiliki", "data"], width: 28 },
  { column: "dataShared", title: LIST_WORDS.dataShared, names: ["data dibagikan"], width: 28 },
  { column: "indicators", title: "Indikator", names: ["indikator spbe", "indicators"], width: 16 },
  { column: "budget", title: "Anggaran (Rp)", names: ["anggaran", "pagu", "budget"], width: 20 },
  { column: "carriedFrom", title: "Tinjauan", names: [], width: 24 },
  { column: "id", title: "Kode Matang", names: [], width: 34 },
];

export function titleOf(column: ProgrammeColumn): string {
  return PROGRAMME_COLUMNS.find((one) => one.column === column)?.title ?? column;
}

/** Which column a head names; null for columns of somebody else's, which are left alone. */
export function columnNamed(head: string): ProgrammeColumn | null {
  const name = head.trim().replace(/\s+/g, " ").toLowerCase();
  const found = PROGRAMME_COLUMNS.find(
    ({ title, names }) => title.toLowerCase() === name || names.includes(name),
  );
  return found?.column ?? null;
}
