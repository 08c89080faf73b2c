import { afterAll, expect, it } from "vitest";
import { openCommand } from "#cli/commands/open.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { newPackageKey } from "#test/support/new-signing-key.ts";
import { packageOf, SAMPLE_EVIDENCE, sampleContent } from "#test/support/package-samples.ts";

const folder = new CliFolder();
afterAll(folder.remove);

it("prints by whose key a package is signed, and that another is not", async () => {
  const { key, fingerprint } = await newPackageKey();
  const signed = folder.put("a.zip", await packageOf(sampleContent(), SAMPLE_EVIDENCE, key));
  const unsigned = folder.put("b.zip", await packageOf(sampleContent()));

  expect(await answerOf(openCommand, signed)).toMatchObject({
    signature: { kind: "valid", fingerprint: fingerprintInGroups(fingerprint) },
  });
  expect(await answerOf(openCommand, unsigned)).toMatchObject({ signature: { kind: "none" } });
});
