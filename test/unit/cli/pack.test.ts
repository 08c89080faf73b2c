import { createHash, createPublicKey, generateKeyPairSync } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BlobReader, ZipReader } from "@zip.js/zip.js";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import * as z from "zod/mini";
import { hashBytes } from "#adapters/files/hash-file.ts";
import { newCommand } from "#cli/commands/new.ts";
import { packCommand } from "#cli/commands/pack.ts";
import { verifyCommand } from "#cli/commands/verify.ts";
import { checkPdf, pageTexts } from "#test/support/pdf-tools.ts";
import { runCli } from "#test/support/run-cli.ts";
import { pdfOfPages } from "#test/support/tiny-pdf.ts";

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const AT = "2026-11-24T02:32:00Z";
let folder = "";
const inFolder = (...names: readonly string[]) => join(folder, ...names);

/** Three files for indicators 18, 20 and 21: two pages, a text, and one that is only named PDF. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "matang-pack-"));
  mkdirSync(inFolder("bukti"));
  writeFileSync(
    inFolder("bukti", "18.a.SK Tim.pdf"),
    await pdfOfPages("Halaman pertama SK", "Halaman kedua SK"),
  );
  writeFileSync(inFolder("bukti", "20.a.Catatan.txt"), "Catatan rapat");
  writeFileSync(inFolder("bukti", "21.a.Rusak.pdf"), "%PDF-1.7\nbukan PDF");
  await makePackage("lama", { "18": 2 });
  await makePackage("baru", { "18": 3, "20": 2 });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function makePackage(name: string, levels: Readonly<Record<string, number>>): Promise<void> {
  writeFileSync(inFolder(`${name}.json`), JSON.stringify(levels));
  const options = [
    "--instrument",
    "spbe-2020",
    "--levels",
    inFolder(`${name}.json`),
    "--evidence",
    inFolder("bukti"),
  ];
  const details = ["--institution", "Kabupaten Contoh", "--year", "2025", "--at", AT];
  const made = await newCommand.run([...options, ...details, "-o", inFolder(`${name}.matang.zip`)]);
  expect(made.ok).toBe(true);
}

const Answer = z.object({
  volumes: z.array(z.object({ file: z.string(), bytes: z.int(), pages: z.int(), sha256: z.string() })),
});

/** The command's answer and the folder it wrote to. */
async function pack(out: string, ...options: readonly string[]) {
  const result = await packCommand.run([
    inFolder("baru.matang.zip"),
    "--out",
    inFolder(out),
    "--at",
    AT,
    ...options,
  ]);
  const volumes = result.ok ? Answer.parse(result.value).volumes : [];
  return { result, volumes, files: existsSync(inFolder(out)) ? readdirSync(inFolder(out)) : null };
}

async function namesIn(zip: string): Promise<readonly string[]> {
  const entries = await new ZipReader(new BlobReader(new Blob([readFileSync(zip)]))).getEntries();
  return entries.map(({ filename }) => filename);
}

describe("matang pack", () => {
  it("makes one PDF that is whole, and tells what is in it", async () => {
    const { result, volumes, files } = await pack("satu");
    const [volume] = volumes;
    const bytes = readFileSync(inFolder("satu", volume?.file ?? ""));
    const text = pageTexts(bytes).join("\n");

    expect(files).toEqual(["paket-bukti-1-spbe-2025-kabupaten-contoh.pdf"]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        number: 1,
        volumes: [{ bytes: bytes.length, sha256: await hashBytes(bytes) }],
        shown: 1,
        attached: [
          { file: "20.a.Catatan.txt", reason: "bukan PDF atau gambar" },
          { file: "21.a.Rusak.pdf", reason: "rusak dan tidak dapat dibaca" },
        ],
      },
    });
    checkPdf(bytes);
    expect(text).toContain("Halaman kedua SK");
    expect(text).toMatch(/masalah masih terbuka saat paket ini dibuat dan\s+diabaikan oleh pengisi/);
    expect(await verifyCommand.run([inFolder("satu", volume?.file ?? "")])).toMatchObject({ ok: true });
  });

  it("makes the same bytes again, and writes the originals as the portal names them", async () => {
    const [one, other] = [await pack("kembar-1"), await pack("kembar-2", "--originals")];
    const zip = inFolder("kembar-2", "paket-bukti-1-spbe-2025-kabupaten-contoh-berkas-asli.zip");

    expect(other.volumes).toEqual(one.volumes);
    expect(await namesIn(zip)).toEqual(["18.a.SK Tim.pdf", "20.a.Catatan.txt", "21.a.Rusak.pdf"]);
  });

  it("cuts volumes, each verified together with the others", async () => {
    const { volumes } = await pack("jilid", "--volume-mb", "0.12", "--pages", "all");
    const paths = volumes.map(({ file }) => inFolder("jilid", file));

    expect(volumes.length).toBeGreaterThan(1);
    expect(await verifyCommand.run(paths)).toMatchObject({ ok: true });
    expect(await verifyCommand.run(paths.slice(1))).toMatchObject({ ok: false });
  });

  it("packs only what changed since another package, though that was made anew", async () => {
    const { result, volumes } = await pack(
      "selisih",
      "--since",
      inFolder("lama.matang.zip"),
      "--pages",
      "none",
      "--number",
      "7",
    );
    const text = pageTexts(readFileSync(inFolder("selisih", volumes[0]?.file ?? ""))).join("\n");

    expect(result).toMatchObject({ value: { number: 7, notes: [] } });
    expect(volumes[0]?.file).toBe("paket-bukti-7-selisih-spbe-2025-kabupaten-contoh.pdf");
    expect(text).toContain("2 dari 47 indikator berubah");
    expect(text).toContain("Nilai: 2 → 3");
    expect(text).not.toContain("Bukti ditambahkan");
    expect(text).not.toContain("Indikator 21. Penerapan");
  });

  it("leaves out what shall not be shown, with its name", async () => {
    const { volumes } = await pack("tersunting", "--leave-out", "b1");
    const text = pageTexts(readFileSync(inFolder("tersunting", volumes[0]?.file ?? ""))).join("\n");

    expect(text).toContain("Bukti dihilangkan");
    expect(text).not.toMatch(/SK Tim\.pdf|Halaman pertama SK/);
    expect(volumes[0]?.file).toContain("tersunting");
  });

  it("masks private data and shows all evidence where only that is asked for", async () => {
    const { volumes } = await pack("samar", "--mask-private");
    const text = pageTexts(readFileSync(inFolder("samar", volumes[0]?.file ?? ""))).join("\n");

    expect(text.replace(/\s+/g, " ")).toContain("alamat surel dalam teks disamarkan");
    expect(text).toContain("Halaman pertama SK");
    expect(volumes[0]?.file).toContain("tersunting");
  });
});

