import type { ReportWorkbook, WorkbookCell, WorkbookSheet } from "#core/report/report-workbook.ts";
import { column, count, EMPTY, percent, score, text } from "#core/report/workbook-cells.ts";
import type { Figure } from "#core/scoring/scorecard.ts";
import { KIND_WORDS, peersInWords } from "./kind-words.ts";
import type { ListRow } from "./list-rows.ts";
import type { Mover, Movers } from "./movers.ts";
import type { NationalResults } from "./national-results.ts";
import type { DomainStanding, GroupStanding } from "./national-view.ts";
import type { Standing } from "./standing.ts";

/** What is on the screen, as it is chosen there. */
export interface NationalContent {
  readonly results: NationalResults;
  /** Whose index is compared; null while nothing is. */
  readonly own: { readonly label: string; readonly index: Figure } | null;
  readonly groups: readonly GroupStanding[];
  readonly domains: readonly DomainStanding[];
  /** As searched and sorted. */
  readonly rows: readonly ListRow[];
  readonly movers: readonly Mover[];
  readonly changes: { readonly from: number; readonly to: number; readonly unmatched: Movers } | null;
}

/** The same figures as on the screen, as typed cells. */
export function nationalWorkbook(content: NationalContent): ReportWorkbook {
  return {
    fileName: `posisi-nasional-${content.results.year}`,
    sheets: [
      listSheet(content),
      groupsSheet(content),
      domainsSheet(content),
      ...(content.changes === null ? [] : [moversSheet(content, content.changes)]),
      sourceSheet(content),
    ],
  };
}

/** The published list, as it stands in the table. */
export function listSheet({ results, rows, domains }: NationalContent): WorkbookSheet {
  return {
    name: `Daftar ${results.year}`,
    columns: [
      column("Peringkat", 10),
      column("Instansi", 48),
      column("Jenis", 20),
      column("Provinsi", 26),
      ...domains.map(({ name }) => column(name, 14)),
      column("Indeks", 9),
      column("Predikat", 14),
    ],
    rows: rows.map(({ rank, institution }) => [
      count(rank),
      text(institution.name),
      text(KIND_WORDS[institution.kind]),
      text(institution.province ?? ""),
      ...domains.map(({ id }) => score(institution.domains.get(id) ?? null)),
      score(institution.index),
      text(institution.predicate),
    ]),
  };
}

function groupsSheet({ groups }: NationalContent): WorkbookSheet {
  return {
    name: "Kedudukan",
    columns: [
      column("Kelompok", 36),
      column("Jumlah instansi", 10),
      column("Peringkat terbaik", 10),
      column("Peringkat terendah", 10),
      column("Lebih tinggi dari (terendah)", 14),
      column("Lebih tinggi dari (terbaik)", 14),
      column("Rata-rata", 10),
      column("Median", 10),
    ],
    rows: groups.map(({ choice, members, mean, median, span }) => [
      text(peersInWords(choice)),
      count(members.length),
      span === null ? EMPTY : count(span.best.rank),
      span === null ? EMPTY : count(span.worst.rank),
      lowerShare(span?.worst),
      lowerShare(span?.best),
      score(mean),
      score(median),
    ]),
  };
}

function domainsSheet({ domains }: NationalContent): WorkbookSheet {
  return {
    name: "Domain",
    columns: [
      column("Domain", 40),
      column("Nilai terendah", 10),
      column("Nilai tertinggi", 10),
      column("Median kelompok", 10),
      column("Median nasional", 10),
      column("Peringkat terbaik", 10),
      column("Peringkat terendah", 10),
      column("Dari", 8),
    ],
    rows: domains.map(({ name, own, median, nationalMedian, span }) => [
      text(name),
      ...endsOf(own),
      score(median),
      score(nationalMedian),
      span === null ? EMPTY : count(span.best.rank),
      span === null ? EMPTY : count(span.worst.rank),
      span === null ? EMPTY : count(span.best.of),
    ]),
  };
}

type Changes = NonNullable<NationalContent["changes"]>;

function moversSheet({ movers }: NationalContent, { from, to, unmatched }: Changes): WorkbookSheet {
  const alone = [
    ...unmatched.onlyBefore.map(({ name }) => ({ name, year: from })),
    ...unmatched.onlyAfter.map(({ name }) => ({ name, year: to })),
  ];
  return {
    name: `Perubahan ${from}-${to}`,
    columns: [
      column("Instansi", 48),
      column(`Indeks ${from}`, 10),
      column(`Indeks ${to}`, 10),
      column("Perubahan", 10),
      column(`Peringkat ${from}`, 10),
      column(`Peringkat ${to}`, 10),
      column("Keterangan", 40),
    ],
    rows: [
      ...movers.map(({ institution, before, change, rankBefore, rankAfter }) => [
        text(institution.name),
        score(before),
        score(institution.index),
        score(change),
        count(rankBefore),
        count(rankAfter),
      ]),
      ...alone.map(({ name, year }) => [
        text(name),
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
        EMPTY,
        text(`Hanya ada dalam daftar ${year}, tidak dibandingkan`),
      ]),
    ],
  };
}

function sourceSheet({ results, own, groups }: NationalContent): WorkbookSheet {
  return {
    name: "Sumber",
    columns: [column("Hal", 40), column("Isi", 90)],
    rows: [
      ...(own === null
        ? []
        : [
            [text("Yang dibandingkan"), text(own.label)],
            [text("Indeks"), ...endsOf(own.index)],
          ]),
      [text("Tahun"), count(results.year)],
      [text("Sumber"), text(results.source)],
      [text("Disalin pada"), { kind: "date", day: results.readOn }],
      [text("Rata-rata sederhana daftar ini"), score(groups[0]?.mean ?? null)],
      [text("Indeks nasional yang diterbitkan"), score(results.publishedIndex)],
      [
        text("Catatan"),
        text("Cara menghitung indeks nasional tidak diterbitkan; angkanya bukan rata-rata daftar ini."),
      ],
    ],
  };
}

/** A final figure stands twice: as the lowest and as the highest. */
function endsOf(figure: Figure | null): readonly WorkbookCell[] {
  if (figure === null) {
    return [EMPTY, EMPTY];
  }
  return figure.kind === "final"
    ? [score(figure.exact), score(figure.exact)]
    : [score(figure.lowest), score(figure.highest)];
}

function lowerShare(standing: Standing | undefined): WorkbookCell {
  return standing === undefined ? EMPTY : percent(standing.percentile.div(100));
}
