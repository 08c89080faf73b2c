import { useMemo, useState } from "react";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import type { PeerChoice } from "#core/comparison/national/peers.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Alert } from "#ui/alert.tsx";
import { Breadcrumbs, type Crumb } from "#ui/breadcrumbs.tsx";
import { Comparison } from "./comparison.tsx";
import type { OnExport } from "./list-section.tsx";
import { chosenOwn, type OwnAssessment, type OwnChoice } from "./own-choice.ts";
import { OwnFields, PUBLISHED, TYPED } from "./own-fields.tsx";
import { PeerFields } from "./peer-fields.tsx";
import "./national.css";

export interface NationalScreenProps {
  /** The way back, outermost first. */
  readonly crumbs: readonly Crumb[];
  /** Oldest first, at least one. */
  readonly lists: readonly [NationalResults, ...NationalResults[]];
  readonly questionnaire: Questionnaire;
  /** Those of whole institutions, on the instrument of the lists. */
  readonly assessments: readonly AssessmentSummary[];
  /** An assessment was asked for that cannot stand beside the lists. */
  readonly isLeftOut: boolean;
  readonly chosen: string | null;
  readonly onChoose: (id: string | null) => void;
  /** The chosen one; null while it is loading, or where none is chosen. */
  readonly assessment: OwnAssessment | null;
  readonly onExport: OnExport;
}

/** Where an index stands among all institutions of the published lists. */
export function NationalScreen(props: NationalScreenProps) {
  const { lists, questionnaire, assessments, chosen } = props;
  const [year, setYear] = useState<number | null>(null);
  const [typing, setTyping] = useState<OwnChoice>({ source: "typed", name: null, index: "" });
  const [wish, setWish] = useState<PeerChoice | null>(null);
  const results = lists.find((list) => list.year === year) ?? lists.at(-1) ?? lists[0];
  const choice = useMemo<OwnChoice>(
    () => (chosen === null ? typing : { ...typing, source: "assessment" }),
    [chosen, typing],
  );
  const picked = useMemo(
    () => chosenOwn(choice, props.assessment, results, questionnaire),
    [choice, props.assessment, results, questionnaire],
  );
  const ownKind = picked.own?.listed?.kind ?? null;
  const peers = useMemo(() => wish ?? { kind: ownKind, province: null }, [wish, ownKind]);
  const chooseSource = (value: string) => {
    const isOwn = value !== PUBLISHED && value !== TYPED;
    props.onChoose(isOwn ? value : null);
    setTyping({ source: value === PUBLISHED ? "published" : "typed", name: null, index: "" });
    setWish(null);
  };
  return (
    <main id="isi" tabIndex={-1} className="page national">
      <Breadcrumbs label="Letak halaman" crumbs={props.crumbs} />
      <h1>Posisi nasional</h1>
      <p className="national__lead">
        Bandingkan sebuah indeks dengan hasil semua instansi yang diterbitkan Kementerian PANRB: peringkat,
        kelompok sejenis, domain, dan perubahan antartahun. Semuanya dihitung di perangkat ini.
      </p>
      {props.isLeftOut && (
        <Alert kind="info" isNews={false}>
          Penilaian itu tidak dapat dibandingkan: daftar ini memuat {questionnaire.title} seluruh instansi,
          bukan bagian satu perangkat daerah dan bukan instrumen lain.
        </Alert>
      )}
      <div className="national__fields">
        <OwnFields
          assessments={assessments}
          assessmentId={chosen}
          choice={choice}
          chosen={picked}
          results={results}
          onSource={chooseSource}
          onName={(name) => setTyping({ ...typing, name })}
          onIndex={(index) => setTyping({ ...typing, index })}
        />
      </div>
      <div className="national__fields">
        <PeerFields
          years={lists.map((list) => list.year)}
          results={results}
          choice={peers}
          onYear={setYear}
          onChoice={setWish}
        />
      </div>
      <Comparison
        lists={lists}
        questionnaire={questionnaire}
        results={results}
        source={choice.source}
        picked={picked}
        peers={peers}
        onExport={props.onExport}
      />
    </main>
  );
}
