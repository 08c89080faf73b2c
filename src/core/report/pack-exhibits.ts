import type { NumberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { type EvidenceItem, evidenceName, storedFilesOf } from "#core/evidence/evidence-item.ts";
import { isProgram } from "#core/evidence/file-type.ts";
import { joinSpans, pagesShownText } from "./cited-spans.ts";
import type { PackContent } from "./pack-content.ts";
import { fileOf, type PackEvidence } from "./pack-evidence.ts";
import { type Exhibit, type ExhibitSource, exhibitAnchor, type ManifestEntry } from "./pack-plan.ts";
import { questionAnchor, questionShortTitle } from "./question-words.ts";
import type { IndicatorSheet } from "./report-content.ts";

/** What follows the sheet of a question: each file that is cited there, once. */
export function exhibitsOf(content: PackContent, sheet: IndicatorSheet): readonly Exhibit[] {
  const evidence = content.evidenceByQuestion.get(sheet.question.id) ?? [];
  return evidence.flatMap((one) => exhibitOf(sheet, one));
}

function exhibitOf(sheet: IndicatorSheet, evidence: PackEvidence): readonly Exhibit[] {
  const { number, item, citations } = evidence;
  const content = contentOf(evidence);
  const source = sourceOf({ number, item });
  if (content === null || source === null) {
    return [];
  }
  const name = evidenceName(item);
  const criteria = [...new Set(citations.flatMap(({ citation }) => citation.criteria))];
  const proves = criteria.length === 0 ? [] : [`kriteria ${criteria.join(", ")}`];
  return [
    {
      number,
      anchor: exhibitAnchor(sheet.question.id, number),
      bookmark: { depth: sheet.question.path.length + 2, title: `${number} · ${name}` },
      source,
      content,
      stamp: {
        claim: [`Indikator ${questionShortTitle(sheet)}`, ...proves].join(" · "),
        source: name === source.name ? `${number} · ${name}` : `${number} · ${name} · ${source.name}`,
      },
      backTo: questionAnchor(sheet),
    },
  ];
}

function contentOf({ outcome }: PackEvidence): Exhibit["content"] | null {
  switch (outcome.kind) {
    case "shown":
      return { kind: "pages", spans: outcome.pages };
    case "elsewhere":
      return { kind: "elsewhere", anchor: outcome.anchor };
    case "attached":
      return { kind: "attached", reason: outcome.reason };
    case "left-out":
    case "listed":
    case "link":
      return null;
  }
}

function sourceOf({ item }: NumberedEvidence): ExhibitSource | null {
  const source = fileOf(item);
  if (source === null) {
    return null;
  }
  const { sha256, name, sizeInBytes, mediaType } = source;
  return { sha256, name, sizeInBytes, mediaType };
}

/** Every file of the assessment once, whatever became of it. */
export function packManifest(content: PackContent): readonly ManifestEntry[] {
  return content.evidence.flatMap((numbered) => {
    const source = sourceOf(numbered);
    return source === null ? [] : [{ ...source, number: numbered.number, ...fateOf(content, numbered) }];
  });
}

/** Where a file is cited, what of it is shown, and what is to be said of it. */
export function fateOf(
  { sheets, settings, facts, evidenceByQuestion }: PackContent,
  { number, item }: NumberedEvidence,
): Pick<ManifestEntry, "questions" | "pages" | "state"> {
  const questions = sheets
    .filter(({ evidence }) => evidence.some((cited) => cited.number === number))
    .map(({ question }) => question.id);
  const here = [...evidenceByQuestion.values()].flat().filter((one) => one.number === number);
  const isLeftOut = settings.leftOut.includes(item.id);
  const state =
    !isLeftOut && isProgramHere(item, facts) ? "program" : stateOf(here, questions.length > 0, isLeftOut);
  return { questions, pages: state === "shown" ? pagesShown(here) : null, state };
}

function isProgramHere(item: EvidenceItem, facts: PackContent["facts"]): boolean {
  return storedFilesOf(item).some(
    (file) => isProgram(file) || facts.get(file.sha256)?.notShown === "program",
  );
}

function stateOf(
  here: readonly PackEvidence[],
  isCited: boolean,
  isLeftOut: boolean,
): ManifestEntry["state"] {
  if (isLeftOut) {
    return "left-out";
  }
  if (!isCited) {
    return "not-cited";
  }
  if (here.some(({ outcome }) => outcome.kind === "shown")) {
    return "shown";
  }
  return here.some(({ outcome }) => outcome.kind === "attached") ? "attached" : "listed";
}

function pagesShown(here: readonly PackEvidence[]): string {
  const shown = here.flatMap(({ outcome }) => (outcome.kind === "shown" ? [outcome.pages] : []));
  return pagesShownText(joinSpans(shown), here[0]?.facts?.pages ?? null);
}
