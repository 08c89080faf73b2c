import type { CDPSession, Page } from "playwright";
import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { bundleScript, openScriptPage, SCRIPT_PAGE_ORIGIN } from "#test/support/open-script-page.ts";
import { openVisit, type Visit } from "#test/support/visit.ts";

const QUOTA = 4_000_000;

declare global {
  var clearSiteData: () => Promise<void>;
}

/** The browser's own limits, which the contract tests cannot set for themselves alone. */
describe("the browser's storage", () => {
  let script: string;
  let visit: Visit;
  let page: Page;
  let devTools: CDPSession;

  beforeAll(async () => {
    script = await bundleScript(new URL("./storage-page.ts", import.meta.url));
  });

  beforeEach(async () => {
    visit = await openVisit();
    page = visit.page;
    devTools = await visit.context.newCDPSession(page);
    await openScriptPage(page, script);
  });

  afterEach(() => visit.close());

  describe("when it is full", () => {
    // Before the database is first used: for half a minute Chromium goes by the room it last heard of.
    beforeEach(() =>
      devTools.send("Storage.overrideQuotaForOrigin", { origin: SCRIPT_PAGE_ORIGIN, quotaSize: QUOTA }),
    );

    it("refuses a large save, changes nothing, and still takes small ones", async () => {
      const seen = await page.evaluate(async () => {
        const { added, assessmentOf, incompressibleText, loaded, openShelf, save, shelved, writes } =
          globalThis.storage;
        const store = openShelf().assessments;
        const before = await added(store, assessmentOf({ answers: { "1": { facts: "awal" } } }));
        const large = Array.from({ length: 40 }, (_, place) =>
          writes(`${place + 2}`, "", incompressibleText(100_000)),
        );
        const refused = await save(store, before, large);
        const after = await loaded(store, before.id);
        const changes = await store.changes(before.id);
        const small = await save(store, before, [writes("1", "awal", "kecil")]);
        const end = await loaded(openShelf().assessments, before.id);
        return { refused, before, after, changes, small, end, shelf: await shelved(store) };
      });

      expect(seen.refused).toEqual({ ok: false, error: { kind: "storage-full" } });
      expect(seen.after).toEqual(seen.before);
      expect(seen.changes).toEqual([]);
      expect(seen.small.ok).toBe(true);
      expect(seen.end.answers).toMatchObject({ "1": { facts: "kecil" } });
      expect(seen.shelf[0]?.changesSinceBackup).toBe(1);
    });

    it("adds no part of an assessment that is too large", async () => {
      const seen = await page.evaluate(async () => {
        const { assessmentOf, incompressibleText, openShelf, summaryOf } = globalThis.storage;
        const answers = Array.from({ length: 40 }, (_, place) => [
          `${place}`,
          { facts: incompressibleText(100_000) },
        ]);
        const large = assessmentOf({ answers: Object.fromEntries(answers) });
        const store = openShelf().assessments;
        const refused = await store.add(large, summaryOf(large), []);
        return { refused, list: await openShelf().assessments.list() };
      });

      expect(seen.refused).toEqual({ ok: false, error: { kind: "storage-full" } });
      expect(seen.list).toEqual({ ok: true, value: { assessments: [], unreadable: 0 } });
    });

    it("refuses a large file, and keeps those that are there", async () => {
      const seen = await page.evaluate(async () => {
        const { openShelf, sha256Of } = globalThis.storage;
        const { evidence } = openShelf();
        const first = await evidence.keep(sha256Of(1), new Blob(["abc"]));
        const refused = await evidence.keep(sha256Of(2), new Blob([new Uint8Array(8_000_000)]));
        const list = await evidence.list();
        const small = await evidence.keep(sha256Of(3), new Blob(["kecil"]));
        const text = await (await evidence.bytesOf(sha256Of(1)))?.arrayBuffer();
        return { first, refused, list, small, text: new TextDecoder().decode(text) };
      });

      expect(seen.first.ok).toBe(true);
      expect(seen.refused).toEqual({ ok: false, error: { kind: "storage-full" } });
      expect(seen.list).toEqual([{ sha256: expect.stringMatching(/^0+1$/), sizeInBytes: 3 }]);
      expect(seen.small.ok).toBe(true);
      expect(seen.text).toBe("abc");
    });
  });

  it("says that the assessment is gone after its data was cleared under an open page", async () => {
    await page.exposeFunction("clearSiteData", () =>
      devTools.send("Storage.clearDataForOrigin", { origin: SCRIPT_PAGE_ORIGIN, storageTypes: "indexeddb" }),
    );

    const saved = await page.evaluate(async () => {
      const { added, assessmentOf, openShelf, save, writes } = globalThis.storage;
      const { assessments } = openShelf();
      const assessment = await added(assessments, assessmentOf({}));
      await globalThis.clearSiteData();
      return save(assessments, assessment, [writes("1", "", "teks")]);
    });

    expect(saved).toEqual({ ok: false, error: { kind: "assessment-gone" } });
  });
});
