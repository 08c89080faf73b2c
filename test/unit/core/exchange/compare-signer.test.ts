import { describe, expect, it } from "vitest";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import { compareSigner, describeSigner } from "#core/exchange/compare-signer.ts";
import { PackageSignature } from "#core/exchange/package-signature.ts";
import { Fingerprint } from "#core/pack/fingerprint.ts";

const known = Fingerprint.parse("3f2a90c1".repeat(4));
const other = Fingerprint.parse("aa00bb11".repeat(4));

function signatureOf(kind: string, fingerprint: Fingerprint = known): PackageSignature {
  return PackageSignature.parse({ kind, publicKey: "00".repeat(32), fingerprint });
}

type Came = Pick<ImportRecord, "files" | "takenBackAt">;

function came(sender: string, signedBy?: Fingerprint, takenBackAt: string | null = null): Came {
  const file = { name: "a.zip", sender, task: null, madeAt: "2026-01-01T00:00:00Z" };
  return { files: [signedBy === undefined ? file : { ...file, signedBy }], takenBackAt };
}

describe("the key of a file beside those of files that came before", () => {
  it("is the same as the latest of that sender, or another", () => {
    const before = [came("Dinas A", known), came("Dinas A", other)];

    expect(compareSigner(signatureOf("valid"), "Dinas A", before)).toEqual({ kind: "same" });
    expect(compareSigner(signatureOf("valid", other), "Dinas A", before)).toEqual({
      kind: "different",
      before: known,
    });
  });

  it("is the first where nothing signed came from that sender, or was taken back", () => {
    const before = [came("Dinas B", known), came("Dinas A"), came("Dinas A", other, "2026-02-01T00:00:00Z")];

    expect(compareSigner(signatureOf("valid"), "Dinas A", before)).toEqual({ kind: "first" });
  });
});

describe("what the person is told of a signature", () => {
  const words = (kind: string, fingerprint = known, before: readonly Came[] = [came("A", known)]) => {
    const signature = signatureOf(kind, fingerprint);
    return describeSigner(signature, compareSigner(signature, "A", before));
  };

  it("names the fingerprint in groups, and says that it is the one from before", () => {
    expect(words("valid")).toEqual({
      sentence:
        "Ditandatangani dengan sidik jari 3F2A 90C1 3F2A 90C1 3F2A 90C1 3F2A 90C1, isinya tidak berubah sejak itu. Sidik sama dengan kiriman sebelumnya.",
      isWarning: false,
    });
  });

  it("warns of another key, of a signature that does not hold, and of none where there was one", () => {
    expect(words("valid", other)).toMatchObject({ isWarning: true });
    expect(words("valid", other).sentence).toContain("Sidik berbeda dari kiriman sebelumnya (3F2A");
    expect(words("invalid").sentence).toContain("tidak sah");
    expect(words("none").sentence).toContain("padahal kiriman sebelumnya ditandatangani");
    const warned = ["invalid", "unreadable", "unchecked", "none"].map((kind) => words(kind).isWarning);
    expect(warned).toEqual([true, true, true, true]);
  });

  it("does not warn where nothing is known: it says what to compare", () => {
    expect(words("none", known, [])).toEqual({ sentence: "Tidak ditandatangani", isWarning: false });
    expect(words("valid", known, [])).toMatchObject({ isWarning: false });
    expect(words("valid", known, []).sentence).toContain("cocokkan sidiknya lewat jalan lain");
  });
});
