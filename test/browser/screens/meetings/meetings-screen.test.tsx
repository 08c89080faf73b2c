import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { meetingRecord, meetingsOf } from "#core/meeting/meeting.ts";
import { meetingActionsOf } from "#core/meeting/meeting-action.ts";
import { takeSnapshot } from "#core/meeting/snapshot.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { MeetingsScreen, type MeetingsScreenProps } from "#screens/meetings/meetings-screen.tsx";
import { WorkScreen } from "#screens/work/work-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { LiveView } from "#test/support/live-view.tsx";
import { meetingOf } from "#test/support/meeting-samples.ts";
import { sampleAssessmentUnderWay, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import "#ui/styles.css";

const NOW = "2026-11-25T03:00:00.000Z";
const spbe = sampleSpbe2020();

function withEarlierMeeting(): Assessment {
  const assessment = sampleAssessmentUnderWay();
  const before = takeSnapshot(spbe, { ...assessment, answers: {} }, "2026-09-01T03:00:00.000Z");
  const meeting = meetingOf(before, { heldOn: "2026-09-01" });
  return {
    ...assessment,
    records: [meetingRecord("rapat-lama", { ...meeting, title: "Rapat triwulan III" })],
  };
}

async function show(assessment: Assessment, parts: Partial<MeetingsScreenProps> = {}) {
  let current = assessment;
  let count = 0;
  const onMake = vi.fn<MeetingsScreenProps["onMake"]>(async () =>
    succeed({ fileName: "ringkasan.pdf", sizeInBytes: 2048 }),
  );
  await render(
    <LiveView
      questionnaire={spbe}
      assessment={assessment}
      onEdit={(_, after) => {
        current = after;
      }}
    >
      {(view) => (
        <MeetingsScreen {...view} now={NOW} newId={() => `nomor-${++count}`} onMake={onMake} {...parts} />
      )}
    </LiveView>,
  );
  return { current: () => current, onMake };
}

async function writeDown(title: string) {
  await page.getByRole("button", { name: "Catat rapat" }).click();
  await page.getByLabelText("Nama rapat").fill(title);
  await page.getByLabelText("Keputusan").fill("Kirim SK.\nPeriksa tautan.");
  await page.getByRole("button", { name: "Simpan" }).click();
}

beforeEach(() => sessionStorage.clear());

describe("the meetings screen", () => {
  it("keeps a meeting with how things stood, and tells what moved since the one before", async () => {
    const { current } = await show(withEarlierMeeting());

    await writeDown("Rapat triwulan IV");

    await expect.element(page.getByText(/sejak rapat 1 September 2026/)).toBeVisible();
    await expect.element(page.getByRole("table", { name: "Indikator yang berubah" }).first()).toBeVisible();
    const [, made] = meetingsOf(current());
    expect(made?.body).toMatchObject({ title: "Rapat triwulan IV", heldOn: "2026-11-25" });
    expect(made?.body.snapshot).toEqual(takeSnapshot(spbe, sampleAssessmentUnderWay(), NOW));
    await expectAccessible();
  });

  it("asks for a name and keeps what was typed", async () => {
    await show(sampleAssessmentUnderWay());

    await page.getByRole("button", { name: "Catat rapat" }).click();
    await page.getByLabelText("Tempat").fill("Aula");
    await page.getByRole("button", { name: "Simpan" }).click();

    await expect.element(page.getByText(/Tulis nama rapat/)).toBeVisible();
    await expect.element(page.getByLabelText("Tempat")).toHaveValue("Aula");
    await expectAccessible();
  });

  it("finds again what was written when the form was closed by Escape, until it is cancelled", async () => {
    await show(sampleAssessmentUnderWay());
    const name = page.getByLabelText("Nama rapat");

    await page.getByRole("button", { name: "Catat rapat" }).click();
    await name.fill("Rapat triwulan IV");
    await userEvent.keyboard("{Escape}");
    await expect.element(name).not.toBeInTheDocument();
    await page.getByRole("button", { name: "Catat rapat" }).click();
    await expect.element(name).toHaveValue("Rapat triwulan IV");

    await page.getByRole("button", { name: "Batal" }).click();
    await page.getByRole("button", { name: "Catat rapat" }).click();
    await expect.element(name).toHaveValue("");
  });

  it("carries open actions on until they are done", async () => {
    const { current } = await show(withEarlierMeeting());

    await page.getByLabelText("Yang dikerjakan").fill("Terbitkan SK tim");
    await page.getByLabelText("Oleh").fill("Dinas Kominfo");
    await page.getByLabelText("Paling lambat").fill("2026-11-01");
    await page.getByRole("button", { name: "Tambah tindak lanjut" }).click();

    const open = page.getByRole("region", { name: "Tindak lanjut yang masih terbuka" });
    await expect.element(open.getByText(/1 November 2026, terlambat/)).toBeVisible();
    await userEvent.selectOptions(open.getByLabelText("Keadaan: Terbitkan SK tim"), "selesai");

    await expect.element(open.getByText("Tidak ada tindak lanjut yang terbuka.")).toBeVisible();
    expect(meetingActionsOf(current()).map(({ body }) => body.state)).toEqual(["selesai"]);
  });

  it("makes the brief and the slide, and says why when it cannot", async () => {
    const { onMake } = await show(withEarlierMeeting());

    await page.getByRole("button", { name: "Unduh ringkasan dua halaman (PDF)" }).click();
    await expect.element(page.getByText("Selesai: ringkasan.pdf (2 KB) sudah diunduh.")).toBeVisible();
    onMake.mockResolvedValue(fail("Ruang penyimpanan penuh."));
    await page.getByRole("button", { name: "Unduh gambar untuk salindia (PNG)" }).click();

    await expect.element(page.getByText("Ruang penyimpanan penuh.")).toBeVisible();
    expect(onMake.mock.calls).toEqual([
      ["rapat-lama", "brief"],
      ["rapat-lama", "slide"],
    ]);
  });

  it("takes a meeting away with its actions, after asking", async () => {
    const { current } = await show(withEarlierMeeting());
    await page.getByLabelText("Yang dikerjakan").fill("Terbitkan SK tim");
    await page.getByRole("button", { name: "Tambah tindak lanjut" }).click();

    await page.getByRole("button", { name: "Hapus rapat" }).click();
    await page.getByRole("button", { name: "Hapus rapat dan tindak lanjutnya" }).click();

    await expect.element(page.getByText("Belum ada rapat yang dicatat.")).toBeVisible();
    expect(current().records).toEqual([]);
  });
});

it("is found from where people work together, with what waits there", async () => {
  const assessment = withEarlierMeeting();
  await render(
    <WorkScreen assessment={{ ...assessment, details: { ...assessment.details, agency: null } }} />,
  );

  await expect
    .element(page.getByRole("link", { name: "Rapat" }))
    .toHaveAttribute("href", `#/penilaian/${assessment.id}/rapat`);
  await expectAccessible();
});
