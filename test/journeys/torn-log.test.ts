import { appendFileSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { openExample } from "#test/support/open-example.ts";
import { duringVisit, factsField, waitUntilSaved } from "./app-visit.ts";

const appUrl = inject("appUrl");

/**
 * Chromium keeps IndexedDB in a log. Killed while it writes, it leaves half a record at the end, which the next start skips;
 * but it writes on behind it, and the start after that takes the half record for damage and throws the whole database away.
 */
it("keeps everything when a kill has left half a record at the end of the browser's log", async () => {
  const profile = mkdtempSync(join(tmpdir(), "matang-torn-"));
  try {
    const id = await duringVisit(({ page }) => openExample(page, appUrl), { profile });
    tearLog(profile);

    await duringVisit(
      async ({ page }) => {
        await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
        await factsField(page).fill("Ditulis setelah peramban dimatikan.");
        await waitUntilSaved(page);
      },
      { profile },
    );
    const found = await duringVisit(
      async ({ page }) => {
        await page.goto(`${appUrl}#/penilaian/${id}/indikator/3`);
        return await factsField(page).inputValue();
      },
      { profile },
    );

    expect(found).toBe("Ditulis setelah peramban dimatikan.");
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** A record that says it is 1,000 bytes long (its length stands behind four bytes of checksum) and has twenty. */
function tearLog(profile: string): void {
  const folder = join(profile, "Default", "IndexedDB");
  const logs = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".log"),
  );
  const [low, high, whole] = [1000 % 256, Math.floor(1000 / 256), 1];
  const record = [1, 2, 3, 4, low, high, whole, ...Array.from({ length: 20 }, () => 7)];
  expect(logs).toHaveLength(1);
  appendFileSync(join(folder, logs[0] ?? ""), new Uint8Array(record));
}
