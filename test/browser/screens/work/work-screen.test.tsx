import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { WorkScreen } from "#screens/work/work-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import "#ui/styles.css";

function linksOf(assessment: Assessment): readonly string[] {
  const links = [...document.querySelectorAll<HTMLAnchorElement>(".work__name")];
  return links.map((link) => link.hash.replace(`#/penilaian/${assessment.id}/`, ""));
}

it("leads to everything that people do together with an institution's assessment", async () => {
  const assessment = assessmentOf();
  await render(<WorkScreen assessment={assessment} />);

  await expect.element(page.getByRole("heading", { name: "Kerja bersama" })).toBeVisible();
  expect(linksOf(assessment)).toEqual(
    expect.arrayContaining(["kiriman", "papan", "gabungan", "reviu", "program", "rencana", "rapat"]),
  );
  expect(linksOf(assessment)).toEqual(
    expect.arrayContaining(["#/koordinasi", `#/banding/${assessment.id}`, `#/nasional/${assessment.id}`]),
  );
  await expectAccessible();
});

it("leaves out what only the coordinating team does, in an OPD's own assessment", async () => {
  const whole = assessmentOf();
  const assessment = { ...whole, details: { ...whole.details, agency: "Dinas Contoh" } };
  await render(<WorkScreen assessment={assessment} />);

  await expect.element(page.getByRole("heading", { name: "Kerja bersama" })).toBeVisible();
  expect(linksOf(assessment)).toEqual(expect.arrayContaining(["kiriman", "reviu", "program", "rencana"]));
  expect(linksOf(assessment)).not.toContain("gabungan");
});
