import type { OpenedPackage } from "#adapters/files/read-package.ts";
import { openKeyFile } from "#adapters/signing/open-key.ts";
import type { Command, CommandFailure, CommandResult } from "#cli/command.ts";
import { readTextFile } from "#cli/local-files.ts";
import { makePack, type SigningKey } from "#cli/make-pack.ts";
import { openAssessmentPackage } from "#cli/open-assessment-package.ts";
import { writeIntoFolder } from "#cli/pack-folder.ts";
import { packNumber } from "#cli/pack-number.ts";
import { type PackOrder, readPackOrder } from "#cli/pack-order.ts";
import { failure } from "#cli/parse-command-line.ts";
import type { AgencyKeyError } from "#core/pack/agency-key.ts";
import { type Result, succeed } from "#core/shared/result.ts";

export const packCommand: Command = {
  name: "pack",
  usage: `pack PAKET --out FOLDER [--volume-mb N] [--pages cited|all|none] [--since PAKET-LAMA] [--originals]
              [--leave-out B3,B7] [--mask-private] [--number N] [--at WAKTU] [--key KUNCI.pem]
    Membuat paket bukti (PDF) dari berkas PAKET (.matang.zip) di dalam FOLDER. Yang dicetak:
    {"number": …, "notes": […], "volumes": [{"file", "bytes", "pages", "sha256"}], "shown": …,
    "attached": [{"file", "reason"}], "problems": […]}.
    --volume-mb N       besar setiap jilid; tanpa ini satu berkas
    --pages             halaman yang dirujuk (cited), seluruh berkas (all), atau tanpa halaman bukti (none)
    --since PAKET-LAMA  paket selisih: hanya yang berubah sejak PAKET-LAMA (.matang.zip)
    --originals         berkas asli juga, dalam satu ZIP, bernama seperti di portal
    --leave-out B3,B7   salinan tersunting: tanpa bukti bernomor itu, dan seperti --mask-private
    --mask-private      salinan tersunting: nomor identitas, nomor telepon, dan alamat surel dalam teks disamarkan;
                        nama orang, alamat tautan, dan halaman bukti tidak
    --number N          nomor paket; tanpa ini nomor sesudah paket terakhir yang tercatat di dalam PAKET. PAKET tidak
                        diubah, jadi sebutkan nomornya untuk paket berikutnya
    --at WAKTU          waktu pembuatan, misalnya 2025-07-01T02:03:04Z
    --key KUNCI.pem     tanda tangani dengan kunci instansi, dari berkas yang dibuat di Setelan`,
  run: pack,
};

async function pack(args: readonly string[]): CommandResult {
  const order = readPackOrder(args);
  if (!order.ok) {
    return order;
  }
  const opened = await openAssessmentPackage(order.value.file);
  if (!opened.ok) {
    return opened;
  }
  const earlier = await openEarlier(order.value, opened.value);
  if (!earlier.ok) {
    return earlier;
  }
  const key = await openSigningKey(order.value);
  if (!key.ok) {
    return key;
  }
  const number = packNumber(order.value, opened.value.assessment.packs);
  const content = { opened: opened.value, earlier: earlier.value, key: key.value, number };
  const made = await writeIntoFolder(order.value.out, (desk) =>
    untilInterrupted((signal) => makePack(order.value, content, desk, signal)),
  );
  if (made.ok) {
    process.stderr.write(number.notes.map((note) => `${note}\n`).join(""));
  }
  return made;
}

async function openEarlier(
  { since }: PackOrder,
  { questionnaire }: OpenedPackage,
): Promise<Result<OpenedPackage | null, CommandFailure>> {
  if (since === null) {
    return succeed(null);
  }
  const earlier = await openAssessmentPackage(since);
  if (!earlier.ok) {
    return earlier;
  }
  const { id, edition } = earlier.value.questionnaire;
  return id === questionnaire.id && edition === questionnaire.edition
    ? earlier
    : failure(`${since} memakai instrumen lain (${id} edisi ${edition}), jadi tidak dapat dibandingkan.`);
}

async function openSigningKey({ keyFile }: PackOrder): Promise<Result<SigningKey | null, CommandFailure>> {
  if (keyFile === null) {
    return succeed(null);
  }
  const text = await readTextFile(keyFile);
  if (!text.ok) {
    return text;
  }
  const opened = await openKeyFile(text.value);
  return opened.ok ? opened : failure(`${keyFile}: ${WHY_NO_KEY[opened.error.kind]}`);
}

const WHY_NO_KEY: Readonly<Record<AgencyKeyError["kind"], string>> = {
  "not-a-key-file":
    "bukan berkas kunci instansi. Berikan berkas .pem (Ed25519, PKCS #8) yang disimpan saat kunci dibuat.",
  "not-supported": "Node.js ini belum mendukung tanda tangan Ed25519.",
  "storage-unavailable": "kuncinya tidak dapat dibaca.",
};

/** Ctrl-C ends the writing in an orderly way, so that what was begun is cleared away. */
async function untilInterrupted<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
  const stop = new AbortController();
  const abort = () => stop.abort();
  process.once("SIGINT", abort).once("SIGTERM", abort);
  try {
    return await work(stop.signal);
  } finally {
    process.off("SIGINT", abort).off("SIGTERM", abort);
  }
}
