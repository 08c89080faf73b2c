import { describe, expect, it } from "vitest";
import { EvidenceItem } from "#core/evidence/evidence-item.ts";
import { concealerFor, LEFT_OUT_NAME } from "#core/report/conceal-assessment.ts";
import { packPlan } from "#core/report/pack-document.ts";
import { assessmentOf } from "#test/support/assessment-builders.ts";
import { earlierState, packInput } from "#test/support/pack-samples.ts";
import { evidence, reportInput, reportUnderWay } from "#test/support/report-samples.ts";
import { instrument } from "#test/support/scoring-builders.ts";

describe("a redacted copy", () => {
  const report = reportUnderWay();
  const [first, , link] = report.assessment.evidence;
  const leftOut = [first, link].flatMap((item) => (item === undefined ? [] : [item.id]));
  const problems = [
    {
      heading: "Berkas tidak dapat ditampilkan",
      text: "22.a.Manual SMKI 2024.pdf terkunci kata sandi.",
      isSaidByHeading: false,
      question: null,
      evidence: first?.id ?? null,
    },
  ];
  const plan = packPlan(packInput(report, { settings: { leftOut }, problems }));
  const whole = JSON.stringify(plan);

  it("names what is left out nowhere, not even where a problem or a note speaks of it", () => {
    expect(whole).not.toContain("Manual SMKI 2024");
    expect(whole).not.toContain("Bab II memuat peran");
    expect(whole).not.toContain("jdih.kaltimprov");
    expect(whole).not.toContain("Pergub SPBE di JDIH");
    expect(whole).toContain(`${LEFT_OUT_NAME} terkunci kata sandi.`);
  });

  it("leaves no rest of a name that holds the name of another file that is left out", () => {
    const items = [
      { ...evidence(1, "pindaian.pdf", []), title: "Surat Tugas" },
      evidence(2, "Surat Tugas Sekretaris.pdf", []),
    ];
    const conceal = concealerFor(assessmentOf({ evidence: items }), {
      leftOut: items.map(({ id }) => id),
      maskPrivate: false,
    });

    expect(conceal("Lihat Surat Tugas Sekretaris.pdf.")).toBe(`Lihat ${LEFT_OUT_NAME}.`);
  });

  it("shows none of its pages, and admits it on the cover, on the sheet and in the manifest", () => {
    const [entry] = plan.manifest;

    expect(plan.pack.isRedacted).toBe(true);
    expect(plan.meta.labels).toContain("Salinan tersunting");
    expect(plan.chapters.flatMap(({ exhibits }) => exhibits.map(({ number }) => number))).not.toContain("B1");
    expect(entry).toMatchObject({ number: "B1", name: LEFT_OUT_NAME, state: "left-out", pages: null });
    expect(whole).toContain("dihilangkan dari salinan ini");
    expect(whole).toContain("2 bukti dihilangkan");
  });

  it("keeps the fingerprint, so that the file can be matched later", () => {
    expect(plan.manifest[0]?.sha256).toBe(first?.source.kind === "file" ? first.source.sha256 : "");
  });

  it("does not tell the name by way of an earlier state either, though the file had another id then", () => {
    const citedThen = [{ question: "21", criteria: [], pages: "", article: "", note: "" }];
    const itemThen = EvidenceItem.parse({ ...first, id: "dulu-0001", citations: citedThen });
    const since = earlierState(report, { ...report.assessment, evidence: [itemThen] });
    const open = packPlan(packInput(report, { since }));
    const difference = packPlan(packInput(report, { settings: { leftOut }, since }));

    expect(JSON.stringify(open)).toContain("Bukti dilepas: 22.a.Manual SMKI 2024.pdf");
    expect(JSON.stringify(difference)).not.toContain("Manual SMKI 2024");
  });

  it("does not call a pack redacted that leaves nothing out", () => {
    expect(packPlan(packInput(report)).pack.isRedacted).toBe(false);
  });
});

describe("masking private data", () => {
  it("reaches texts, names of files and notes alike", () => {
    const report = reportInput(instrument("spbe-2020"), {
      answers: { "22": { facts: "Ketua: NIP 198001012005011001", analysis: "tanya a@b.id" } },
      evidence: [
        evidence(1, "KTP 6471012345670001.pdf", [
          { question: "22", criteria: [], pages: "", article: "", note: "telepon 081234567890" },
        ]),
      ],
    });
    const plan = packPlan(packInput(report, { settings: { maskPrivate: true } }));

    expect(JSON.stringify(plan)).not.toMatch(/198001012005011001|a@b\.id|6471012345670001|081234567890/);
    expect(plan.pack.isRedacted).toBe(true);
  });

  it("says what it masks and what it does not", () => {
    const plan = packPlan(packInput(reportUnderWay(), { settings: { maskPrivate: true } }));
    const cover = plan.front.find((block) => block.kind === "cover");

    expect(JSON.stringify(cover)).toContain(
      "Salinan tersunting: nomor identitas (NIK, KK, NIP, NPWP, paspor)",
    );
    expect(JSON.stringify(cover)).toContain("alamat tautan, dan halaman bukti tidak disamarkan");
  });
});
