import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { AttachRow, AttachState } from "#core/evidence/attach-row.ts";
import { Day, EvidenceItem } from "#core/evidence/evidence-item.ts";
import { FileFacts } from "#core/evidence/file-facts.ts";
import type { EvidenceScreenProps } from "#screens/evidence/evidence-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { questionId, sha256Of } from "#test/support/assessment-builders.ts";
import { sampleAssessment, sampleEvidence, sampleFile } from "#test/support/screen-samples.ts";
import { showEvidenceScreen as show } from "#test/support/show-evidence-screen.tsx";
import "#ui/styles.css";

const table = page.getByRole("table", { name: "Berkas yang dilampirkan" });
const row = (name: RegExp) => table.getByRole("row", { name });

function sampleRow(key: number, name: string, state: AttachState, question: string | null = null): AttachRow {
  return {
    key,
    name,
    path: name,
    sizeInBytes: 2_097_152,
    question: question === null ? null : questionId(question),
    state,
  };
}

function sampleFacts(parts: Partial<FileFacts> = {}): FileFacts {
  return FileFacts.parse({
    inspection: 1,
    content: "pdf",
    pages: 12,
    notShown: null,
    rescued: false,
    encrypted: false,
    signed: false,
    hasForm: false,
    active: [],
    text: "text",
    dates: [],
    image: null,
    ...parts,
  });
}

const [first] = sampleEvidence();
const firstId = EvidenceItem.parse(first).id;

function attachingOf(rows: readonly AttachRow[]) {
  return {
    rows,
    onFiles: vi.fn<EvidenceScreenProps["attaching"]["onFiles"]>(),
    onPlace: vi.fn<EvidenceScreenProps["attaching"]["onPlace"]>(),
    onStop: vi.fn(),
    onForget: vi.fn(),
  };
}

const saved = (number: number): AttachState => ({
  kind: "saved",
  evidence: firstId,
  sha256: sha256Of(number),
  problem: null,
});

