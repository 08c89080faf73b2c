import { dayInWords } from "#core/evidence/day-in-words.ts";
import { costInWords, countedInWords, STATE_WORDS } from "#core/plan/action-words.ts";
import type { KeptAction } from "#core/plan/plan-record.ts";
import type { PlanView } from "#core/plan/plan-view.ts";
import { findQuestion } from "#core/questionnaire/questions.ts";
import { unreviewedInWords } from "#core/records/carried-year.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import { parseExact } from "#core/shared/exact.ts";
import { changeInWords, leftOut, nameOf, paragraph } from "./brief-words.ts";
import { figureInWords, indexScale, predicateInWords, spanOfFigure, valueInWords } from "./figure-words.ts";
import { plainHeading, sectionHeading } from "./heading-blocks.ts";
import type { ReportBlock, ReportDocument, TableRow } from "./report-blocks.ts";
import type { ReportWorkbook, WorkbookCell } from "./report-workbook.ts";
import { actionTitle, timelines } from "./roadmap-timeline.ts";
import { leftColumn, numberCell, rightColumn, textCell } from "./table-cells.ts";
import { column, count, EMPTY, score, text } from "./workbook-cells.ts";

export interface RoadmapInput extends Pick<AssessmentView, "questionnaire" | "assessment"> {
  readonly plan: PlanView;
  readonly madeAt: string;
  readonly timeZone: string;
}

/** The plan as a printed roadmap: where it leads, the line of time, and every action with its proof. */
export function roadmap(input: RoadmapInput): ReportDocument {
  const { questionnaire, assessment, plan } = input;
  const { institution, agency, year } = assessment.details;
  const author = agency ?? institution;
  return {
    meta: {
      title: `Peta jalan peningkatan ${questionnaire.indexName} ${year}: ${author}`,
      language: "id-ID",
      subject: `${questionnaire.title}, tahun ${year}`,
      author,
      madeAt: input.madeAt,
      fileName: fileNameOf(input),
      header: `${author} · ${questionnaire.shortTitle} · tahun ${year}`,
      labels: ["Rencana"],
      footer: questionnaire.disclaimer ?? "Rencana sendiri, bukan hasil evaluasi resmi.",
    },
    blocks: [
      plainHeading(1, "Peta jalan peningkatan indeks"),
      keyFigures(input),
      {
        kind: "scale",
        scale: indexScale(questionnaire),
        span: spanOfFigure(plan.whole.index),
        target:
          assessment.details.indexTarget === null
            ? null
            : parseExact(assessment.details.indexTarget).valueOf(),
      },
      ...slippingBlocks(input),
      ...timelines(input),
      sectionHeading("Langkah"),
      plan.actions.length === 0 ? paragraph("Belum ada langkah dalam rencana.") : actionTable(input),
    ],
  };
}

function fileNameOf({ assessment, questionnaire }: RoadmapInput): string {
  return `peta-jalan-${questionnaire.id}-${assessment.details.year}`;
}

function keyFigures({ questionnaire, plan }: RoadmapInput): ReportBlock {
  const counted = plan.actions.filter(({ state }) => state !== "batal");
  const finished = counted.filter(({ state }) => state === "selesai").length;
  return {
    kind: "key-figures",
    figures: [
      {
        label: `${questionnaire.indexName} sekarang`,
        value: figureInWords(plan.now.index),
        note: predicateInWords(plan.now.predicate),
      },
      {
        label: "Bila seluruh rencana tercapai",
        value: figureInWords(plan.whole.index),
        note: predicateInWords(plan.whole.predicate),
      },
      {
        label: "Langkah selesai",
        value: `${finished} dari ${counted.length}`,
        note: "yang tidak dibatalkan",
      },
      { label: "Lewat tenggat", value: String(plan.slipping.length), note: "langkah" },
    ],
  };
}

function slippingBlocks({ plan, ...input }: RoadmapInput): readonly ReportBlock[] {
  if (plan.slipping.length === 0) {
    return [];
  }
  const most = 6;
  const lines = plan.slipping
    .slice(0, most)
    .map(
      (action) =>
        `${actionTitle(input, action)}: tenggat ${dayInWords(action.by ?? "")}${action.who === "" ? "" : `, ${action.who}`}`,
    );
  return [
    {
      kind: "paragraph",
      tone: "notice",
      text: ["Lewat tenggat dan belum selesai:", ...lines, leftOut(plan.slipping.length, most)]
        .filter((line) => line !== "")
        .join("\n"),
    },
  ];
}

