import { useSyncExternalStore } from "react";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { fail, type Result, succeed } from "#core/shared/result.ts";
import { IndicatorScreen } from "#screens/indicator/indicator-screen.tsx";
import { paths } from "#screens/paths.ts";
import { LiveView } from "#test/support/live-view.tsx";
import {
  SAMPLE_ID,
  sampleAssessmentUnderWay,
  sampleFile,
  sampleQuestion,
  sampleSpbe2020,
} from "#test/support/screen-samples.ts";
import type { OpenPages } from "#ui/page-picker/page-choice.tsx";
import "#ui/styles.css";

interface Opened {
  /** Every edit the screen made, in order. */
  readonly edits: Edit[];
  readonly current: () => Assessment;
  /** As another tab would. */
  readonly changeElsewhere: (edits: readonly Edit[]) => void;
  readonly opened: EvidenceItem[];
}

interface OpenOptions {
  readonly questionnaire?: Questionnaire;
  readonly assessment?: Assessment;
  readonly question?: string;
  /** By file name; files without an entry are fine. */
  readonly problems?: Readonly<Record<string, string>>;
  readonly openingFails?: string;
  /** Of every file. */
  readonly facts?: FileFacts;
  readonly onOpenPages?: OpenPages;
}

/** The screen as the app shows it: edits are made at once, links lead to another indicator. */
export async function openIndicator(options: OpenOptions = {}): Promise<Opened> {
  const questionnaire = options.questionnaire ?? sampleSpbe2020();
  let assessment = options.assessment ?? sampleAssessmentUnderWay();
  let change: Opened["changeElsewhere"] = () => {};
  const opened: Opened = {
    edits: [],
    current: () => assessment,
    changeElsewhere: (edits) => change(edits),
    opened: [],
  };
  let count = 0;
  const attach = async (files: readonly File[], question: string) => {
    const items = files.map((file) => {
      count += 1;
      return sampleFile(500 + count, {
        name: file.name,
        sizeInBytes: file.size,
        citations: [{ question, criteria: [], pages: "", article: "", note: "" }],
      });
    });
    change(items.map((item) => ({ part: "evidence", evidence: item.id, before: null, after: item })));
    return files.map(({ name }) => ({ name, problem: options.problems?.[name] ?? null }));
  };
  const openEvidence = async (item: EvidenceItem): Promise<Result<void, string>> => {
    opened.opened.push(item);
    return options.openingFails === undefined ? succeed(undefined) : fail(options.openingFails);
  };
  window.location.hash = paths.indicator(SAMPLE_ID, options.question ?? "22");
  await render(
    <LiveView
      questionnaire={questionnaire}
      assessment={assessment}
      onEdit={(edits, after) => {
        opened.edits.push(...edits);
        assessment = after;
      }}
    >
      {(view, changeView) => {
        change = changeView;
        return (
          <Routed>
            {(id) => (
              <IndicatorScreen
                {...view}
                question={sampleQuestion(questionnaire, id)}
                now="2025-11-25T03:00:00.000Z"
                newId={() => `tautan-${String(++count).padStart(4, "0")}`}
                onAttach={attach}
                onLookAtFile={async () => ({
                  facts: options.facts ?? null,
                  onOpenPages: options.onOpenPages ?? null,
                })}
                onOpenEvidence={openEvidence}
              />
            )}
          </Routed>
        );
      }}
    </LiveView>,
  );
  await comeNearEvidence();
  return opened;
}

function Routed({ children }: { readonly children: (question: string) => React.ReactNode }) {
  const hash = useSyncExternalStore(listenToHash, () => window.location.hash);
  return children(hash.split("/").at(-1) ?? "");
}

function listenToHash(listener: () => void) {
  window.addEventListener("hashchange", listener);
  return () => window.removeEventListener("hashchange", listener);
}

/** The evidence is fetched when a person comes near it; these tests begin where that has been. */
async function comeNearEvidence(): Promise<void> {
  document.getElementById("bagian-bukti")?.scrollIntoView();
  await expect.element(page.getByText(/sedang dimuat\.$/)).not.toBeInTheDocument();
  window.scrollTo(0, 0);
}
