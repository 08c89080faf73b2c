import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyCommand } from "#cli/commands/verify.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { ensureTool } from "#test/support/debian-tools.ts";
import { newSigningKey } from "#test/support/new-signing-key.ts";
import { runCli } from "#test/support/run-cli.ts";
import { samplePack, sealedVolumes } from "#test/support/sealed-volumes.ts";

const SLOW = 120_000;

let folder = "";
let fingerprint = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matang-verify-"));
  const key = await newSigningKey();
  fingerprint = fingerprintInGroups(key.fingerprint);
  const volumes = await sealedVolumes({ volumes: [[2, 2], [30]], signer: key.signer });
  for (const [index, { bytes }] of volumes.entries()) {
    writeFileSync(join(folder, `jilid-${index + 1}.pdf`), bytes);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What the command says in this process. */
async function verify(...files: readonly string[]) {
  const result = await verifyCommand.run(files.map((file) => join(folder, file)));
  if (result.ok) {
    return result.value;
  }
  return result.error.kind === "answered-no" ? result.error.answer : result.error;
}

describe("matang verify", () => {
  it(
    "says that a pack is intact, whose it is and who signed it, and ends with 0",
    async () => {
      const { code, stdout, stderr } = await runCli(["verify", "jilid-2.pdf", "jilid-1.pdf"], folder);

      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(JSON.parse(stdout)).toEqual({
        intact: true,
        differences: [],
        pack: { ...samplePack, volumes: 2 },
        signature: { kind: "valid", publicKey: expect.stringMatching(/^[0-9a-f]{64}$/), fingerprint },
      });
    },
    SLOW,
  );

  it(
    "prints what is wrong as JSON, too, and ends with 1",
    async () => {
      const { code, stdout, stderr } = await runCli(["verify", "jilid-1.pdf"], folder);

      expect({ code, stderr }).toEqual({ code: 1, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({
        intact: false,
        differences: [
          { kind: "volume-missing", volume: 2, message: expect.stringMatching(/^Jilid 2 tidak ada/) },
        ],
      });
    },
    SLOW,
  );

  it(
    "ends with 2 when no file is named",
    async () => {
      const { code, stdout, stderr } = await runCli(["verify"], folder);

      expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
      expect(stderr).toContain("Sebutkan sedikitnya satu FILE.");
    },
    SLOW,
  );

  it("counts what cannot be opened among what is wrong", async () => {
    expect(await verify("jilid-1.pdf", "tidak-ada.pdf")).toMatchObject({
      intact: false,
      differences: [{ kind: "unreadable-file" }, { kind: "volume-missing", volume: 2 }],
    });
  });
});

describe("a volume that another program saved", () => {
  it("is still known as that volume after qpdf wrote it anew, and is not intact", async () => {
    execFileSync(ensureTool("qpdf"), [join(folder, "jilid-1.pdf"), join(folder, "qpdf.pdf")]);

    expect(await verify("qpdf.pdf", "jilid-2.pdf")).toMatchObject({
      intact: false,
      differences: [{ kind: "rewritten", volume: 1 }],
      pack: { number: samplePack.number },
    });
  });

  it("is not intact after qpdf packed its objects into streams", async () => {
    const args = ["--object-streams=generate", join(folder, "jilid-2.pdf"), join(folder, "rapat.pdf")];
    execFileSync(ensureTool("qpdf"), args);

    expect(await verify("jilid-1.pdf", "rapat.pdf")).toMatchObject({
      intact: false,
      differences: [{ kind: "rewritten", volume: 2 }],
    });
  });

  it("is not intact after mutool cleaned it", async () => {
    execFileSync(ensureTool("mutool"), ["clean", join(folder, "jilid-1.pdf"), join(folder, "mutool.pdf")]);

    expect(await verify("mutool.pdf", "jilid-2.pdf")).toMatchObject({ intact: false });
  });
});

describe("the sealed samples", () => {
  it("are PDFs that qpdf finds nothing wrong with, seal included", () => {
    const said = execFileSync(ensureTool("qpdf"), ["--check", join(folder, "jilid-1.pdf")]).toString();

    expect(said).toContain("No syntax or stream encoding errors found");
  });
});
