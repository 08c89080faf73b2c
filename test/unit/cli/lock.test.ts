import { existsSync } from "node:fs";
import { Decrypter, Encrypter } from "age-encryption";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { decryptCommand } from "#cli/commands/decrypt.ts";
import { encryptCommand } from "#cli/commands/encrypt.ts";
import { hasAgeAndTerminal, inTerminal } from "#test/support/age-program.ts";
import { answerOf, CliFolder } from "#test/support/cli-packages.ts";
import { runCli } from "#test/support/run-cli.ts";

const SLOW = 180_000;
const PASSPHRASE = "Kota Contoh, ½ lusin kata";
const folder = new CliFolder();
const { at } = folder;
let sandi = "";

beforeAll(async () => {
  sandi = folder.put("sandi.txt", `${PASSPHRASE}\nbaris lain\n`);
  folder.put("bukti/indikator1a.pdf", "%PDF-1.4\nRAHASIA NEGARA\ntrailer<<>>\n%%EOF\n");
  await folder.makePackage("a.zip", { "1": 2 }, "bukti");
  await answerOf(encryptCommand, at("a.zip"), "--passphrase-file", sandi, "-o", at("a.age"));
}, SLOW);

afterAll(folder.remove);

describe("a locked package", () => {
  it(
    "comes back the same with its passphrase",
    async () => {
      await answerOf(decryptCommand, at("a.age"), "--passphrase-file", sandi, "-o", at("b.zip"));

      expect(folder.bytes("b.zip")).toEqual(folder.bytes("a.zip"));
    },
    SLOW,
  );

  it("shows nothing of what is in it", () => {
    const plain = Buffer.from(folder.bytes("a.zip")).toString("latin1");
    const locked = Buffer.from(folder.bytes("a.age")).toString("latin1");

    for (const word of [
      "RAHASIA",
      "manifest.json",
      "assessment",
      "evidence/",
      "matang",
      "PK\x03\x04",
      "spbe",
    ]) {
      expect({ word, plain: plain.includes(word), locked: locked.includes(word) }).toEqual({
        word,
        plain: true,
        locked: false,
      });
    }
    expect(locked.slice(0, 21)).toBe("age-encryption.org/v1");
  });

  it(
    "opens with age's own library, and what that locks opens here",
    async () => {
      const decrypter = new Decrypter();
      decrypter.addPassphrase(PASSPHRASE);
      const encrypter = new Encrypter();
      encrypter.setPassphrase(PASSPHRASE);
      encrypter.setScryptWorkFactor(10);
      folder.put("c.age", await encrypter.encrypt(folder.bytes("a.zip")));

      const opened = await decrypter.decrypt(folder.bytes("a.age"));
      await answerOf(decryptCommand, at("c.age"), "--passphrase-file", sandi, "-o", at("c.zip"));

      expect(opened).toEqual(folder.bytes("a.zip"));
      expect(folder.bytes("c.zip")).toEqual(folder.bytes("a.zip"));
    },
    SLOW,
  );

  it.runIf(hasAgeAndTerminal())(
    "opens with the program age, and what that locks opens here",
    async () => {
      const opened = inTerminal(`age -d -o ${at("d.zip")} ${at("a.age")}`, PASSPHRASE, 1);
      const locked = inTerminal(`age -p -o ${at("e.age")} ${at("a.zip")}`, PASSPHRASE, 2);

      expect({ opened, locked }).toEqual({ opened: 0, locked: 0 });
      await answerOf(decryptCommand, at("e.age"), "--passphrase-file", sandi, "-o", at("e.zip"));
      expect(folder.bytes("d.zip")).toEqual(folder.bytes("a.zip"));
      expect(folder.bytes("e.zip")).toEqual(folder.bytes("a.zip"));
    },
    SLOW,
  );

  it(
    "takes its passphrase from the environment, and ends with 1 and a sentence when it is wrong",
    async () => {
      process.env["MATANG_SANDI"] = "bukan itu";
      try {
        const { code, stdout, stderr } = await runCli(["decrypt", "a.age", "-o", "f.zip"], folder.path);

        expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
        expect(stderr).toMatch(/Kata sandi tidak cocok/);
        expect(existsSync(at("f.zip"))).toBe(false);
      } finally {
        delete process.env["MATANG_SANDI"];
      }
    },
    SLOW,
  );

  it.each([
    ["cut off", () => folder.bytes("a.age").slice(0, -20), "rusak"],
    ["cut off within its head", () => folder.bytes("a.age").slice(0, 60), "rusak"],
    ["with one bit turned", () => flipped(folder.bytes("a.age"), -40), "rusak"],
    ["with a bit turned in its head", () => flipped(folder.bytes("a.age"), 150), "rusak|cocok"],
    ["no locked file", () => folder.bytes("a.zip"), "tidak dikunci"],
    ["empty", () => new Uint8Array(), "tidak dikunci"],
    ["made to take a terabyte", () => head("-> scrypt c2FsdHNhbHRzYWx0c2FsdA 30\n"), "terlalu berat"],
    ["locked for a key", () => head("-> X25519 xxxx\nyyyy\n"), "kunci seseorang"],
  ])(
    "that is %s is refused with a sentence and leaves nothing",
    async (_, content, message) => {
      folder.put("bad.age", content());

      const result = await decryptCommand.run([
        at("bad.age"),
        "--passphrase-file",
        sandi,
        "-o",
        at("bad.zip"),
      ]);

      expect(result).toMatchObject({ error: { kind: "failed", message: expect.stringMatching(message) } });
      expect(existsSync(at("bad.zip"))).toBe(false);
    },
    SLOW,
  );

  it("needs a passphrase from somewhere else than the command line", async () => {
    const empty = folder.put("kosong.txt", "\n");

    expect(await encryptCommand.run([at("a.zip"), "-o", at("g.age")])).toMatchObject({
      error: { kind: "usage" },
    });
    expect(await encryptCommand.run([at("a.zip"), "--passphrase", "x", "-o", at("g.age")])).toMatchObject({
      error: { kind: "usage" },
    });
    expect(
      await encryptCommand.run([at("a.zip"), "--passphrase-file", empty, "-o", at("g.age")]),
    ).toMatchObject({ error: { kind: "failed" } });
    expect(existsSync(at("g.age"))).toBe(false);
  });
});

function flipped(bytes: Uint8Array, place: number): Uint8Array {
  const at = place < 0 ? bytes.length + place : place;
  return bytes.map((byte, index) => (index === at ? byte ^ 1 : byte));
}

function head(recipient: string): Uint8Array {
  return new TextEncoder().encode(`age-encryption.org/v1\n${recipient}--- mac\n${"x".repeat(200)}`);
}