describe("what goes wrong", () => {
  it.each([
    [["--pages", "some"], /--pages harus/],
    [["--volume-mb", "0"], /--volume-mb harus/],
    [["--volume-mb", "besar"], /--volume-mb harus/],
    [["--number", "1.5"], /--number harus/],
    [["--leave-out", "bukti 3"], /--leave-out harus/],
    [["--at", "kemarin"], /--at harus/],
    [["--apa"], /Pilihan tidak dikenal/],
  ])("is a wrong usage for %s", async (options, message) => {
    const { result, files } = await pack("salah", ...options);

    expect(result).toMatchObject({
      ok: false,
      error: { kind: "usage", message: expect.stringMatching(message) },
    });
    expect(files).toBeNull();
  });

  it("leaves neither a file nor a folder behind where evidence is named that is not there", async () => {
    const { result, files } = await pack("tanpa-b9", "--leave-out", "B9");

    expect(result).toMatchObject({
      ok: false,
      error: { kind: "failed", message: "Tidak ada bukti bernomor B9 dalam penilaian ini." },
    });
    expect(files).toBeNull();
  });

  it("ends with 1 and a sentence where the package or the folder is none", async () => {
    writeFileSync(inFolder("berkas"), "");
    const missing = await runCli(["pack", "tidak-ada.matang.zip", "--out", "x"], folder);
    const noFolder = await runCli(["pack", "baru.matang.zip", "--out", "berkas"], folder);

    expect(missing).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringContaining("tidak ditemukan"),
    });
    expect(noFolder).toMatchObject({ code: 1, stdout: "", stderr: "berkas bukan folder.\n" });
    expect(existsSync(inFolder("x"))).toBe(false);
  });

  it("says in its answer and beside it which number it took by itself", async () => {
    const { code, stdout, stderr } = await runCli(
      ["pack", "baru.matang.zip", "--out", "nomor", "--pages", "none"],
      folder,
    );

    expect(code).toBe(0);
    expect(stderr).toMatch(/^Paket ini bernomor 1, .* misalnya --number 2\.\n$/);
    expect(JSON.parse(stdout)).toMatchObject({ number: 1, notes: [stderr.trimEnd()] });
  });

  it("ends with 2 where nothing says what to pack", async () => {
    const { code, stderr } = await runCli(["pack"], folder);

    expect(code).toBe(2);
    expect(stderr).toContain("Sebutkan satu PAKET dan --out FOLDER.");
  });

  it("signs with the agency's key, whose fingerprint it prints; another file is no key", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    writeFileSync(inFolder("kunci.pem"), privateKey.export({ format: "pem", type: "pkcs8" }));

    const { volumes } = await pack("bertanda", "--key", inFolder("kunci.pem"));
    const file = inFolder("bertanda", volumes[0]?.file ?? "");
    const verified = await verifyCommand.run([file]);
    const refused = await pack("tanpa-kunci", "--key", inFolder("baru.json"));

    expect(verified).toMatchObject({ ok: true, value: { intact: true } });
    const fingerprint = fingerprintOfPem(inFolder("kunci.pem"));
    expect(JSON.stringify(verified).toUpperCase().replaceAll(" ", "")).toContain(fingerprint);
    expect(pageTexts(readFileSync(file))[0]?.replaceAll(" ", "")).toContain(fingerprint);
    expect(refused.result).toMatchObject({ ok: false, error: { kind: "failed" } });
    expect(refused.files).toBeNull();
  });
});

/** As openssl would find it: the first half of the SHA-256 of the raw public key. */
function fingerprintOfPem(path: string): string {
  const spki = createPublicKey(readFileSync(path)).export({ format: "der", type: "spki" });
  return createHash("sha256").update(spki.subarray(-32)).digest("hex").slice(0, 32).toUpperCase();
}
