import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { verifyVolumes } from "#adapters/pdf-pack/verify-worker-client.ts";
import { judgePack } from "#core/pack/judge-pack.ts";
import type { VerifyFiles } from "#screens/verify/use-verifying.ts";
import { VerifyScreen } from "#screens/verify/verify-screen.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import { newSigningKey } from "#test/support/new-signing-key.ts";
import { sealedVolumes } from "#test/support/sealed-volumes.ts";
import "#ui/styles.css";

const inWorker: VerifyFiles = async (files, onProgress, signal) =>
  judgePack(await verifyVolumes(files, onProgress, signal));

const show = (onVerify: VerifyFiles = inWorker) => render(<VerifyScreen onVerify={onVerify} />);
const choose = (files: File[], label = "Pilih PDF") => userEvent.upload(page.getByLabelText(label), files);
const pdf = (name: string, bytes: Uint8Array<ArrayBuffer>) => new File([bytes], name);

async function twoVolumes(input: Parameters<typeof sealedVolumes>[0] = {}): Promise<readonly [File, File]> {
  const [one, two] = await sealedVolumes({ volumes: [[2, 2, 2], [3]], blockLength: 16, ...input });
  if (one === undefined || two === undefined) {
    throw new Error("Two volumes were asked for");
  }
  return [pdf("jilid-1.pdf", one.bytes), pdf("jilid-2.pdf", two.bytes)];
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

describe("checking a pack", () => {
  it("says that all volumes are whole and unchanged, and whose they are", async () => {
    await show();

    await choose([...(await twoVolumes())].reverse());

    await expect.element(page.getByRole("heading", { name: "Utuh dan tidak berubah" })).toHaveFocus();
    await expect.element(page.getByText("Pemerintah Kota Contoh")).toBeVisible();
    await expect.element(page.getByText("Paket 3, 2 jilid")).toBeVisible();
    await expect.element(page.getByText(/Paket ini tidak ditandatangani/)).toBeVisible();
  });

  it("names the volume, the page and the evidence where something changed", async () => {
    const [one, two] = await twoVolumes();
    const bytes = new Uint8Array(await one.arrayBuffer());
    const place = new TextDecoder().decode(bytes).indexOf("(Bukti 2.1)");
    bytes[place + 1] = 0x58;
    await show();

    await choose([pdf("jilid-1.pdf", bytes), two]);

    await expect.element(page.getByRole("heading", { name: "Tidak sama dengan saat dibuat" })).toBeVisible();
    await expect
      .element(page.getByText("Jilid 1 (jilid-1.pdf): isinya berubah di halaman 2 (B2 · Surat 2.pdf)."))
      .toBeVisible();
  });

  it("asks for the volume that is missing, and takes it in addition", async () => {
    const [one, two] = await twoVolumes();
    await show();
    await choose([one]);
    await expect.element(page.getByRole("heading", { name: "Belum lengkap" })).toBeVisible();
    await expect.element(page.getByText(/^Jilid 2 tidak ada/)).toBeVisible();

    await choose([two], "Tambahkan jilid");

    await expect.element(page.getByRole("heading", { name: "Utuh dan tidak berubah" })).toBeVisible();
  });

  it("takes volumes that are dropped anywhere on the screen, and those on the button for more only once", async () => {
    const [one, two] = await twoVolumes();
    const drop = (onto: Element, file: File) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(file);
      onto.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    };
    await show();

    drop(page.getByRole("heading", { name: "Periksa paket bukti" }).element(), one);
    await expect.element(page.getByText(/^Jilid 2 tidak ada/)).toBeVisible();
    drop(page.getByText("Tambahkan jilid").element(), two);

    await expect.element(page.getByRole("heading", { name: "Utuh dan tidak berubah" })).toBeVisible();
  });

  it("shows the signer's fingerprint, and asks to compare it", async () => {
    const { signer, fingerprint } = await newSigningKey();
    await show();

    await choose([...(await twoVolumes({ signer }))]);

    const groups = fingerprint.toUpperCase().match(/.{4}/g)?.join(" ") ?? "";
    await expect.element(page.getByText(groups)).toBeVisible();
    await expect.element(page.getByText(/Cocokkan dengan sidik jari yang tercetak di sampul/)).toBeVisible();
  });

  it("calls what is no pack by its name", async () => {
    await show();

    await choose([pdf("surat.pdf", new TextEncoder().encode("%PDF-1.4\n%%EOF"))]);

    await expect.element(page.getByRole("heading", { name: "Bukan paket bukti Matang" })).toBeVisible();
    await expect.element(page.getByText("surat.pdf bukan jilid paket bukti Matang.")).toBeVisible();
  });
});

describe("while a check is under way", () => {
  it("tells how far it is, and can be cancelled", async () => {
    const aborted = vi.fn();
    await show(
      (_files, onProgress, signal) =>
        new Promise((_, reject) => {
          onProgress(0.42);
          signal.addEventListener("abort", () => {
            aborted();
            reject(signal.reason);
          });
        }),
    );
    await choose([pdf("a.pdf", new Uint8Array(3))]);
    await expect.element(page.getByText("42%")).toBeVisible();
    await expect.element(page.getByRole("progressbar", { name: "Kemajuan pemeriksaan" })).toBeVisible();

    await page.getByRole("button", { name: "Batalkan" }).click();

    await expect.element(page.getByText(/Pemeriksaan dibatalkan/)).toBeVisible();
    expect(aborted).toHaveBeenCalledOnce();
    await expect.element(page.getByRole("progressbar")).not.toBeInTheDocument();
  });

  it("ends the worker when it is cancelled", async () => {
    const control = new AbortController();
    const reason = new Error("enough");
    const checking = verifyVolumes([...(await twoVolumes())], () => undefined, control.signal);
    control.abort(reason);

    await expect(checking).rejects.toBe(reason);
  });
});

describe("the page", () => {
  it("is accessible before a check, in light, in dark and on a narrow screen", async () => {
    await show();

    await expectAccessible();
  });

  it("is accessible with differences and a fingerprint, too", async () => {
    const { signer } = await newSigningKey();
    const [one] = await twoVolumes({ signer });
    await show();
    await choose([one, pdf("surat-pengantar-dengan-nama-yang-panjang-sekali.pdf", new Uint8Array(9))]);
    await expect.element(page.getByRole("list", { name: "Perbedaan" })).toBeVisible();

    await expectAccessible();
  });

  it("is accessible with a good verdict", async () => {
    await show();
    await choose([...(await twoVolumes())]);
    await expect.element(page.getByRole("heading", { name: "Utuh dan tidak berubah" })).toBeVisible();

    await expectAccessible();
  });
});
