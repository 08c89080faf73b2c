import { useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { formatBytes, formatCount } from "#ui/format.ts";
import { EarlierPacks } from "./earlier-packs.tsx";
import type { MadePack, MakePack, PackChoices, PackProgress } from "./pack-making.ts";
import { PackOptions } from "./pack-options.tsx";
import { PackOutcome } from "./pack-outcome.tsx";
import { PackProgressPart } from "./pack-progress.tsx";
import { useMaking } from "./use-making.ts";
import "./pack.css";

export interface PackSectionProps {
  readonly assessment: Assessment;
  /** How many entries the list of problems has; the pack prints them. */
  readonly problemCount: number;
  /** Of the agency's key in this browser; null where there is none. */
  readonly keyFingerprint: string | null;
  /** Whether the browser can ask where to save, and write there directly. */
  readonly canChoosePlace: boolean;
  readonly estimate: (choices: PackChoices) => number;
  readonly onMakePack: MakePack;
}

const FIRST_CHOICES: PackChoices = {
  pages: "cited",
  volumeLimitInBytes: null,
  since: null,
  leftOut: [],
  masksPrivate: false,
  isSigned: false,
  savesTo: "downloads",
};

/** The PDF for the evaluator: choose what is in it, make it, see what came of it. */
export function PackSection(props: PackSectionProps) {
  const { assessment, problemCount, keyFingerprint, canChoosePlace } = props;
  const [choices, setChoices] = useState<PackChoices>({
    ...FIRST_CHOICES,
    isSigned: keyFingerprint !== null,
    savesTo: canChoosePlace ? "chosen-place" : "downloads",
  });
  const { making, start, cancel } = useMaking<PackProgress, MadePack>((progress, signal) =>
    props.onMakePack(choices, progress, signal),
  );
  return (
    <section aria-labelledby="laporan-paket">
      <h2 id="laporan-paket">Paket bukti untuk evaluator</h2>
      <p>
        Satu PDF berisi kartu nilai, lembar tiap indikator, dan halaman bukti yang dirujuk. Setiap halaman
        bukti diberi keterangan asalnya dan bertautan dengan klaimnya. Paket bersegel: perubahan apa pun
        sesudahnya ketahuan di <a href={paths.verify}>Periksa paket bukti</a>.
      </p>
      <PackOptions
        assessment={assessment}
        choices={choices}
        keyFingerprint={keyFingerprint}
        canChoosePlace={canChoosePlace}
        onChoose={(change) => setChoices((before) => ({ ...before, ...change }))}
      />
      {problemCount > 0 && (
        <Alert kind="warn" isNews={false}>
          {formatCount(problemCount)} hal di “Periksa dahulu” belum beres. Paket tetap dapat dibuat; daftarnya
          ikut tercetak supaya evaluator tidak terkejut.
        </Alert>
      )}
      <div className="pack__make">
        {making.kind === "busy" ? (
          <Button onClick={cancel}>Batalkan</Button>
        ) : (
          <Button kind="main" onClick={start}>
            Buat paket bukti
          </Button>
        )}
        <p className="quiet">Kira-kira {formatBytes(props.estimate(choices))}.</p>
      </div>
      {making.kind === "busy" && <PackProgressPart progress={making.progress} />}
      <div role="status" className="pack__outcome">
        {making.kind === "cancelled" && <p>Dibatalkan. Tidak ada berkas yang tertinggal.</p>}
        {making.kind === "made" && <PackOutcome pack={making.output} />}
      </div>
      {making.kind === "failed" && <Alert kind="bad">{making.sentence}</Alert>}
      <EarlierPacks packs={assessment.packs} />
    </section>
  );
}
