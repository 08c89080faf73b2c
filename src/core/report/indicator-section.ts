import type { Group } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import { contributorBlocks } from "./contributions.ts";
import { criteriaBlocks } from "./criteria-blocks.ts";
import { citedEvidenceBlocks } from "./evidence-section.ts";
import { plainHeading } from "./heading-blocks.ts";
import { levelsBlock } from "./levels-block.ts";
import { pathInWords, questionAnchor, questionShortTitle, questionTitle } from "./question-words.ts";
import type { ReportBlock } from "./report-blocks.ts";
import type { IndicatorSheet, ReportContent } from "./report-content.ts";

/** One sheet per question, each on a page of its own, under bookmarks that follow the instrument. */
export function indicatorSections(content: ReportContent): readonly ReportBlock[] {
  return content.sheets.flatMap((sheet, place) => [
    { kind: "page-break" } as const,
    ...groupBookmarks(content, sheet, content.sheets[place - 1]?.question.path ?? []),
    ...indicatorSheet(content, sheet),
  ]);
}

/** The groups that begin with this question. */
export function groupBookmarks(
  { questionnaire }: ReportContent,
  { question }: IndicatorSheet,
  before: readonly Group[],
): readonly ReportBlock[] {
  const firstNew = question.path.findIndex((group, depth) => group !== before[depth]);
  return question.path.flatMap((group, depth) =>
    firstNew === -1 || depth < firstNew
      ? []
      : [
          {
            kind: "bookmark",
            depth: depth + 1,
            title: `${questionnaire.groupTerms[depth] ?? ""} ${group.name}`.trim(),
          } as const,
        ],
  );
}

function indicatorSheet(content: ReportContent, sheet: IndicatorSheet): readonly ReportBlock[] {
  return [
    ...sheetOpening(content, sheet),
    ...criteriaBlocks(sheet),
    ...proofBlocks(sheet, citedEvidenceBlocks(sheet)),
  ];
}

/** What is claimed, and how the level came about. */
export function sheetOpening(content: ReportContent, sheet: IndicatorSheet): readonly ReportBlock[] {
  const { question } = sheet;
  return [
    {
      ...plainHeading(2, `Indikator ${questionTitle(sheet)}`),
      kicker: pathInWords(question.path, content.questionnaire.groupTerms),
      bookmark: { depth: question.path.length + 1, title: questionShortTitle(sheet) },
      anchor: questionAnchor(sheet),
    },
    levelsBlock(content, sheet),
    ...contributorBlocks(content, sheet),
    ...serviceBlock(sheet),
    ...noteBlocks(sheet),
  ];
}

function serviceBlock({ answer }: IndicatorSheet): readonly ReportBlock[] {
  return answer.serviceName.trim() === ""
    ? []
    : [{ kind: "paragraph", tone: "normal", text: `Layanan yang dinilai: ${answer.serviceName.trim()}` }];
}

/** How the level came about, where it is not simply what the ticks say. */
function noteBlocks({ question, answer }: IndicatorSheet): readonly ReportBlock[] {
  const rule = question.indicator.valueRule;
  const notes = [
    ...(answer.standing.kind === "by-hand"
      ? ["Nilai ini ditetapkan langsung oleh pengisi, bukan dihitung dari kriteria yang dicentang."]
      : []),
    ...(rule.kind === "external-index"
      ? [
          answer.external === null
            ? `Nilai indikator ini berasal dari ${rule.index}, yang belum diisi.`
            : `Nilai indikator ini berasal dari ${rule.index}: ${displayIndonesian(parseExact(answer.external))}.`,
        ]
      : []),
  ];
  return notes.map((text) => ({ kind: "paragraph", tone: "notice", text }));
}

/** The explanation and then the evidence, as it is given; where there is neither, one line says so. */
export function proofBlocks(sheet: IndicatorSheet, evidence: readonly ReportBlock[]): readonly ReportBlock[] {
  const { facts, analysis } = sheet.answer;
  const isBare = sheet.evidence.length === 0 && facts.trim() === "" && analysis.trim() === "";
  return isBare
    ? [
        plainHeading(3, "Penjelasan dan bukti dukung"),
        {
          kind: "paragraph",
          tone: "quiet",
          text: "Belum ada penjelasan. Belum ada bukti dukung yang dirujuk.",
        },
      ]
    : [...explanationBlocks(sheet), ...evidence];
}

/** The person's own words, whole. */
function explanationBlocks({ answer }: IndicatorSheet): readonly ReportBlock[] {
  const heading = plainHeading(3, "Penjelasan");
  const parts = [...explanationPart("Fakta", answer.facts), ...explanationPart("Analisis", answer.analysis)];
  return parts.length === 0
    ? [heading, { kind: "paragraph", tone: "quiet", text: "Belum ada penjelasan." }]
    : [heading, ...parts];
}

function explanationPart(title: string, text: string): readonly ReportBlock[] {
  return text.trim() === ""
    ? []
    : [plainHeading(4, title), { kind: "paragraph", tone: "normal", text: text.trim() }];
}