function actionTable(input: RoadmapInput): ReportBlock {
  const { questionnaire, plan } = input;
  const rows = plan.actions.map((action): TableRow => {
    const question = findQuestion(questionnaire, action.question);
    const value = (one: KeptAction["to"] | null) =>
      one === null || question === null ? "–" : valueInWords(question.indicator, parseExact(one));
    const details = [
      ...(action.what === "" ? [] : [{ text: action.what, link: null }]),
      ...(action.evidence === "" ? [] : [{ text: `Bukti: ${action.evidence}`, link: null }]),
      ...(action.carriedFrom === undefined
        ? []
        : [{ text: unreviewedInWords(action.carriedFrom), link: null }]),
    ];
    return {
      tone: "normal",
      cells: [
        textCell(`${action.question}. ${question === null ? "" : nameOf(question)}`, { details }),
        textCell(`${value(action.from)} → ${value(action.to)}`),
        textCell(action.who === "" ? "–" : action.who),
        textCell(action.by === null ? "–" : dayInWords(action.by)),
        textCell(costInWords(action.cost)),
        textCell(STATE_WORDS[action.state]),
        numberCell(action.state === "batal" ? null : changeInWords(plan.gainOf(action))),
      ],
    };
  });
  return {
    kind: "table",
    caption:
      "Kolom Biaya: kelas 1 sampai 5 menurut pertimbangan sendiri. Kolom Indeks: yang ditambahkan langkah itu sendiri dari keadaan sekarang.",
    columns: [
      leftColumn("Indikator dan langkah", 0.34),
      leftColumn("Tingkat", 0.1),
      leftColumn("Oleh", 0.15),
      leftColumn("Sampai", 0.12),
      leftColumn("Biaya", 0.1),
      leftColumn("Keadaan", 0.1),
      rightColumn("Indeks", 0.09),
    ],
    rows: [...rows, sumRow(plan)],
  };
}

function sumRow({ actions, cost }: PlanView): TableRow {
  const empty = textCell("");
  return {
    tone: "total",
    cells: [
      textCell(`Jumlah biaya ${countedInWords(actions)}`),
      empty,
      empty,
      empty,
      textCell(String(cost)),
      empty,
      empty,
    ],
  };
}

/** The same actions as a workbook. */
export function roadmapWorkbook(input: RoadmapInput): ReportWorkbook {
  const { questionnaire, plan } = input;
  const exact = (value: KeptAction["to"] | null) => (value === null ? EMPTY : score(parseExact(value)));
  return {
    fileName: fileNameOf(input),
    sheets: [
      {
        name: "Rencana",
        columns: [
          column("Indikator", 10),
          column("Nama", 40),
          column("Dari", 8),
          column("Ke", 8),
          column("Yang dikerjakan", 50),
          column("Oleh", 30),
          column("Paling lambat", 14),
          column("Kelas biaya", 11),
          column("Bukti yang diharapkan", 40),
          column("Keadaan", 14),
          column("Tambahan indeks", 14),
          column("Tinjauan", 24),
        ],
        rows: [
          ...plan.actions.map((action): readonly WorkbookCell[] => {
            const question = findQuestion(questionnaire, action.question);
            return [
              text(action.question),
              text(question === null ? "" : nameOf(question)),
              exact(action.from),
              exact(action.to),
              text(action.what),
              text(action.who),
              action.by === null ? EMPTY : { kind: "date", day: action.by },
              count(action.cost),
              text(action.evidence),
              text(STATE_WORDS[action.state]),
              score(plan.gainOf(action)),
              action.carriedFrom === undefined ? EMPTY : text(unreviewedInWords(action.carriedFrom)),
            ];
          }),
          sumCells(plan),
        ],
      },
    ],
  };
}

function sumCells({ actions, cost }: PlanView): readonly WorkbookCell[] {
  const empty = (many: number) => Array.from({ length: many }, () => EMPTY);
  return [text("Jumlah"), text(countedInWords(actions)), ...empty(5), count(cost), ...empty(4)];
}
