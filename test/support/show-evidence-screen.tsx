import { vi } from "vitest";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Edit, inverseOf } from "#core/assessment/change.ts";
import type { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { EvidenceScreen, type EvidenceScreenProps } from "#screens/evidence/evidence-screen.tsx";
import { newId } from "./assessment-builders.ts";
import { LiveView } from "./live-view.tsx";
import { sampleAssessmentUnderWay, sampleSpbe2020 } from "./screen-samples.ts";

const NOTHING_ATTACHED: EvidenceScreenProps["attaching"] = {
  rows: [],
  onFiles: () => {},
  onPlace: () => {},
  onStop: () => {},
  onForget: () => {},
};

interface Shown {
  readonly assessment?: Assessment;
  readonly props?: Partial<EvidenceScreenProps>;
}

/** The screen of evidence with an app around it. Answers how the evidence stands after the last edit, the way to take that back, and the way out. */
export async function showEvidenceScreen({
  assessment = sampleAssessmentUnderWay(),
  props = {},
}: Shown = {}) {
  history.replaceState({}, "");
  let now: readonly EvidenceItem[] = assessment.evidence;
  let undo = () => {};
  const keep = vi.fn((_edits: readonly Edit[], after: Assessment) => {
    now = after.evidence;
  });
  const { unmount } = await render(
    <LiveView questionnaire={sampleSpbe2020()} assessment={assessment} onEdit={keep}>
      {(view, change) => {
        undo = () => change((keep.mock.lastCall?.[0] ?? []).map(inverseOf));
        return (
          <EvidenceScreen
            {...view}
            openedAtFirst={null}
            attaching={NOTHING_ATTACHED}
            facts={new Map()}
            absentFiles={new Set()}
            onOpenPages={async () => "Halaman tidak dapat ditampilkan."}
            onKeepFile={async () => fail("Berkas tidak dapat dibaca.")}
            onShrink={async () => fail("Foto ini sudah kecil.")}
            onOpenEvidence={async () => succeed(undefined)}
            newId={newId}
            now="2025-11-25T03:00:00.000Z"
            {...props}
          />
        );
      }}
    </LiveView>,
  );
  return { evidence: () => now, keep, undo: () => undo(), leave: unmount };
}
