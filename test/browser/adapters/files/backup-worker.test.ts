import { expect, it } from "vitest";
import { verifyBackupInWorker, writeBackupInWorker } from "#adapters/files/backup-worker-client.ts";
import { sampleBackup } from "#test/support/backup-samples.ts";
import { bytesFrom, SAMPLE_EVIDENCE } from "#test/support/package-samples.ts";

const content = { ...sampleBackup(), bytesOf: bytesFrom(SAMPLE_EVIDENCE) };

it("writes a backup in the background and reads it again, telling how far it is", async () => {
  const seen: number[] = [];
  const onProgress = ({ doneInBytes, totalInBytes }: { doneInBytes: number; totalInBytes: number }) => {
    seen.push(doneInBytes / totalInBytes);
  };

  const written = await writeBackupInWorker({ ...content, target: null }, { onProgress });
  const bytes = written.ok ? written.value.bytes : null;
  const opened = await verifyBackupInWorker(bytes ?? new Blob(), {});

  expect(written).toMatchObject({ ok: true, value: { missingFiles: 0, sizeInBytes: bytes?.size } });
  expect(seen.at(-1)).toBe(1);
  expect(opened.ok && opened.value.texts).toHaveLength(2);
});

it("writes straight into a file, and leaves what was in it until all of it is there", async () => {
  const folder = await navigator.storage.getDirectory();
  const target = await folder.getFileHandle("uji.matang-cadangan.zip", { create: true });
  const first = await target.createWritable();
  await first.write("cadangan kemarin");
  await first.close();
  const wrong = async () => new Blob(["isi yang lain sama sekali, berukuran lain"]);

  const cancelled = await writeBackupInWorker({ ...content, target }, { signal: AbortSignal.abort() });
  const kept = await (await target.getFile()).text();
  const written = await writeBackupInWorker({ ...content, target }, {});
  const opened = await verifyBackupInWorker(await target.getFile(), {});
  const lossy = await writeBackupInWorker({ ...content, bytesOf: wrong, target }, {});

  expect(cancelled).toEqual({ ok: false, error: { kind: "cancelled" } });
  expect(kept).toBe("cadangan kemarin");
  expect(written.ok && opened.ok).toBe(true);
  expect(lossy).toMatchObject({ ok: true, value: { missingFiles: 2 } });
  await folder.removeEntry("uji.matang-cadangan.zip");
});

it("is refused by name when the file is something else", async () => {
  const opened = await verifyBackupInWorker(new Blob(["bukan cadangan"]), {});

  expect(opened).toEqual({ ok: false, error: { kind: "not-a-zip" } });
});
