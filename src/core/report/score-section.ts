import { displayIndonesian, Fraction, parseExact } from "#core/shared/exact.ts";
import { contributionSection } from "./contributions.ts";
import { indexFigure } from "./cover-section.ts";
import { figureInWords, indexScale, sharesInWords, spanOfFigure } from "./figure-words.ts";
import { partHeading, sectionHeading } from "./heading-blocks.ts";
import { indicatorList } from "./indicator-list.ts";
import { meanOfAll } from "./mean-of.ts";
import type { ChartLine, KeyFiguresBlock, ReportBlock, TableBlock, TableRow } from "./report-blocks.ts";
import type { GroupLine, ReportContent } from "./report-content.ts";
import { reportNotices } from "./report-notices.ts";
import { fitted, leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";

/** The index, every group, the charts of both, and the list of indicators. */
export function scoreSection(content: ReportContent, pageShare?: number): readonly ReportBlock[] {
  const { questionnaire, scorecard, assessment } = content;
  const { indexTarget } = assessment.details;
  return [
    ...partHeading("Hasil"),
    ...reportNotices(content).map((text) => ({ kind: "paragraph", tone: "notice", text }) as const),
    keyFigures(content),
    {
      kind: "scale",
      scale: indexScale(questionnaire),
      span: spanOfFigure(scorecard.index),
      target: indexTarget === null ? null : parseExact(indexTarget).valueOf(),
    },
    sectionHeading(groupTitle(content)),
    groupTable(content),
    ...charts(content),
    sectionHeading("Daftar indikator"),
    indicatorList(content, pageShare),
    ...contributionSection(content),
  ];
}

function groupTitle({ questionnaire }: ReportContent): string {
  const [first = "Kelompok", ...more] = questionnaire.groupTerms;
  return [`Nilai per ${first.toLowerCase()}`, ...more.map((term) => term.toLowerCase())].join(" dan ");
}

function keyFigures(content: ReportContent): KeyFiguresBlock {
  const { scorecard, evidence, assessment, noun } = content;
  const index = indexFigure(content);
  const { indexTarget, earlier } = assessment.details;
  const before = meanOfAll(
    content.sheets.map(({ score, earlier: value }) => ({ share: score.share, value })),
  );
  return {
    kind: "key-figures",
    figures: [
      { label: index.label, value: index.value, note: index.predicate },
      { label: "Dijawab", value: `${scorecard.answered} dari ${scorecard.total}`, note: noun },
      { label: "Bukti dukung", value: String(evidence.length), note: "berkas atau tautan" },
      ...(indexTarget === null
        ? []
        : [
            {
              label: "Sasaran indeks",
              value: displayIndonesian(parseExact(indexTarget)),
              note: "ditetapkan sendiri",
            },
          ]),
      ...(earlier === null || before === null
        ? []
        : [{ label: `Indeks ${earlier.year}`, value: displayIndonesian(before), note: earlier.label }]),
    ],
  };
}

function groupTable(content: ReportContent): TableBlock {
  const { questionnaire, scorecard, groups } = content;
  const hasTarget = groups.some((group) => group.target !== null);
  const earlierYear = groups.some((group) => group.earlier !== null) ? yearOfEarlier(content) : null;
  const isPart = scorecard.coverage === "part";
  const shareInWords = sharesInWords(groups.map(({ share }) => share));
  const rows = groups.map((group): TableRow => {
    const target = hasTarget ? [numberCell(orNull(group.target))] : [];
    const earlier = earlierYear === null ? [] : [numberCell(orNull(group.earlier))];
    return {
      tone: group.depth === 0 && !group.isInnermost ? "group" : "normal",
      cells: [
        textCell(group.name, { indent: group.depth }),
        numberCell(shareInWords(group.share)),
        numberCell(`${group.answered}/${group.total}`),
        ...earlier,
        ...target,
        numberCell(figureInWords(group.figure)),
      ],
    };
  });
  return {
    kind: "table",
    caption: isPart ? "Bobot dihitung ulang di antara yang menjadi bagian laporan ini." : "",
    columns: fitted([
      leftColumn(questionnaire.groupTerms.join(" / "), 0.5),
      rightColumn("Bobot", 0.11),
      rightColumn("Dijawab", 0.11),
      ...(earlierYear === null ? [] : [rightColumn(String(earlierYear), 0.11)]),
      ...(hasTarget ? [rightColumn("Sasaran", 0.11)] : []),
      rightColumn("Nilai", 0.15),
    ]),
    rows: [...rows, totalRow(content, shareInWords(new Fraction(1)), hasTarget, earlierYear !== null)],
  };
}

function totalRow(content: ReportContent, share: string, hasTarget: boolean, hasEarlier: boolean): TableRow {
  const { scorecard, sheets } = content;
  const total = (pick: "target" | "earlier") =>
    orNull(meanOfAll(sheets.map((sheet) => ({ share: sheet.score.share, value: sheet[pick] }))));
  return {
    tone: "total",
    cells: [
      textCell(indexFigure(content).label),
      numberCell(share),
      numberCell(`${scorecard.answered}/${scorecard.total}`),
      ...(hasEarlier ? [numberCell(total("earlier"))] : []),
      ...(hasTarget ? [numberCell(total("target"))] : []),
      numberCell(figureInWords(scorecard.index)),
    ],
  };
}

/** A radar needs three axes; with fewer the bars say it all. */
const FEWEST_AXES = 3;

function charts(content: ReportContent): readonly ReportBlock[] {
  const scale = indexScale(content.questionnaire);
  const innermost = content.groups.filter((group) => group.isInnermost);
  const outermost = content.groups.filter((group) => group.depth === 0);
  const wantedIndex = wantedAtEach(content);
  const targetLabel = wantedIndex === null ? "Sasaran" : "Sasaran indeks";
  const earlierYear = yearOfEarlier(content);
  const earlierLabel = earlierYear === null ? null : `Tahun ${earlierYear}`;
  const bars: ReportBlock = {
    kind: "bars",
    caption: `Nilai setiap ${termOf(outermost)} dengan batas predikat indeks`,
    scale,
    bars: outermost.map((group) => chartLine(group, wantedIndex)),
    targetLabel,
    earlierLabel,
  };
  const radar: ReportBlock = {
    kind: "radar",
    caption: `Nilai setiap ${termOf(innermost)}`,
    scale,
    axes: innermost.map((group) => chartLine(group, wantedIndex)),
    targetLabel,
    earlierLabel,
  };
  return innermost.length < FEWEST_AXES ? [bars] : [bars, radar];
}

function termOf(groups: readonly GroupLine[]): string {
  const terms = new Set(groups.map((group) => group.term.toLowerCase()));
  return terms.size === 1 ? ([...terms][0] ?? "kelompok") : "kelompok";
}

/** As on the screen: where no group has a target of its own, that of the index stands at each. */
function wantedAtEach({ groups, assessment }: ReportContent): Fraction | null {
  const { indexTarget } = assessment.details;
  return indexTarget === null || groups.some(({ target }) => target !== null)
    ? null
    : parseExact(indexTarget);
}

function chartLine(group: GroupLine, wantedIndex: Fraction | null): ChartLine {
  return {
    label: group.name,
    value: figureInWords(group.figure),
    span: spanOfFigure(group.figure),
    target: (group.target ?? wantedIndex)?.valueOf() ?? null,
    earlier: group.earlier?.valueOf() ?? null,
  };
}

function yearOfEarlier({ assessment, groups }: ReportContent): number | null {
  return groups.some((group) => group.earlier !== null) ? (assessment.details.earlier?.year ?? null) : null;
}

function orNull(value: Fraction | null): string | null {
  return value === null ? null : displayIndonesian(value);
}
