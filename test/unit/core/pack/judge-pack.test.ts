import { expect, it } from "vitest";
import { judgePack } from "#core/pack/judge-pack.ts";
import type { VolumeCheck } from "#core/pack/volume-check.ts";
import { sampleSeal } from "#test/support/sample-seal.ts";

/** A volume as it was written. */
function volumeOf(packId: "a" | "b", volume: number, volumes = 2): VolumeCheck {
  const seal = sampleSeal({ packId: packId.repeat(64), volume, volumes });
  return {
    file: `${packId}${volume}.pdf`,
    volume,
    packId: seal.pack.id,
    seal,
    signature: { kind: "none" },
    findings: [],
  };
}

const inShort = (checks: readonly VolumeCheck[]) =>
  judgePack(checks).differences.map(({ kind, file }) => [kind, file]);

it("finds nothing in volumes that name each other", () => {
  expect(judgePack([volumeOf("a", 2), volumeOf("a", 1)])).toMatchObject({ intact: true, differences: [] });
});

it("takes, of two packs with one volume each, the one whose first volume is there for the pack", () => {
  const verdict = judgePack([volumeOf("b", 2), volumeOf("a", 1)]);

  expect(verdict.pack?.id).toBe("a".repeat(64));
  expect(verdict.differences).toMatchObject([
    { kind: "other-pack", file: "b2.pdf" },
    { kind: "volume-missing", volume: 2 },
  ]);
});

it("takes the pack of most of the files, wherever its first volume is", () => {
  const verdict = judgePack([volumeOf("a", 1, 3), volumeOf("b", 2, 3), volumeOf("b", 3, 3)]);

  expect(verdict.pack?.id).toBe("b".repeat(64));
});

it("does not believe a volume that counts the volumes otherwise than the first one", () => {
  const second = {
    ...volumeOf("a", 2),
    seal: { ...sampleSeal({ packId: "a".repeat(64), volume: 2 }), volumes: 3 },
  };

  expect(inShort([volumeOf("a", 1), second])).toEqual([
    ["not-sealed-together", "a2.pdf"],
    ["volume-missing", null],
  ]);
});

it("is not intact where there is nothing to judge", () => {
  expect(judgePack([])).toMatchObject({ intact: false, differences: [], pack: null });
});
