import { afterAll, expect, it } from "vitest";
import { openFileInspector } from "#cli/file-inspector.ts";

const SLOW = 60_000;
const inspector = openFileInspector();

afterAll(() => inspector.close());

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

it(
  "looks into one file after the other",
  async () => {
    const text = await inspector.inspect(bytesOf("bukan apa-apa"), "catatan.txt");
    const pdf = await inspector.inspect(bytesOf("%PDF-1.7\nrusak\n%%EOF"), "SK 3 Maret 2021.pdf");

    expect(text).toMatchObject({ content: "other", notShown: "no-pages" });
    expect(pdf).toMatchObject({ content: "pdf", notShown: "damaged", dates: ["2021-03-03"] });
  },
  SLOW,
);

it(
  "ends the task when a file takes too long, and goes on with the next",
  async () => {
    const hurried = openFileInspector(0);

    expect(await hurried.inspect(bytesOf("%PDF-1.7\nrusak\n%%EOF"), "a.pdf")).toMatchObject({
      notShown: "too-slow",
    });
    expect(await hurried.inspect(bytesOf("%PDF-1.7\nrusak\n%%EOF"), "b.pdf")).toMatchObject({
      notShown: "too-slow",
    });

    hurried.close();
  },
  SLOW,
);
