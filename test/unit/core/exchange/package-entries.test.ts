import { expect, it } from "vitest";
import { LONGEST_TEXT } from "#core/assessment/answer.ts";
import { Change } from "#core/assessment/change.ts";
import { openAssessmentJson } from "#core/exchange/open-assessment-json.ts";
import { assessmentJson, evidenceToPack } from "#core/exchange/package-entries.ts";
import { LARGEST_JSON_IN_BYTES } from "#core/exchange/package-limits.ts";
import { sampleContent } from "#test/support/package-samples.ts";

it("writes the same text for the same content, whatever order its keys were made in", () => {
  const content = sampleContent();
  const { evidence, answers, ...rest } = content.assessment;
  const turned = { ...content, assessment: { answers, evidence, ...rest } };

  expect(assessmentJson(turned)).toBe(assessmentJson(content));
});

it("leaves out the oldest changes when all of them would not fit, and says how many", () => {
  const long = "≥".repeat(LONGEST_TEXT);
  const changes = Array.from({ length: 120 }, (_, at) =>
    Change.parse({
      id: `ubah-${String(at).padStart(4, "0")}`,
      assessment: "penilaian-asal",
      at: "2025-07-01T00:00:00Z",
      by: "",
      edit: { part: "text", question: "1", field: "facts", before: long, after: long },
    }),
  );

  const text = assessmentJson({ ...sampleContent(), changes });

  const opened = openAssessmentJson(text);
  const kept = opened.ok ? opened.value.changes : [];
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(LARGEST_JSON_IN_BYTES);
  expect(kept.length).toBeGreaterThan(80);
  expect(kept.at(-1)?.id).toBe("ubah-0119");
  expect(opened.ok && opened.value.changesLeftOut).toBe(120 - kept.length);
}, 60_000);

it("packs each content once, ordered by hash, and no links", () => {
  const { assessment } = sampleContent();
  const again = assessment.evidence.map((item) => ({ ...item, title: "lagi" }));

  const hashes = evidenceToPack({ ...assessment, evidence: [...assessment.evidence, ...again] }).map(
    ({ sha256 }) => sha256,
  );

  expect(hashes).toHaveLength(2);
  expect(hashes).toEqual([...hashes].sort());
});
