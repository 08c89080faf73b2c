import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { Arrival } from "#core/exchange/arrivals.ts";
import type { OwnersByIndicator } from "#core/exchange/propose-owners.ts";
import type { Assignment } from "#core/exchange/read-assignments.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { LinkButton } from "#ui/link-button.tsx";
import type { Protection } from "#ui/protection-ticks.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { ArrivalsSection } from "./arrivals-section.tsx";
import { HandOutSection } from "./hand-out-section.tsx";
import "./coordination.css";

export interface MadeBundle {
  readonly fileName: string;
  readonly sizeInBytes: number;
}

/** The assessment whose tasks are looked at. */
export interface Coordinated {
  readonly id: AssessmentId;
  readonly questionnaire: Questionnaire;
  readonly owners: OwnersByIndicator;
  readonly arrivals: readonly Arrival[];
  /** Of the key that packages can be signed with, in groups; null where there is none. */
  readonly keyFingerprint: string | null;
}

/** What is handed out, and how it is guarded on the way. */
export interface Tasks {
  readonly assignments: readonly Assignment[];
  /** For everybody. */
  readonly note: string;
  readonly protection: Protection;
}

export interface CoordinationScreenProps {
  /** Those of whole institutions that are on the shelf. */
  readonly assessments: readonly AssessmentSummary[];
  readonly chosen: AssessmentId | null;
  readonly onChoose: (id: string) => void;
  /** Null while it is loading, or where nothing is chosen. */
  readonly coordinated: Coordinated | null;
  readonly now: string;
  readonly onHandOut: (
    tasks: Tasks,
    progress: (done: number, note: string) => void,
    signal: AbortSignal,
  ) => Promise<Result<MadeBundle, string>>;
}

/** Hands an institution's assessment out to its OPDs, and shows what came back. */
export function CoordinationScreen(props: CoordinationScreenProps) {
  const { assessments, chosen, onChoose, coordinated, now, onHandOut } = props;
  return (
    <main id="isi" tabIndex={-1} className="page coordination">
      <h1>Koordinasi</h1>
      <p>
        Bagikan indikator kepada perangkat daerah (OPD), buka jawaban yang dikirim balik, dan lihat siapa yang
        belum mengirim. Semuanya lewat berkas: tidak ada yang dikirim sendiri oleh aplikasi ini.{" "}
        <a href={paths.comparison(chosen)}>Bandingkan OPD, instansi, atau tahun</a>.
      </p>
      {assessments.length === 0 ? (
        <p>
          Belum ada penilaian untuk seluruh instansi di peramban ini.{" "}
          <a href={paths.start}>Mulai penilaian</a> dengan cakupan seluruh instansi, atau buka berkasnya dari{" "}
          <a href={paths.home}>Beranda</a>.
        </p>
      ) : (
        <SelectField
          label="Penilaian instansi"
          value={chosen ?? ""}
          onChange={(event) => onChoose(event.currentTarget.value)}
          options={assessments.map((one) => ({
            value: one.id,
            label: `${one.institution}, ${one.year} (${one.questionnaire.shortTitle})`,
          }))}
        />
      )}
      <p>
        <a href={paths.national(chosen)}>Posisi nasional</a>: bandingkan indeks dengan hasil seluruh
        Indonesia.
      </p>
      {coordinated !== null && (
        <>
          <p className="coordination__ways">
            <LinkButton href={paths.incoming(coordinated.id)} kind="main">
              Buka kiriman
            </LinkButton>
            <LinkButton href={paths.consolidation(coordinated.id)}>Gabungkan jawaban</LinkButton>
            <LinkButton href={paths.work(coordinated.id, "papan")}>Papan kiriman</LinkButton>
            <LinkButton href={paths.work(coordinated.id)}>Semua kerja bersama</LinkButton>
          </p>
          <ArrivalsSection arrivals={coordinated.arrivals} now={now} />
          <HandOutSection key={coordinated.id} coordinated={coordinated} now={now} onHandOut={onHandOut} />
        </>
      )}
    </main>
  );
}
