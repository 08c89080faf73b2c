import { expect, it } from "vitest";
import { NEW_ID, openBytes, packageOf, sampleContent } from "#test/support/package-samples.ts";

it("gives back what was written, under the id that was asked for", async () => {
  const content = sampleContent();

  const opened = await openBytes(await packageOf(content));

  expect(opened).toMatchObject({ ok: true });
  expect(opened.ok && opened.value.assessment).toEqual({ ...content.assessment, id: NEW_ID });
});
