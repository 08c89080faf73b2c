import { describe, expect, it } from "vitest";
import { verifyPackage } from "#adapters/files/verify-package.ts";
import { describeOpenError } from "#core/exchange/describe-open-error.ts";
import {
  bytesOfText,
  honestEntries,
  type RawEntry,
  rewrittenAssessment,
  zipOf,
} from "#test/support/hostile-zips.ts";
import { openBytes } from "#test/support/package-samples.ts";

const MEGABYTE = 1024 * 1024;

/** Remembers where it was read. */
class WatchedBlob extends Blob {
  readonly readFrom: number[] = [];

  override slice(start = 0, end = this.size): Blob {
    this.readFrom.push(start);
    return super.slice(start, end);
  }
}

/** The honest package with its entry of that place changed. 0 is the manifest, 1 the assessment, 2 and 3 are evidence. */
function withEntry(place: number, change: Partial<RawEntry>): RawEntry[] {
  return honestEntries().map((entry, at) => (at === place ? { ...entry, ...change } : entry));
}

function plus(...more: RawEntry[]): RawEntry[] {
  return [...honestEntries(), ...more];
}

function without(place: number): RawEntry[] {
  return honestEntries().filter((_, at) => at !== place);
}

function file(name: string, content = "x"): RawEntry {
  return { name, bytes: bytesOfText(content) };
}

function evidenceName(place: number): string {
  return honestEntries()[place]?.name ?? "";
}

describe("An honest archive, however it was packed", () => {
  it("opens when every entry is stored", async () => {
    expect(await openBytes(zipOf(honestEntries()))).toMatchObject({ ok: true });
  });

  it("opens when somebody packed it again, with compression and a folder entry", async () => {
    const packedAgain = honestEntries().map((entry) => ({ ...entry, deflated: true }));
    const folder = { name: "evidence/", bytes: new Uint8Array(), unixMode: 0o40755 };

    const opened = await openBytes(zipOf([folder, ...packedAgain]));

    expect(opened).toMatchObject({ ok: true });
    const bodies = opened.ok ? await Promise.all(opened.value.evidence.map(({ bytes }) => bytes.text())) : [];
    expect(bodies.sort()[0]).toContain("Keputusan tim koordinasi");
  });

  it("keeps text that would be code elsewhere as plain text", async () => {
    const opened = await openBytes(zipOf(honestEntries()));

    const answer = opened.ok ? Object.entries(opened.value.assessment.answers).at(1) : undefined;
    expect(answer?.[1].facts).toBe("<b>tebal</b> & =1+1");
  });
});

/** Archives of 65,535 entries and of 200 MB take their time to be made. */
const SLOW = { timeout: 60_000 };

