import { useDeferredValue, useMemo, useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import {
  EVERY_PROGRAMME,
  findProgrammes,
  type ProgrammeFilter,
  programmesByAgency,
  sortProgrammes,
} from "#core/programme/find-programmes.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { type ListOrder, ListToolbar } from "./list-toolbar.tsx";
import { ProgrammeTable } from "./programme-table.tsx";

interface ListViewProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly entries: readonly ProgrammeEntry[];
  readonly ownAgency: string | null;
  readonly onOpen: (entry: ProgrammeEntry) => void;
  /** Somebody says that it still holds as it is. */
  readonly onReviewed: (entry: ProgrammeEntry) => void;
}

/** More rows than this are shown when they are asked for. */
const PORTION = 100;

export function ListView(props: ListViewProps) {
  const { questionnaire, assessment, entries, ownAgency, onOpen, onReviewed } = props;
  const hasAgencies = ownAgency === null || new Set(entries.map(({ agency }) => agency)).size > 1;
  const [filter, setFilter] = useState<ProgrammeFilter>(EVERY_PROGRAMME);
  const [order, setOrder] = useState<ListOrder>("agency");
  const [shown, setShown] = useState(PORTION);
  const wanted = useDeferredValue(filter);
  const found = useMemo(() => findProgrammes(entries, wanted), [entries, wanted]);
  const sorted = useMemo(() => (order === "agency" ? found : sortProgrammes(found, order)), [found, order]);
  const unreviewed = entries.filter(({ programme }) => programme.carriedFrom !== undefined).length;
  const isGrouped = hasAgencies && order === "agency";
  const groups = useMemo(() => (isGrouped ? programmesByAgency(found) : null), [isGrouped, found]);
  return (
    <section aria-labelledby="program-daftar">
      <h2 id="program-daftar" className="visually-hidden">
        Daftar program
      </h2>
      {unreviewed > 0 && (
        <Alert
          kind="info"
          isNews={false}
          ways={
            filter.state !== "unreviewed" && (
              <Button onClick={() => setFilter({ ...EVERY_PROGRAMME, state: "unreviewed" })}>
                Tampilkan yang belum ditinjau
              </Button>
            )
          }
        >
          <p>
            {unreviewed} program dibawa dari penilaian sebelumnya dan belum ditinjau. Periksa tahun anggaran,
            keadaan, dan anggarannya: ubah dan simpan, atau nyatakan masih sesuai.
          </p>
        </Alert>
      )}
      <ListToolbar
        {...{ questionnaire, entries, filter, order, hasAgencies }}
        onFilter={(next) => {
          setFilter(next);
          setShown(PORTION);
        }}
        onOrder={setOrder}
      />
      <p role="status" className="quiet">
        {found.length === entries.length ? "" : `${found.length} dari ${entries.length} program ditampilkan.`}
      </p>
      {found.length === 0 ? (
        <EmptyState
          title="Tidak ada program yang cocok."
          ways={<Button onClick={() => setFilter(EVERY_PROGRAMME)}>Tampilkan semua program</Button>}
        />
      ) : (
        <ProgrammeTable
          {...{ questionnaire, onOpen, onReviewed, groups }}
          assessment={assessment.id}
          entries={sorted.slice(0, shown)}
          namesAgency={hasAgencies && !isGrouped}
        />
      )}
      {sorted.length > shown && (
        <p className="programmes__more">
          <Button onClick={() => setShown(shown + PORTION)}>
            Tampilkan {Math.min(PORTION, sorted.length - shown)} program berikutnya
          </Button>{" "}
          <span className="quiet">
            {shown} dari {sorted.length} program
          </span>
        </p>
      )}
    </section>
  );
}
