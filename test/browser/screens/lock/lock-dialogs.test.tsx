import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { fail, succeed } from "#core/shared/result.ts";
import { NewPassphraseDialog } from "#screens/lock/new-passphrase-dialog.tsx";
import { SignedFileDialog } from "#screens/lock/signed-file-dialog.tsx";
import { UnlockDialog, type UnlockDialogProps } from "#screens/lock/unlock-dialog.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import "#ui/styles.css";

describe("the question for the passphrase of a locked file", () => {
  function show(parts: Partial<UnlockDialogProps> = {}) {
    return render(
      <main>
        <h1>Beranda</h1>
        <UnlockDialog
          fileName="jawaban.matang.zip.age"
          otherwise="Batal"
          onTry={async () => succeed(undefined)}
          onCancel={() => undefined}
          {...parts}
        />
      </main>,
    );
  }

  it("names the file, takes the focus, hides what is typed unless that is wished", async () => {
    await show();

    const field = page.getByLabelText("Kata sandi", { exact: true });
    await expect.element(page.getByText(/^jawaban\.matang\.zip\.age dikunci/)).toBeVisible();
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAttribute("type", "password");
    await page.getByLabelText("Tampilkan kata sandi").click();
    await expect.element(field).toHaveAttribute("type", "text");
    await expectAccessible();
  });

  it("says that a passphrase does not fit, keeps what was typed, and tries again", async () => {
    const onTry = vi.fn<UnlockDialogProps["onTry"]>(async () => fail("Kata sandi tidak cocok."));
    await show({ onTry });

    await userEvent.keyboard("salah satu{Enter}");
    await expect.element(page.getByText("Kata sandi tidak cocok.")).toBeVisible();
    await expectAccessible();
    await userEvent.keyboard("nya{Enter}");

    await vi.waitFor(() =>
      expect(onTry.mock.calls.map(([passphrase]) => passphrase)).toEqual(["salah satu", "salah satunya"]),
    );
  });

  it("tries nothing while nothing is typed", async () => {
    const onTry = vi.fn<UnlockDialogProps["onTry"]>(async () => succeed(undefined));
    await show({ onTry });

    await page.getByRole("button", { name: "Buka kunci" }).click();

    await expect.element(page.getByText("Isi kata sandinya dahulu.")).toBeVisible();
    expect(onTry).not.toHaveBeenCalled();
  });

  it("shows how far it is, and stops when the person gives up", async () => {
    const signals: AbortSignal[] = [];
    const onCancel = vi.fn();
    const shown = await show({
      onCancel,
      onTry: (_passphrase, progress, signal) => {
        signals.push(signal);
        progress(0.5);
        return new Promise(() => undefined);
      },
    });

    await userEvent.keyboard("kata sandi{Enter}");
    await expect.element(page.getByRole("progressbar")).toHaveAttribute("value", "0.5");
    await expectAccessible();
    await page.getByRole("button", { name: "Batalkan" }).click();
    await shown.unmount();

    expect(onCancel).toHaveBeenCalledOnce();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe("making up a passphrase", () => {
  async function show() {
    const onChoose = vi.fn();
    await render(
      <main>
        <h1>Laporan</h1>
        <NewPassphraseDialog what="berkas jawaban" onChoose={onChoose} onCancel={() => undefined} />
      </main>,
    );
    return onChoose;
  }

  const first = () => page.getByLabelText("Kata sandi baru");
  const second = () => page.getByLabelText("Ketik sekali lagi");
  const make = () => page.getByRole("button", { name: "Kunci dan buat berkas" });

  it("takes one that was typed twice, and warns that nothing opens the file without it", async () => {
    const onChoose = await show();

    await expect.element(page.getByText(/isi berkas jawaban tidak dapat dibuka siapa pun/)).toBeVisible();
    await first().fill("kuda baterai staples");
    await second().fill("kuda baterai staples");
    await expectAccessible();
    await make().click();

    expect(onChoose).toHaveBeenCalledExactlyOnceWith("kuda baterai staples");
  });

  it("takes none that is short, and none whose repetition differs", async () => {
    const onChoose = await show();

    await first().fill("pendek");
    await second().fill("pendek");
    await make().click();
    await expect.element(page.getByText("Pakai sedikitnya 8 huruf, angka, atau spasi.")).toBeVisible();
    await first().fill("cukup panjang");
    await expect.element(page.getByText("Keduanya belum sama. Ketik sekali lagi.")).toBeVisible();
    await make().click();

    expect(onChoose).not.toHaveBeenCalled();
    await expectAccessible();
  });
});

describe("the look at a signature before a file is opened", () => {
  it.each([
    [false, "Berkas bertanda tangan", "Buka"],
    [true, "Periksa tanda tangan berkas ini", "Buka juga"],
  ])("leaves the decision to the person (with a warning: %s)", async (isWarning, title, verb) => {
    const onAnswer = vi.fn();
    await render(
      <main>
        <h1>Beranda</h1>
        <SignedFileDialog
          fileName="tugas.matang.zip"
          sender="Kota Contoh"
          madeAt="2026-11-20T03:00:00.000Z"
          signer={{ sentence: "Ditandatangani dengan sidik jari 3F2A.", isWarning }}
          onAnswer={onAnswer}
        />
      </main>,
    );

    await expect.element(page.getByRole("dialog", { name: title })).toBeVisible();
    await expect.element(page.getByText("Ditandatangani dengan sidik jari 3F2A.")).toBeVisible();
    await expectAccessible();
    await page.getByRole("button", { name: verb, exact: true }).click();
    await page.getByRole("button", { name: "Batal", exact: true }).click();

    expect(onAnswer.mock.calls).toEqual([[true], [false]]);
  });
});
