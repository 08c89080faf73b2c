import type { VolumeCheck } from "#core/pack/volume-check.ts";
import type { VerifyReply, VerifyRequest } from "./verify-messages.ts";
import { verifyVolume } from "./verify-volume.ts";

/** The background task: checks files one after the other, telling its progress. Cancelling it is ending it. */
addEventListener("message", ({ data }: MessageEvent<VerifyRequest>) => {
  verify(data).then(
    (checks) => reply({ kind: "checked", checks }),
    (cause: unknown) =>
      reply({ kind: "failed", message: cause instanceof Error ? cause.message : String(cause) }),
  );
});

async function verify({ files }: VerifyRequest): Promise<readonly VolumeCheck[]> {
  const allBytes = Math.max(
    1,
    files.reduce((sum, { size }) => sum + size, 0),
  );
  const checks: VolumeCheck[] = [];
  let before = 0;
  for (const file of files) {
    const start = before;
    const onProgress = (done: number) => tellPercent((start + done * file.size) / allBytes);
    checks.push(await verifyVolume(file.name, file, { onProgress }));
    before += file.size;
  }
  return checks;
}

let percentTold = -1;

function tellPercent(done: number): void {
  const percent = Math.floor(done * 100);
  if (percent > percentTold) {
    percentTold = percent;
    reply({ kind: "progress", done });
  }
}

function reply(message: VerifyReply): void {
  postMessage(message);
}