describe("files that are attached", () => {
  it("each have a row at once: where it goes, how large it is, how far it is", async () => {
    const rows = [
      sampleRow(1, "22.a.Manual.pdf", { kind: "kept", sha256: sha256Of(1), problem: null }, "22"),
      { ...sampleRow(2, "SK.pdf", { kind: "reading" }, "18"), path: "Bukti/Indikator 18/SK.pdf" },
    ];
    const attaching = attachingOf(rows);
    await show({ props: { attaching } });

    await expect.element(row(/^22\.a\.Manual\.pdf 2 MB .*22\. .* Sedang diperiksa…/)).toBeVisible();
    await expect.element(row(/^SK\.pdf Bukti\/Indikator 18 · 2 MB .* Menunggu dibaca…/)).toBeVisible();
    await expect.element(page.getByText("2 berkas: 2 masih dibaca. 1 masih diperiksa.")).toBeVisible();
    await expect.element(page.getByRole("progressbar")).toHaveAttribute("value", "0.25"); // one of four steps

    await page.getByRole("button", { name: "Hentikan" }).click();
    expect(attaching.onStop).toHaveBeenCalledOnce();
  });

  it("say in words what was found in them", async () => {
    const facts = new Map([
      [sha256Of(1), sampleFacts({ signed: true, active: ["javascript"], text: "scan" })],
      [sha256Of(2), sampleFacts({ pages: null, notShown: "locked", text: null })],
    ]);
    const rows = [sampleRow(1, "a.pdf", saved(1)), sampleRow(2, "b.pdf", saved(2))];
    await show({ props: { attaching: attachingOf(rows), facts } });

    await expect
      .element(row(/^a\.pdf/))
      .toHaveTextContent(
        "12 halaman · hasil pindai tanpa teks · bertanda tangan digital (hilang pada salinan halaman di paket bukti) · berisi skrip (tidak ikut ke paket bukti)",
      );
    await expect.element(row(/^b\.pdf/)).toHaveTextContent(/terkunci kata sandi.*Buka kuncinya/);
    await expect.element(page.getByText("2 berkas: 2 tersimpan.")).toBeVisible();
    await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  });

  it("can be filed under another indicator", async () => {
    const attaching = attachingOf([sampleRow(7, "Foto.jpg", saved(1))]);
    await show({ props: { attaching } });
    const choice = page.getByLabelText("Indikator untuk Foto.jpg");

    await choice.click();
    await userEvent.keyboard("{Escape}");
    await choice.selectOptions("23. Manajemen data");

    expect(attaching.onPlace).toHaveBeenCalledExactlyOnceWith(7, "23");
  });

  it("offer the day found in them as the document's date", async () => {
    const facts = new Map([[sha256Of(1), sampleFacts({ dates: [Day.parse("2021-03-03")] })]]);
    const { evidence } = await show({
      props: { attaching: attachingOf([sampleRow(1, "22.a.Manual SMKI 2024.pdf", saved(1), "22")]), facts },
    });

    await page.getByRole("button", { name: /^Jadikan 3 Maret 2021 tanggal dokumen/ }).click();

    expect(evidence()[0]?.document.date).toBe("2021-03-03");
    await expect.element(page.getByRole("button", { name: /^Jadikan/ })).not.toBeInTheDocument();
  });

  it("are not kept twice: known content is named, and can be cited once more", async () => {
    const rows = [sampleRow(1, "23.a.Salinan.pdf", { kind: "known", evidence: firstId }, "23")];
    const { evidence } = await show({ props: { attaching: attachingOf(rows) } });
    await expect
      .element(row(/^23\.a/))
      .toHaveTextContent("sudah ada sebagai B1 “22.a.Manual SMKI 2024.pdf”, dirujuk di indikator 22");

    await page.getByRole("button", { name: "Rujuk juga untuk indikator 23" }).click();

    expect(evidence()[0]?.citations.map(({ question }) => question)).toEqual(["22", "23"]);
    await expect.element(row(/^23\.a/)).toHaveTextContent("dirujuk di indikator 22, 23");
  });

  it("say why they were not kept, and the list can be closed", async () => {
    const attaching = attachingOf([
      sampleRow(1, "kosong.pdf", { kind: "not-kept", problem: "Berkas ini kosong." }),
      sampleRow(2, "lama.pdf", { kind: "stopped" }),
    ]);
    await show({ props: { attaching } });

    await expect.element(row(/^kosong\.pdf.*Berkas ini kosong\./)).toBeVisible();
    await expect.element(row(/^lama\.pdf.*Dihentikan sebelum dibaca/)).toBeVisible();
    await page.getByRole("button", { name: "Tutup daftar ini" }).click();
    expect(attaching.onForget).toHaveBeenCalledOnce();
  });

  it("have no barriers, light, dark and narrow", { timeout: 60_000 }, async () => {
    const facts = new Map([[sha256Of(1), sampleFacts()]]);
    const rows = [
      sampleRow(1, "22.a.Manual SMKI.pdf", saved(1), "22"),
      sampleRow(2, "b.pdf", saved(2)),
      sampleRow(3, "c.pdf", { kind: "reading" }),
      sampleRow(4, "d.pdf", { kind: "known", evidence: firstId }, "23"),
    ];
    await show({ props: { attaching: attachingOf(rows), facts } });

    await expectAccessible();
  });
});

describe("files come in", () => {
  it("by the button, and from folders with their paths", async () => {
    const attaching = attachingOf([]);
    await show({
      assessment: sampleAssessment({ evidence: [sampleFile(1, { name: "a.pdf" })] }),
      props: { attaching },
    });

    await userEvent.upload(page.getByLabelText("Lampirkan berkas", { exact: true }), [
      new File(["isi"], "22.a.pdf"),
      new File(["sampah"], "Thumbs.db"),
    ]);

    expect(attaching.onFiles).toHaveBeenCalledOnce();
    expect(attaching.onFiles.mock.calls[0]?.[0].map(({ path }) => path)).toEqual(["22.a.pdf"]);
    expect(page.getByLabelText("Lampirkan folder").element()).toHaveProperty("webkitdirectory", true);
  });

  it("by dropping them anywhere on the screen", async () => {
    const attaching = attachingOf([]);
    await show({ props: { attaching } });
    const dropped = new DataTransfer();
    dropped.items.add(new File(["isi"], "18.b.SK.pdf"));

    const heading = page.getByRole("heading", { name: "Bukti dukung" }).element();
    const event = (name: string) =>
      new DragEvent(name, { dataTransfer: dropped, bubbles: true, cancelable: true });
    heading.dispatchEvent(event("dragenter"));
    await expect.element(page.getByText("Lepaskan di mana saja di layar ini")).toBeVisible();
    heading.dispatchEvent(event("drop"));

    await expect
      .poll(() => attaching.onFiles.mock.calls[0]?.[0].map(({ file }) => file.name))
      .toEqual(["18.b.SK.pdf"]);
    await expect.element(page.getByText(/^Seret berkas atau folder/)).toBeVisible();
  });
});