describe("A hostile or foreign archive", SLOW, () => {
  const cases: Record<string, { bytes: () => Uint8Array<ArrayBuffer>; error: object }> = {
    "is empty": { bytes: () => new Uint8Array(), error: { kind: "not-a-zip" } },
    "is a PDF": { bytes: () => bytesOfText(`%PDF-1.7\n${"x".repeat(500)}`), error: { kind: "not-a-zip" } },
    "is a Word document": {
      bytes: () => zipOf([file("[Content_Types].xml"), file("word/document.xml"), file("_rels/.rels")]),
      error: { kind: "not-a-matang-file" },
    },
    "is a browser extension with a manifest.json of its own": {
      bytes: () => zipOf([file("manifest.json", '{"manifest_version":3}'), file("background.js")]),
      error: { kind: "not-a-matang-file" },
    },
    "is an archive without entries": { bytes: () => zipOf([]), error: { kind: "not-a-matang-file" } },
    "climbs out of its folder": {
      bytes: () => zipOf(plus(file("../assessment.json"))),
      error: { kind: "unsafe-path", path: "../assessment.json" },
    },
    "climbs out in the middle of a name": {
      bytes: () => zipOf(plus(file("evidence/../../x"))),
      error: { kind: "unsafe-path" },
    },
    "has an absolute path": { bytes: () => zipOf(plus(file("/etc/passwd"))), error: { kind: "unsafe-path" } },
    "has backslashes": { bytes: () => zipOf(plus(file("evidence\\x"))), error: { kind: "unsafe-path" } },
    "has a drive letter": { bytes: () => zipOf(plus(file("C:/Windows/x"))), error: { kind: "unsafe-path" } },
    "has a NUL in a name": {
      bytes: () => zipOf(plus(file("evidence/a\0b"))),
      error: { kind: "unsafe-path" },
    },
    "has a name that turns its ending round": {
      bytes: () => zipOf(plus(file("evidence/\u202Efdp.exe"))),
      error: { kind: "unsafe-path" },
    },
    "has an empty name": { bytes: () => zipOf(plus(file(""))), error: { kind: "unsafe-path" } },
    "has a very long name": {
      bytes: () => zipOf(plus(file(`evidence/${"a".repeat(60_000)}`))),
      error: { kind: "unsafe-path" },
    },
    "has the same name twice": {
      bytes: () => zipOf(plus(file("assessment.json"))),
      error: { kind: "duplicate-name", path: "assessment.json" },
    },
    "has a name that differs in case only": {
      bytes: () => zipOf(plus(file("Assessment.JSON"))),
      error: { kind: "duplicate-name", path: "Assessment.JSON" },
    },
    "has a symbolic link": {
      bytes: () => zipOf(withEntry(2, { unixMode: 0o120777 })),
      error: { kind: "link-inside" },
    },
    "has a device": {
      bytes: () => zipOf(withEntry(2, { unixMode: 0o020666 })),
      error: { kind: "link-inside" },
    },
    "has an encrypted entry": {
      bytes: () => zipOf(withEntry(1, { flags: 0x0801 })),
      error: { kind: "encrypted" },
    },
    "is packed in a way nobody reads": {
      bytes: () => zipOf(withEntry(1, { method: 14 })),
      error: { kind: "unsupported-compression", path: "assessment.json" },
    },
    "has 10,000 entries": {
      bytes: () => zipOf(plus(...Array.from({ length: 10_000 }, (_, at) => file(`evidence/${at}`)))),
      error: { kind: "too-many-entries", limit: 5_000 },
    },
    "has 65,535 entries": {
      bytes: () => zipOf(Array.from({ length: 65_535 }, (_, at) => file(`evidence/${at}-${"n".repeat(30)}`))),
      error: { kind: "too-many-entries" },
    },
    "has 65,536 entries, for which a ZIP needs its larger form": {
      bytes: () =>
        zipOf(
          Array.from({ length: 65_536 }, (_, at) => file(`e/${at + 10_000}`)),
          { zip64: { entries: 65_536n, size: 65_536n * 53n, offset: 65_536n * 38n } },
        ),
      error: { kind: "too-many-entries" },
    },
    "has a JSON text of 100 MB": {
      bytes: () => zipOf(withEntry(1, { bytes: new Uint8Array(100 * MEGABYTE).fill(0x20), deflated: true })),
      error: { kind: "too-large", path: "assessment.json" },
    },
    "claims a JSON text of 100 MB": {
      bytes: () =>
        zipOf(withEntry(1, { deflated: true, claimedSize: 100 * MEGABYTE, localSize: 100 * MEGABYTE })),
      error: { kind: "too-large", path: "assessment.json" },
    },
    "claims a piece of evidence of 3 GB": {
      bytes: () => zipOf(withEntry(2, { deflated: true, claimedSize: 3 * 1024 * MEGABYTE })),
      error: { kind: "too-large" },
    },
    "unpacks to 200 MB of nothing": {
      bytes: () => zipOf(withEntry(2, { bytes: new Uint8Array(200 * MEGABYTE), deflated: true })),
      error: { kind: "bomb" },
    },
    "unpacks to more than it says": {
      bytes: () => {
        const bytes = new Uint8Array(20 * MEGABYTE);
        const size = honestEntries()[2]?.bytes.length ?? 0;
        return zipOf(withEntry(2, { bytes, deflated: true, claimedSize: size, localSize: size }));
      },
      error: { kind: "bomb" },
    },
    "lays two entries on one another": {
      bytes: () => zipOf(withEntry(3, { claimedOffset: 0 })),
      error: { kind: "damaged" },
    },
    "says another name in the entry's own header": {
      bytes: () => zipOf(withEntry(1, { localName: "assessment.jsom" })),
      error: { kind: "damaged", where: "assessment.json" },
    },
    "says another size in the entry's own header": {
      bytes: () => zipOf(withEntry(1, { localSize: 1 })),
      error: { kind: "damaged", where: "assessment.json" },
    },
    "says another packing in the entry's own header": {
      bytes: () => zipOf(withEntry(1, { localMethod: 8 })),
      error: { kind: "damaged", where: "assessment.json" },
    },
    "points beyond its end": {
      bytes: () => zipOf(withEntry(2, { claimedOffset: 4_000_000_000 })),
      error: { kind: "damaged" },
    },
    "claims more entries than it lists": {
      bytes: () => zipOf(honestEntries(), { claimedEntries: 900 }),
      error: { kind: "damaged", where: "zip" },
    },
    "claims fewer entries than it lists": {
      bytes: () => zipOf(honestEntries(), { claimedEntries: 2 }),
      error: { kind: "damaged", where: "zip" },
    },
    "has another archive in front": {
      bytes: () => zipOf(honestEntries(), { before: zipOf(honestEntries()) }),
      error: { kind: "damaged", where: "zip" },
    },
    "has something behind its end": {
      bytes: () => zipOf(honestEntries(), { after: bytesOfText("MZ program") }),
      error: { kind: "damaged", where: "zip" },
    },
    "claims 2^40 entries in its Zip64 record": {
      bytes: () => zipOf(honestEntries(), { zip64: { entries: 2n ** 40n, size: 400n, offset: 0n } }),
      error: { kind: "damaged", where: "zip" },
    },
    "claims a list of contents of 2^50 bytes": {
      bytes: () => zipOf(honestEntries(), { zip64: { entries: 4n, size: 2n ** 50n, offset: 0n } }),
      error: { kind: "damaged", where: "zip" },
    },
    "claims a list of contents beyond all numbers": {
      bytes: () =>
        zipOf(honestEntries(), { zip64: { entries: 4n, size: 2n ** 64n - 1n, offset: 2n ** 64n - 1n } }),
      error: { kind: "damaged", where: "zip" },
    },
    "lacks its manifest": {
      bytes: () => zipOf(without(0)),
      error: { kind: "missing-file", path: "manifest.json" },
    },
    "lacks its assessment": {
      bytes: () => zipOf(without(1)),
      error: { kind: "missing-file", path: "assessment.json" },
    },
    "lacks a piece of evidence": {
      bytes: () => zipOf(without(2)),
      error: { kind: "missing-file", path: evidenceName(2) },
    },
    "has a file that is not listed": {
      bytes: () => zipOf(plus(file("evidence/setup.exe"))),
      error: { kind: "unexpected-file", path: "evidence/setup.exe" },
    },
    "has other evidence under the same name": {
      bytes: () => {
        const bytes = honestEntries()[2]?.bytes.map((byte) => byte ^ 1) ?? new Uint8Array();
        return zipOf(withEntry(2, { bytes }));
      },
      error: { kind: "wrong-hash", path: evidenceName(2) },
    },
    "has a shorter file under the same name": {
      bytes: () => zipOf(withEntry(2, { bytes: bytesOfText("x") })),
      error: { kind: "wrong-hash", path: evidenceName(2) },
    },
    "has an assessment that was changed by hand": {
      bytes: () => {
        const text = rewrittenAssessment("Kabupaten Contoh", "Kabupaten Contih");
        return zipOf(withEntry(1, { bytes: bytesOfText(text) }));
      },
      error: { kind: "wrong-hash", path: "assessment.json" },
    },
    "has a manifest that is no JSON": {
      bytes: () => zipOf(withEntry(0, { bytes: bytesOfText("{") })),
      error: { kind: "bad-json", path: "manifest.json" },
    },
    "has a manifest of another program": {
      bytes: () => zipOf(withEntry(0, { bytes: bytesOfText('{"name":"pwa","icons":[]}') })),
      error: { kind: "not-a-matang-file" },
    },
    "has a manifest that lists a program": {
      bytes: () => {
        const listed = { path: "setup.exe", sizeInBytes: 1, sha256: "0".repeat(64) };
        const manifest = { format: "matang-manifest", formatVersion: 1, files: [listed] };
        return zipOf(withEntry(0, { bytes: bytesOfText(JSON.stringify(manifest)) }));
      },
      error: { kind: "damaged", where: "manifest.json: files.0.path" },
    },
    "has a manifest from a later version": {
      bytes: () => {
        const manifest = { format: "matang-manifest", formatVersion: 7, parts: [] };
        return zipOf(withEntry(0, { bytes: bytesOfText(JSON.stringify(manifest)) }));
      },
      error: { kind: "made-by-newer-app", version: 7 },
    },
  };

  it("is refused for too many entries before any body is read", async () => {
    const source = new WatchedBlob([
      zipOf([...Array.from({ length: 10_000 }, (_, at) => file(`evidence/${at}`, "body"))]),
    ]);

    const opened = await verifyPackage(source);

    expect(opened).toMatchObject({ ok: false, error: { kind: "too-many-entries" } });
    expect(Math.min(...source.readFrom)).toBeGreaterThan(10_000 * 40); // the list of contents starts behind all bodies
  });

  it.each(Object.entries(cases))("that %s is refused by name", async (_, { bytes, error }) => {
    const opened = await openBytes(bytes());

    expect(opened).toMatchObject({ ok: false, error });
    expect(opened.ok ? "" : describeOpenError(opened.error)).toMatch(/^[A-Z“].+\.$/);
  });
});
