import { formatBytes, formatCount } from "#ui/format.ts";
import { ProgressBar } from "#ui/progress-bar.tsx";
import type { PackProgress } from "./pack-making.ts";

/** File and byte, and how long it will still take. Read out only when asked for: it changes many times a second. */
export function PackProgressPart({ progress }: { readonly progress: PackProgress | null }) {
  if (progress === null) {
    return <p role="status">Menyiapkan paket.</p>;
  }
  const { done, note, filesDone, filesTotal, bytesDone, bytesTotal, secondsLeft } = progress;
  return (
    <div className="pack__progress">
      <ProgressBar label="Kemajuan paket bukti" done={done} />
      <p className="quiet">{note}</p>
      <p className="quiet">
        Berkas {formatCount(filesDone)} dari {formatCount(filesTotal)} · {formatBytes(bytesDone)} dari{" "}
        {formatBytes(bytesTotal)}
        {secondsLeft !== null && ` · ${timeLeft(secondsLeft)}`}
      </p>
    </div>
  );
}

const SOON_IN_SECONDS = 5;
const MINUTE_IN_SECONDS = 60;

function timeLeft(seconds: number): string {
  if (seconds <= SOON_IN_SECONDS) {
    return "sebentar lagi selesai";
  }
  return seconds < MINUTE_IN_SECONDS
    ? `sekitar ${Math.ceil(seconds / SOON_IN_SECONDS) * SOON_IN_SECONDS} detik lagi`
    : `sekitar ${Math.ceil(seconds / MINUTE_IN_SECONDS)} menit lagi`;
}
