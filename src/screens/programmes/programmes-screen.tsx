import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { TableRow } from "#core/exchange/read-table.ts";
import { type Coverage, coverageOf } from "#core/programme/coverage.ts";
import { budgetOf } from "#core/programme/find-programmes.ts";
import { editToEntry, type ProgrammeEntry, programmesOf } from "#core/programme/programme-entry.ts";
import { rupiahInShort } from "#core/programme/programme-words.ts";
import { suggestDuplicates } from "#core/programme/suggest-duplicates.ts";
import { reviewed } from "#core/records/carried-year.ts";
import type { ProgrammeRegister } from "#core/report/programme-workbook.ts";
import type { AssessmentView } from "#core/scoring/assessment-view.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { useHistoryState } from "#ui/use-history-state.ts";
import { CoverageView } from "./coverage-view.tsx";
import { DuplicatesView } from "./duplicates-view.tsx";
import { ListView } from "./list-view.tsx";
import { TableTools } from "./table-tools.tsx";
import { ViewSwitch } from "./view-switch.tsx";
import "./programmes.css";

const ProgrammeForm = lazy(() => import("./programme-form.tsx"));

export type RegisterFile = "xlsx" | "csv";

export interface ProgrammesScreenProps extends AssessmentView {
  /** OPDs whose names are known, from tasks that were handed out. */
  readonly taskAgencies: readonly string[];
  readonly newId: () => string;
  /** The rows of a table (.xlsx or CSV). A failure is a finished sentence. */
  readonly onReadTable: (file: File) => Promise<Result<readonly TableRow[], string>>;
  /** Makes the file and hands it over; answers its name. */
  readonly onExport: (register: ProgrammeRegister, kind: RegisterFile) => Promise<Result<string, string>>;
}

/** What is being written: nothing, a programme that there is, or a new one. */
export type Writing =
  | { readonly kind: "nothing" }
  | { readonly kind: "programme"; readonly entry: ProgrammeEntry }
  | { readonly kind: "new"; readonly indicators: readonly string[] };

/** What the OPDs undertake: the list, what may be there twice, and which indicators it moves. */
export function ProgrammesScreen(props: ProgrammesScreenProps) {
  const { questionnaire, assessment } = props;
  const [view, setView] = useHistoryState("program", "list");
  const [writing, setWriting] = useState<Writing>({ kind: "nothing" });
  const news = useNews();
  const entries = useMemo(() => programmesOf(assessment), [assessment]);
  const coverage = useMemo(
    () => coverageOf(questionnaire, assessment.details, entries),
    [questionnaire, assessment.details, entries],
  );
  const steady = useDeferredValue(entries);
  const duplicates = useMemo(() => suggestDuplicates(steady, assessment), [steady, assessment]);
  const ownAgency = assessment.task?.to ?? assessment.details.agency;
  const agencies = useMemo(() => agencyNames(entries, props.taskAgencies), [entries, props.taskAgencies]);
  const addNew = useCallback(
    (indicators: readonly string[] = []) => setWriting({ kind: "new", indicators }),
    [],
  );
  const open = useCallback((entry: ProgrammeEntry) => setWriting({ kind: "programme", entry }), []);
  const keep = ({ id, agency, programme }: ProgrammeEntry) => {
    props.onEdit([editToEntry(assessment, id, { agency, programme: reviewed(programme) })]);
    news.tell(`“${programme.name}” sudah ditinjau.`);
  };
  return (
    <main id="isi" tabIndex={-1} className="page programmes">
      <h1>Program strategis</h1>
      <p className="quiet">{sumInWords(entries, coverage, ownAgency)}</p>
      <div className="programmes__ways">
        <Button kind="main" onClick={() => addNew()}>
          Tambah program
        </Button>
        <TableTools
          {...props}
          {...{ entries, coverage, duplicates, ownAgency, agencies }}
          onDone={news.tell}
        />
      </div>
      {news.region}
      {entries.length === 0 && <NothingYet ownAgency={ownAgency} />}
      <ViewSwitch
        chosen={view}
        onChoose={setView}
        duplicates={duplicates.length}
        unsupported={coverage.unsupported.length}
      />
      {view === "list" && entries.length > 0 && (
        <ListView {...{ assessment, questionnaire, entries, ownAgency }} onOpen={open} onReviewed={keep} />
      )}
      {view === "duplicates" && (
        <DuplicatesView {...props} duplicates={duplicates} onOpen={open} onDone={news.tell} />
      )}
      {view === "coverage" && <CoverageView {...props} entries={entries} onOpen={open} onAdd={addNew} />}
      {writing.kind !== "nothing" && (
        <Suspense>
          <ProgrammeForm
            {...props}
            {...{ entries, ownAgency, agencies }}
            entry={writing.kind === "programme" ? writing.entry : null}
            indicators={writing.kind === "new" ? writing.indicators : []}
            onClose={(done) => {
              setWriting({ kind: "nothing" });
              if (done !== null) {
                news.tell(done);
              }
            }}
          />
        </Suspense>
      )}
    </main>
  );
}

function agencyNames(entries: readonly ProgrammeEntry[], fromTasks: readonly string[]): readonly string[] {
  const own = entries.flatMap(({ agency }) => agency ?? []);
  return [...new Set([...fromTasks, ...own])].sort((one, other) => one.localeCompare(other, "id"));
}

/** "12 program dari 5 perangkat daerah · Rp3,25 miliar · 31 dari 47 indikator didukung" */
function sumInWords(
  entries: readonly ProgrammeEntry[],
  { supported, total }: Coverage,
  ownAgency: string | null,
): string {
  const agencies = new Set(entries.map(({ agency }) => agency)).size;
  const budget = budgetOf(entries);
  return [
    `${entries.length} program${ownAgency === null ? ` dari ${agencies} perangkat daerah` : ` ${ownAgency}`}`,
    ...(budget === 0n ? [] : [rupiahInShort(budget)]),
    `${supported} dari ${total} indikator didukung`,
  ].join(" · ");
}

function NothingYet({ ownAgency }: { readonly ownAgency: string | null }) {
  return (
    <EmptyState title="Belum ada program yang tercatat">
      <p>
        Catat program strategis {ownAgency ?? "setiap perangkat daerah"}: tujuannya, tahun anggarannya,
        aplikasi dan layanan yang dipakainya, data yang dibagikannya, dan indikator yang digerakkannya. Isi
        satu per satu, atau ambil semuanya dari tabel xlsx atau CSV.
      </p>
      {ownAgency === null && (
        <p>Program ikut dalam paket tugas perangkat daerah pemiliknya, dan kembali bersama jawabannya.</p>
      )}
    </EmptyState>
  );
}

/** What was done, in a sentence that takes the focus: what had it may be gone. */
function useNews() {
  const [sentence, setSentence] = useState("");
  const place = useRef<HTMLParagraphElement>(null);
  const tell = useCallback((next: string) => {
    setSentence(next);
    // After the dialog has given the focus back to what is behind it.
    requestAnimationFrame(() => place.current?.focus());
  }, []);
  const region = (
    <p role="status" tabIndex={-1} ref={place} className="programmes__news">
      {sentence}
    </p>
  );
  return { tell, region };
}
