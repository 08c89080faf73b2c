import { expect, it, vi } from "vitest";
import { openFileInspector } from "#adapters/pdf-pack/inspect-worker-client.ts";
import { rawPdf, textContent } from "#test/support/raw-pdf.ts";

/** Libraries are fetched, and on a busy machine that takes longer than looking. */
vi.setConfig({ testTimeout: 60_000 });

const never = new AbortController().signal;
const limits = { tasks: 1, inspectLimitMs: 20_000, largestInBytes: 50_000_000 };

const letter = () => new Blob([rawPdf({ contents: [textContent("Isi"), textContent("Lagi")] })]);
/** So many pages that a look at them takes its time. */
const long = () => new Blob([rawPdf({ contents: Array.from({ length: 30_000 }, () => textContent("Isi")) })]);

it("hashes files, and looks into them", async () => {
  const inspector = openFileInspector(limits);

  const hashed = await inspector.hash(new Blob(["abc"]), never);
  const facts = await inspector.inspect(letter(), "18.a.SK 3 Maret 2021.pdf", never);

  expect(hashed).toEqual({
    ok: true,
    value: "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
  });
  expect(facts).toMatchObject({ pages: 2, text: "text", dates: ["2021-03-03"] });
  inspector.close();
});

it("ends a task that takes too long, and goes on with the next file", async () => {
  const inspector = openFileInspector({ ...limits, inspectLimitMs: 5 });
  const patient = openFileInspector(limits);

  const [slow, next] = await Promise.all([
    inspector.inspect(long(), "lama.pdf", never),
    inspector.hash(new Blob(["abc"]), never),
  ]);

  expect(slow).toMatchObject({ notShown: "too-slow", pages: null });
  expect(next.ok).toBe(true);
  expect(await patient.inspect(letter(), "cepat.pdf", never)).toMatchObject({ pages: 2 });
  inspector.close();
  patient.close();
});

it("does not even read what is too large", async () => {
  const inspector = openFileInspector({ ...limits, largestInBytes: 10 });

  expect(await inspector.inspect(letter(), "besar.pdf", never)).toMatchObject({ notShown: "too-slow" });
  inspector.close();
});

it("hashes before it looks, and leaves out what is cancelled while it waits or runs", async () => {
  const inspector = openFileInspector(limits);
  const cancelled = new AbortController();
  const done: string[] = [];

  const running = inspector.inspect(letter(), "a.pdf", never).then(() => done.push("look"));
  const waiting = inspector.inspect(letter(), "b.pdf", cancelled.signal);
  const later = inspector.inspect(letter(), "c.pdf", never).then(() => done.push("later look"));
  const hash = inspector.hash(new Blob(["abc"]), never).then(() => done.push("hash"));
  cancelled.abort("batal");

  await expect(waiting).rejects.toBe("batal");
  await Promise.all([running, later, hash]);
  expect(done).toEqual(["look", "hash", "later look"]);

  const stopped = new AbortController();
  const interrupted = inspector.inspect(long(), "d.pdf", stopped.signal);
  stopped.abort("henti");
  await expect(interrupted).rejects.toBe("henti");
  expect(await inspector.inspect(letter(), "e.pdf", never)).toMatchObject({ pages: 2 });
  inspector.close();
});
