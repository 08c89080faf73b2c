import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { ContentsList } from "./contents-list.tsx";
import { GroupPart } from "./group-part.tsx";
import { LevelNames } from "./level-names.tsx";
import { PredicateTable } from "./predicate-table.tsx";
import "./instrument.css";

/** The whole instrument, to read from top to bottom, and to print. */
export function InstrumentScreen({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { title, years, edition, disclaimer, provenance, regulation } = questionnaire;
  return (
    <main id="isi" tabIndex={-1} className="page instrument">
      <h1>{title}</h1>
      <p className="quiet">
        {years.to === null ? `Berlaku sejak ${years.from}` : `Untuk tahun ${years.from}–${years.to}`} · edisi{" "}
        {edition}
      </p>
      {disclaimer !== null && (
        <Alert kind="warn" isNews={false}>
          {disclaimer}
        </Alert>
      )}
      <p className="instrument__print">
        <Button onClick={() => window.print()}>Cetak instrumen</Button>
      </p>
      <h2>Dasar aturan</h2>
      <ul>
        {regulation.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2>Asal isi</h2>
      <p>{provenance}</p>
      <h2>Predikat</h2>
      <PredicateTable questionnaire={questionnaire} />
      <h2>Tingkat kematangan</h2>
      {questionnaire.capabilities.map((capability) => (
        <LevelNames key={capability.id} capability={capability} />
      ))}
      <h2>Isi</h2>
      <ContentsList questionnaire={questionnaire} />
      {questionnaire.groups.map((group) => (
        <GroupPart key={group.id} questionnaire={questionnaire} group={group} depth={0} />
      ))}
    </main>
  );
}
