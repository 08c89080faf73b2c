import pdfiumAddress from "@embedpdf/pdfium/pdfium.wasm?url";
import "./forbid-eval.ts";
import { openDatabase } from "#adapters/dexie/database.ts";
import { openDexieEvidenceStore } from "#adapters/dexie/dexie-evidence-store.ts";
import { openChosenFile } from "#adapters/file-system/chosen-place.ts";
import { openScratchVolume } from "#adapters/file-system/pack-scratch.ts";
import { packPageDrawer } from "#adapters/jspdf/draw-pack-pages.ts";
import { fetchFont, loadReportFonts } from "#adapters/jspdf/report-fonts.ts";
import { assemblePack } from "#adapters/pdf-pack/assemble-pack.ts";
import { hashBesides } from "#adapters/pdf-pack/hash-worker-client.ts";
import { inspectBytes } from "#adapters/pdf-pack/inspect-file-pages.ts";
import { readAhead } from "#adapters/pdf-pack/read-ahead.ts";
import type { OpenVolume } from "#adapters/pdf-pack/volume-sink.ts";
import { sealSigner } from "#adapters/signing/seal-signer.ts";
import { type Sha256, storedFilesOf } from "#core/evidence/evidence-item.ts";
import type { EvidenceStore } from "#core/evidence/evidence-store.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { packPlan } from "#core/report/pack-document.ts";
import type { PackPlan } from "#core/report/pack-plan.ts";
import { packProblemsOf } from "#core/report/pack-problems-of.ts";
import { scoreAssessment } from "#core/scoring/score-assessment.ts";
import type { PackReply, PackRequest, PackTarget } from "./pack-messages.ts";

/** The background task: makes one evidence pack and writes it to its target. Cancelling it is ending it. */
addEventListener("message", ({ data }: MessageEvent<PackRequest>) => {
  make(data).then(reply, (cause: unknown) => {
    reply({ kind: "broken", message: cause instanceof Error ? cause.message : String(cause) });
  });
});

async function make(request: PackRequest): Promise<PackReply> {
  const evidence = openDexieEvidenceStore(openDatabase("matang"));
  const kept = new Set((await evidence.list()).map(({ sha256 }) => sha256));
  const plan = planOf(request, await factsOfAll(request, evidence), kept);
  const fonts = await loadReportFonts(fetchFont);
  const bytesOf = readAhead(
    plan.chapters.flatMap(({ exhibits }) => exhibits),
    (sha256) => bufferIn(evidence, sha256),
  );
  const assembled = await assemblePack(plan, {
    bytesOf: (sha256) => {
      reply({ kind: "file", sha256 });
      return bytesOf(sha256);
    },
    startHash: hashBesides(),
    openVolume: volumeOpener(request.target),
    drawPages: packPageDrawer(plan.meta, fonts),
    fonts,
    loadPdfium,
    signer: request.key === null ? null : sealSigner(request.key),
    signal: new AbortController().signal,
    onProgress: (progress) => reply({ kind: "progress", progress }),
  });
  return assembled.ok ? { kind: "made", pack: assembled.value } : { kind: "refused", error: assembled.error };
}

function volumeOpener(target: PackTarget): OpenVolume {
  return target.kind === "file"
    ? () => openChosenFile(target.file)
    : (volume) => openScratchVolume(target.id, volume);
}

function planOf(
  request: PackRequest,
  facts: ReadonlyMap<Sha256, FileFacts>,
  keptFiles: ReadonlySet<Sha256>,
): PackPlan {
  const {
    questionnaire,
    assessment,
    since,
    settings,
    number,
    contributors,
    madeAt,
    timeZone,
    appVersion,
    key,
  } = request;
  return packPlan({
    questionnaire,
    assessment,
    scorecard: scoreAssessment(questionnaire, assessment),
    facts,
    settings,
    number,
    madeAt,
    timeZone,
    contributors,
    madeBy: { app: "Matang", version: appVersion },
    problems: packProblemsOf({ questionnaire, assessment, facts, keptFiles, today: request.today }),
    since: since === null ? null : { ...since, scorecard: scoreAssessment(questionnaire, since.assessment) },
    keyFingerprint: key === null ? null : fingerprintInGroups(key.fingerprint),
  });
}

/** What was found in the files when they were attached; where that is not known, they are looked into now. */
async function factsOfAll(
  { assessment, tooSlow }: PackRequest,
  evidence: EvidenceStore,
): Promise<ReadonlyMap<Sha256, FileFacts>> {
  const files = assessment.evidence.flatMap(storedFilesOf);
  const facts = new Map(await evidence.factsOf(files.map(({ sha256 }) => sha256)));
  for (const { sha256, name } of files) {
    if (!facts.has(sha256) && !tooSlow.includes(sha256)) {
      reply({ kind: "file", sha256 });
      const buffer = await bufferIn(evidence, sha256);
      if (buffer !== null) {
        const found = await inspectBytes(new Uint8Array(buffer), name, { loadPdfium });
        facts.set(sha256, found);
        await evidence.keepFacts(sha256, found);
      }
    }
  }
  for (const sha256 of tooSlow) {
    facts.set(sha256, { ...(facts.get(sha256) ?? UNREAD), pages: null, notShown: "too-slow" });
  }
  return facts;
}

const UNREAD: FileFacts = {
  inspection: 1,
  content: "pdf",
  pages: null,
  notShown: "too-slow",
  rescued: false,
  encrypted: false,
  signed: false,
  hasForm: false,
  active: [],
  text: null,
  dates: [],
  image: null,
};

async function bufferIn(evidence: EvidenceStore, sha256: Sha256): Promise<ArrayBuffer | null> {
  const source = await evidence.bytesOf(sha256);
  return source === null ? null : await source.arrayBuffer();
}

async function loadPdfium(): Promise<ArrayBuffer> {
  return (await fetch(pdfiumAddress)).arrayBuffer();
}

function reply(message: PackReply): void {
  postMessage(message);
}
