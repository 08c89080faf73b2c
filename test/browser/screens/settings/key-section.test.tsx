import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { Fingerprint } from "#core/pack/fingerprint.ts";
import { PublicKey } from "#core/pack/seal.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { KeySection, type KeySectionProps } from "#screens/settings/key-section.tsx";
import { expectAccessible } from "#test/support/accessibility.ts";
import "#ui/styles.css";
import "#screens/settings/settings.css";

const kept: KeySectionProps["agencyKey"] = {
  kind: "kept",
  facts: {
    publicKey: PublicKey.parse("ab".repeat(32)),
    fingerprint: Fingerprint.parse("3f2a90c1".repeat(4)),
    keptSince: "2025-11-24T02:32:00.000Z",
  },
};

function show(props: Partial<KeySectionProps> = {}) {
  return render(
    <main className="page settings">
      <KeySection
        agencyKey={{ kind: "none" }}
        onMake={async () => succeed(undefined)}
        onAdopt={async () => succeed(undefined)}
        onRemove={async () => succeed(undefined)}
        {...props}
      />
    </main>,
  );
}

beforeEach(async () => {
  await page.viewport(1280, 800);
});

describe("without a key", () => {
  it("makes one, having warned what its file is worth", async () => {
    const onMake = vi.fn(async () => succeed(undefined));
    await show({ onMake });
    await expect.element(page.getByText(/Simpan berkas itu di tempat terkunci/)).toBeVisible();

    await page.getByRole("button", { name: "Buat kunci instansi" }).click();

    expect(onMake).toHaveBeenCalledOnce();
  });

  it("takes the file of one made elsewhere, and says when it is none", async () => {
    const onAdopt = vi.fn(async () => fail("Berkas ini bukan berkas kunci instansi."));
    await show({ onAdopt });
    const file = new File(["x"], "kunci.pem");

    await userEvent.upload(page.getByLabelText("Pakai berkas kunci"), file);

    await expect
      .element(page.getByRole("alert"))
      .toHaveTextContent("Berkas ini bukan berkas kunci instansi.");
    expect(onAdopt).toHaveBeenCalledExactlyOnceWith(file);
  });

  it("is accessible", async () => {
    await show();
    await expectAccessible();
  });
});

describe("with a key", () => {
  it("shows its fingerprint in groups", async () => {
    await show({ agencyKey: kept });

    await expect.element(page.getByText("3F2A 90C1 3F2A 90C1 3F2A 90C1 3F2A 90C1")).toBeVisible();
    await expect.element(page.getByText(/sejak 24 November 2025/)).toBeVisible();
  });

  it("is removed only after a second thought", async () => {
    const onRemove = vi.fn(async () => succeed(undefined));
    await show({ agencyKey: kept, onRemove });

    await page.getByRole("button", { name: "Hapus kunci dari peramban ini" }).click();
    expect(onRemove).not.toHaveBeenCalled();
    await page.getByRole("dialog").getByRole("button", { name: "Hapus kunci" }).click();

    expect(onRemove).toHaveBeenCalledOnce();
  });

  it("is accessible", async () => {
    await show({ agencyKey: kept });
    await expectAccessible();
  });
});
