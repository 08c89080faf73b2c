import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { Contents } from "#ui/contents.tsx";
import { GroupPart } from "./group-part.tsx";
import { instrumentContents } from "./instrument-contents.ts";
import { LevelNames } from "./level-names.tsx";
import { PredicateTable } from "./predicate-table.tsx";
import "./instrument.css";

/** The whole instrument, to read from top to bottom, and to print. */
export function InstrumentScreen({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  return (
    <main id="isi" tabIndex={-1} className="page instrument with-contents">
      <Contents label="Isi instrumen" entries={instrumentContents(questionnaire)} />
      <div>
        <Head questionnaire={questionnaire} />
        <Basics questionnaire={questionnaire} />
        {questionnaire.groups.map((group) => (
          <GroupPart key={group.id} questionnaire={questionnaire} group={group} depth={0} />
        ))}
      </div>
    </main>
  );
}

function Head({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  const { title, years, edition, disclaimer } = questionnaire;
  return (
    <>
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
    </>
  );
}

function Basics({ questionnaire }: { readonly questionnaire: Questionnaire }) {
  return (
    <>
      <h2 id="dasar-aturan" tabIndex={-1}>
        Dasar aturan
      </h2>
      <ul>
        {questionnaire.regulation.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
      <h2 id="asal-isi" tabIndex={-1}>
        Asal isi
      </h2>
      <p>{questionnaire.provenance}</p>
      <h2 id="predikat" tabIndex={-1}>
        Predikat
      </h2>
      <PredicateTable questionnaire={questionnaire} />
      <h2 id="tingkat-kematangan" tabIndex={-1}>
        Tingkat kematangan
      </h2>
      {questionnaire.capabilities.map((capability) => (
        <LevelNames key={capability.id} capability={capability} />
      ))}
    </>
  );
}
