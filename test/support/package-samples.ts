import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { PackageKey } from "#adapters/files/package-signature.ts";
import { readPackage } from "#adapters/files/read-package.ts";
import { writePackage } from "#adapters/files/write-package.ts";
import { Assessment } from "#core/assessment/assessment.ts";
import { AssessmentId } from "#core/assessment/assessment-id.ts";
import { Change } from "#core/assessment/change.ts";
import { Sha256 } from "#core/evidence/evidence-item.ts";
import type { PackageContent } from "#core/exchange/package-entries.ts";
import type { QuestionnaireLibrary } from "#core/questionnaire/questionnaire-library.ts";
import { instrument } from "./scoring-builders.ts";

/** The id under which tests open packages. */
export const NEW_ID = AssessmentId.parse("dibuka-di-sini");

export const SAMPLE_TIME = "2025-07-01T02:03:04.000Z";

const decree = text("%PDF-1.7\nKeputusan tim koordinasi SPBE\n%%EOF\n");
const screenshot = text("\u0089PNG gambar layar layanan pengadaan");

export const SAMPLE_EVIDENCE: readonly Uint8Array<ArrayBuffer>[] = [decree, screenshot];

/** A small assessment with answers of each kind, two files, a link, and its history. */
export function sampleContent(): PackageContent {
  return {
    assessment: Assessment.parse({
      id: "penilaian-asal",
      questionnaire: { id: "spbe-2020", edition: 1 },
      details: {
        institution: "Kabupaten Contoh",
        agency: "Dinas Komunikasi dan Informatika",
        year: 2025,
        scope: { kind: "all" },
        indexTarget: "3.5",
        earlier: { year: 2024, label: "Nilai akhir 2024", values: { "1": "3", "2": "7/2" } },
      },
      answers: {
        "1": answer(
          { kind: "ticked", criteria: ["2.1", "2.2", "3.1"] },
          "Peraturan Bupati Nomor 12 – Pasal 4 ≥ 2",
        ),
        "2": answer({ kind: "by-hand", level: "7/2", criteria: ["2.1"] }, "<b>tebal</b> & =1+1"),
        "20": answer({ kind: "unanswered" }, ""),
      },
      evidence: [
        evidence("bukti-0001", "20.b.Tim-Koordinasi-SPBE.pdf", decree, ["20", "1"]),
        evidence("bukti-0002", "35.screenshot LPSE.png", screenshot, []),
        {
          id: "bukti-0003",
          title: "Laman layanan",
          document: { number: "", date: null },
          source: {
            kind: "link",
            address: "https://contoh.go.id/lpse",
            seenOn: "2025-06-30",
            screenshot: null,
          },
          citations: [{ question: "35", criteria: ["3.1"], pages: "", article: "", note: "" }],
          addedAt: SAMPLE_TIME,
        },
      ],
      packs: [],
      records: [],
      createdAt: "2025-06-01T00:00:00.000Z",
      changedAt: SAMPLE_TIME,
    }),
    changes: [
      Change.parse({
        id: "ubah-0001",
        assessment: "penilaian-asal",
        at: SAMPLE_TIME,
        by: "",
        edit: { part: "text", question: "1", field: "facts", before: "", after: "Peraturan Bupati" },
      }),
    ],
    madeBy: { app: "matang", version: "0.1.0" },
    madeAt: SAMPLE_TIME,
  };
}

function answer(standing: unknown, facts: string) {
  return {
    standing,
    external: null,
    serviceName: "",
    facts,
    analysis: "",
    privateNotes: "Tanyakan ke Bagian Organisasi",
    target: null,
  };
}

function evidence(id: string, name: string, bytes: Uint8Array, questions: readonly string[]) {
  return {
    id,
    title: "",
    document: { number: "", date: null },
    source: {
      kind: "file",
      sha256: hashOf(bytes),
      name,
      sizeInBytes: bytes.length,
      mediaType: "application/pdf",
    },
    citations: questions.map((question) => ({ question, criteria: [], pages: "1-2", article: "", note: "" })),
    addedAt: SAMPLE_TIME,
  };
}

export function hashOf(bytes: Uint8Array): Sha256 {
  return Sha256.parse(bytesToHex(sha256(bytes)));
}

/** Gives each of the contents by its hash, as a store of evidence does. */
export function bytesFrom(contents: readonly Uint8Array<ArrayBuffer>[]) {
  const blobByHash = new Map(contents.map((bytes) => [hashOf(bytes), new Blob([bytes])]));
  return async (hash: Sha256) => blobByHash.get(hash) ?? null;
}

/** The content as a package file. */
export async function packageOf(
  content: PackageContent,
  contents: readonly Uint8Array<ArrayBuffer>[] = SAMPLE_EVIDENCE,
  key?: PackageKey,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = await writePackage({ ...content, bytesOf: bytesFrom(contents), key });
  if (!written.ok) {
    throw new Error(`The sample could not be written: ${written.error.kind}`);
  }
  return new Uint8Array(await written.value.arrayBuffer());
}

const questionnaires = [instrument("spbe-2020"), instrument("spbe-2018"), instrument("pemdi-2026")];

/** The shipped instruments, without a disk or a network. */
export const loadShipped: QuestionnaireLibrary["load"] = async (id, edition) => {
  const value = questionnaires.find((one) => one.id === id && one.edition === edition);
  return value === undefined
    ? { ok: false, error: { kind: "unknown-instrument", id, edition } }
    : { ok: true, value };
};

/** Opens bytes as a package, with the shipped instruments at hand. */
export function openBytes(bytes: Uint8Array<ArrayBuffer>) {
  return readPackage(new Blob([bytes]), { newId: NEW_ID, loadQuestionnaire: loadShipped });
}

function text(content: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(content);
}
