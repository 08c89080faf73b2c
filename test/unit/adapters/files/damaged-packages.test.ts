import { expect, it } from "vitest";
import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { honestEntries, zipOf } from "#test/support/hostile-zips.ts";
import { hashOf, NEW_ID, openBytes, packageOf, sampleContent } from "#test/support/package-samples.ts";
import { seededRandom } from "#test/support/seeded-random.ts";

const CASES = 300;

it.each([
  ["as this app writes it", () => packageOf(sampleContent())],
  ["packed again by another program", async () => zipOf(honestEntries().map(compressed))],
])(
  "opens to the same content or is refused by name whatever bits were flipped, %s",
  async (_, make) => {
    const whole = await make();
    const random = seededRandom(20_250_701);
    const kinds = new Map<string, number>();

    for (let round = 0; round < CASES / 2; round += 1) {
      const opened = await openBytes(flipped(whole, random, round % 2 === 0 ? whole.length : 700));
      if (opened.ok) {
        await expectSameContent(opened.value);
      }
      const kind = opened.ok ? "opened" : opened.error.kind;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }

    expect(kinds.get("damaged")).toBeGreaterThan(CASES / 20);
    expect(kinds.size).toBeGreaterThan(2);
  },
  30_000,
);

it.each(["Kabupaten Contoh", "Keputusan tim", "gambar layar", '"sha256"', '"path"'])(
  "is never taken for whole when a byte of its content was changed (%s)",
  async (text) => {
    const damaged = await packageOf(sampleContent());
    const place = new TextDecoder("latin1").decode(damaged).indexOf(text);
    damaged[place + 1] = (damaged[place + 1] ?? 0) ^ 4;

    const opened = await openBytes(damaged);

    expect(place).toBeGreaterThan(0);
    expect(opened).toMatchObject({ ok: false });
  },
);

it("is told from something that never was a package, wherever it was cut off", async () => {
  const whole = await packageOf(sampleContent());

  const kinds = new Set<string>();
  for (let twentieth = 1; twentieth < 20; twentieth += 1) {
    const opened = await openBytes(whole.slice(0, Math.floor((whole.length * twentieth) / 20)));
    kinds.add(opened.ok ? "opened" : opened.error.kind);
  }

  expect([...kinds]).toEqual(["damaged"]);
});

function compressed(entry: ReturnType<typeof honestEntries>[number]) {
  return { ...entry, deflated: true };
}

async function expectSameContent(opened: OpenedPackage): Promise<void> {
  expect(opened.assessment).toEqual({ ...sampleContent().assessment, id: NEW_ID });
  for (const { sha256, bytes } of opened.evidence) {
    expect(hashOf(new Uint8Array(await bytes.arrayBuffer()))).toBe(sha256);
  }
}

/** One to three bits changed, somewhere among the last so many bytes: the list of contents lies at the end. */
function flipped(
  whole: Uint8Array<ArrayBuffer>,
  random: () => number,
  amongLast: number,
): Uint8Array<ArrayBuffer> {
  const damaged = whole.slice();
  const count = 1 + Math.floor(random() * 3);
  for (let flip = 0; flip < count; flip += 1) {
    const place = whole.length - 1 - Math.floor(random() * amongLast);
    damaged[place] = (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return damaged;
}
