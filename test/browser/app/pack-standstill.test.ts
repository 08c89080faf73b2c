import { expect, it, vi } from "vitest";
import { scratchFile } from "#adapters/file-system/pack-scratch.ts";
import { openBrowserServices } from "#app/open-browser-services.ts";
import { makePackInWorker } from "#app/pack-worker-client.ts";
import { EvidenceItem, Sha256 } from "#core/evidence/evidence-item.ts";
import { fileFactsOf } from "#test/support/file-facts-of.ts";
import { sampleAssessment, sampleSpbe2020 } from "#test/support/screen-samples.ts";
import { slowPdf } from "#test/support/slow-pdf.ts";

/** Libraries are fetched, and the database is a real one. */
vi.setConfig({ testTimeout: 60_000 });

/** Far longer than the other files and our own pages take, far shorter than the slow one does. */
const STANDSTILL_MS = 4000;

it.each([
  ["before it, while it looks into the file", false],
  ["in the midst of writing", true],
])(
  "costs the file at which the worker stands still, %s: it is attached, and the reason named",
  async (_, isLookedInto) => {
    const { evidence, newId } = openBrowserServices();
    const slow = await keptFile("lambat.pdf", await slowPdf());
    if (isLookedInto) {
      await evidence.keepFacts(Sha256.parse(await hexDigest(await slowPdf())), fileFactsOf({ pages: 400 }));
    }
    const sound = await keptFile("baik.pdf", new TextEncoder().encode(SOUND));
    const scratch = newId();

    const made = await makePackInWorker(
      {
        questionnaire: sampleSpbe2020(),
        assessment: sampleAssessment({ evidence: [slow, sound] }),
        since: null,
        settings: { pages: "cited", volumeLimitInBytes: null, leftOut: [], maskPrivate: false },
        number: 1,
        contributors: [],
        madeAt: "2026-11-25T02:32:00.000Z",
        today: "2026-11-25",
        timeZone: "Asia/Makassar",
        appVersion: "0.0.0-test",
        target: { kind: "scratch", id: scratch },
        key: null,
      },
      () => {},
      new AbortController().signal,
      STANDSTILL_MS,
    );

    expect(made.ok && made.value).toMatchObject({
      shown: 1,
      attached: [{ file: "lambat.pdf", reason: "too-slow" }],
    });
    const volume = await scratchFile(scratch, 1, "paket.pdf");
    expect((await volume.text()).slice(-6)).toBe("%%EOF\n");

    async function keptFile(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<EvidenceItem> {
      const sha256 = Sha256.parse(await hexDigest(bytes));
      await evidence.keep(sha256, new Blob([bytes]));
      return EvidenceItem.parse({
        id: crypto.randomUUID(),
        title: "",
        document: { number: "", date: null },
        source: { kind: "file", sha256, name, sizeInBytes: bytes.length, mediaType: "application/pdf" },
        citations: [{ question: "1", criteria: [], pages: "", article: "", note: "" }],
        addedAt: "2026-11-20T02:00:00.000Z",
      });
    }
  },
);

async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const SOUND = `%PDF-1.7
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Count 1 /Kids [3 0 R] >>
endobj
3 0 obj
<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
endobj
trailer
<< /Size 4 /Root 1 0 R >>
%%EOF
`;
