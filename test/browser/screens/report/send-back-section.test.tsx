import { describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Task } from "#core/assessment/task.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { TaskNotice } from "#screens/overview/task-notice.tsx";
import { type SendBack, SendBackSection } from "#screens/report/send-back-section.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { atTime } from "#test/support/assessment-builders.ts";
import "#ui/styles.css";

const task = Task.parse({
  id: "tugas-0001",
  from: "Kota Contoh",
  to: "Dinas Contoh",
  deadline: "2026-11-30",
  note: "Lampirkan SK.",
  indicators: ["1", "2"],
  handedOutAt: atTime("08:00"),
});

function show(parts: Partial<SendBack> = {}) {
  const onSend: SendBack["onSend"] = async () => succeed({ fileName: "jawaban.zip", sizeInBytes: 2048 });
  return render(
    <main>
      <h1>Laporan</h1>
      <SendBackSection
        task={task}
        now={atTime("12:00")}
        lastSentAt={null}
        keyFingerprint={null}
        onSend={onSend}
        {...parts}
      />
    </main>,
  );
}

describe("sending a task back", () => {
  it("sends all evidence the first time", async () => {
    const onSend = vi.fn<SendBack["onSend"]>(async () =>
      succeed({ fileName: "jawaban.zip", sizeInBytes: 2048 }),
    );
    await show({ onSend });

    expect(page.getByRole("radio", { name: /belum pernah dikirim/ }).elements()).toEqual([]);
    await page.getByRole("button", { name: "Kirim balik" }).click();

    await expect.element(page.getByText(/jawaban\.zip \(2 KB\)/)).toBeVisible();
    expect(onSend.mock.calls.map(([chosen]) => chosen)).toEqual([
      { evidence: "all", isLocked: false, isSigned: false },
    ]);
    await expectAccessible();
  });

  it("repeats no evidence the second time, unless that is wanted", async () => {
    const onSend = vi.fn<SendBack["onSend"]>(async () => fail("Penuh."));
    await show({ onSend, lastSentAt: atTime("09:00") });

    await page.getByRole("button", { name: "Kirim balik" }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("Penuh.");
    await page.getByRole("radio", { name: "Tanpa isi bukti" }).click();
    await page.getByRole("button", { name: "Kirim balik" }).click();

    await vi.waitFor(() =>
      expect(onSend.mock.calls.map(([{ evidence }]) => evidence)).toEqual(["new", "none"]),
    );
  });

  it("is signed where there is a key, and locked when that is wished", async () => {
    const onSend = vi.fn<SendBack["onSend"]>(async () => fail("Penuh."));
    await show({ onSend, keyFingerprint: "3F2A 90C1" });

    await page.getByLabelText("Kunci dengan kata sandi").click();
    await expectAccessible();
    await page.getByRole("button", { name: "Kirim balik" }).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent("Penuh.");
    await page.getByLabelText("Tanda tangani dengan kunci instansi").click();
    await page.getByRole("button", { name: "Kirim balik" }).click();

    await vi.waitFor(() =>
      expect(onSend.mock.calls.map(([chosen]) => chosen)).toEqual([
        { evidence: "all", isLocked: true, isSigned: true },
        { evidence: "all", isLocked: true, isSigned: false },
      ]),
    );
  });

  it("shows how far it is, and can be stopped", async () => {
    const signals: AbortSignal[] = [];
    await show({
      onSend: (_chosen, progress, signal) => {
        signals.push(signal);
        progress(0.4, "Mengunci berkas jawaban");
        return new Promise(() => undefined);
      },
    });

    await page.getByRole("button", { name: "Kirim balik" }).click();
    await expect.element(page.getByText("Mengunci berkas jawaban")).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: "Batalkan" }).click();

    await expect.element(page.getByText("Dibatalkan. Tidak ada berkas yang diunduh.")).toBeVisible();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("the notice of a task", () => {
  it("says from whom it is, until when, and what to mind", async () => {
    await render(
      <main>
        <h1>Dinas Contoh</h1>
        <TaskNotice task={task} report="#/penilaian/x/laporan" />
      </main>,
    );

    await expect.element(page.getByRole("heading", { name: "Tugas dari Kota Contoh" })).toBeVisible();
    await expect.element(page.getByText("Kirim balik paling lambat 30 November 2026.")).toBeVisible();
    await expect.element(page.getByText("Lampirkan SK.")).toBeVisible();
    await expectAccessible();
  });

  it("says which indicators are due when, and what to mind about one of them", async () => {
    const several = {
      ...task,
      note: "Lampirkan SK.\nSertakan notula.",
      each: { "2": { deadline: "2026-12-15", note: "Sertakan notula." } },
    };
    await render(
      <main>
        <h1>Dinas Contoh</h1>
        <TaskNotice task={Task.parse(several)} report="#/penilaian/x/laporan" />
      </main>,
    );

    await expect.element(page.getByText("30 November 2026: indikator 1")).toBeVisible();
    await expect.element(page.getByText("15 Desember 2026: indikator 2")).toBeVisible();
    await expect.element(page.getByText("Indikator 2: Sertakan notula.")).toBeVisible();
    await expect.element(page.getByText("Lampirkan SK.", { exact: true })).toBeVisible();
    await expectAccessible();
  });
});
