import { verifyVolume } from "#adapters/pdf-pack/verify-volume.ts";
import type { Command, CommandResult } from "#cli/command.ts";
import { openFile } from "#cli/local-files.ts";
import { parseCommandLine, usageFailure } from "#cli/parse-command-line.ts";
import { describeDifference } from "#core/pack/describe-difference.ts";
import { fingerprintInGroups } from "#core/pack/fingerprint.ts";
import { judgePack, type PackDifference, type PackVerdict } from "#core/pack/judge-pack.ts";
import type { SignatureCheck, VolumeCheck } from "#core/pack/volume-check.ts";
import { fail, succeed } from "#core/shared/result.ts";

export const verifyCommand: Command = {
  name: "verify",
  usage: `verify FILE…
    Memeriksa paket bukti: FILE adalah PDF-nya, atau semua jilidnya sekaligus dalam urutan apa pun. Yang dicetak:
    {"intact": …, "differences": […], "pack": …, "signature": …}. Kode keluar 0 hanya bila utuh dan tidak berubah.`,
  run: verify,
};

async function verify(args: readonly string[]): CommandResult {
  const line = parseCommandLine(args, {});
  if (!line.ok) {
    return line;
  }
  const files = line.value.operands;
  if (files.length === 0) {
    return usageFailure("Sebutkan sedikitnya satu FILE.");
  }
  const checks: VolumeCheck[] = [];
  for (const file of files) {
    checks.push(await checkFile(file));
  }
  const verdict = judgePack(checks);
  const answer = inWords(verdict);
  return verdict.intact ? succeed(answer) : fail({ kind: "answered-no", answer });
}

/** A file that cannot be opened is one more thing that is wrong with the pack, beside what the other files say. */
async function checkFile(file: string): Promise<VolumeCheck> {
  const opened = await openFile(file);
  return opened.ok
    ? verifyVolume(file, opened.value)
    : {
        file,
        volume: null,
        packId: null,
        seal: null,
        signature: { kind: "none" },
        findings: [{ kind: "unreadable-file" }],
      };
}

function inWords({ intact, differences, pack, signature }: PackVerdict) {
  return {
    intact,
    differences: differences.map(differenceInWords),
    pack,
    signature: signatureInWords(signature),
  };
}

function differenceInWords(difference: PackDifference) {
  const { what, meaning } = describeDifference(difference);
  return { ...difference, message: `${what} ${meaning}` };
}

function signatureInWords(signature: SignatureCheck) {
  return signature.kind === "none"
    ? signature
    : { ...signature, fingerprint: fingerprintInGroups(signature.fingerprint) };
}
