import { useMemo } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import type { TableRow } from "#core/exchange/read-table.ts";
import {
  type ChangedProgramme,
  type ProgrammePlan,
  planProgrammes,
} from "#core/programme/plan-programmes.ts";
import { titleOf } from "#core/programme/programme-columns.ts";
import {
  describeProgrammeTableError,
  type ProgrammeTableError,
} from "#core/programme/programme-table-error.ts";
import { NO_AGENCY } from "#core/programme/programme-words.ts";
import { readProgrammes } from "#core/programme/read-programmes.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";

interface ImportPreviewProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly file: { readonly name: string; readonly rows: readonly TableRow[] };
  readonly ownAgency: string | null;
  readonly agencies: readonly string[];
  readonly onEdit: (edits: readonly Edit[]) => void;
  /** With what was done; null where nothing was. */
  readonly onClose: (done: string | null) => void;
}

/** What a table would do, before anything changes; or everything that is wrong with it. */
export default function ImportPreview(props: ImportPreviewProps) {
  const { questionnaire, assessment, file, ownAgency, agencies, onEdit, onClose } = props;
  const plan = useMemo(() => {
    const rows = readProgrammes(file.rows, { questionnaire, ownAgency, agencies });
    return rows.ok ? planProgrammes(assessment, rows.value) : rows;
  }, [file, questionnaire, ownAgency, agencies, assessment]);
  const take = (edits: readonly Edit[]) => {
    onEdit(edits);
    onClose(
      `${edits.length} program dari ${file.name} dimasukkan. Untuk membatalkannya, tekan Urungkan (Ctrl+Z).`,
    );
  };
  const wanted = plan.ok ? plan.value.edits.length : 0;
  return (
    <Dialog
      title={`Program dari ${file.name}`}
      isOpen
      isWide
      onClose={() => onClose(null)}
      ways={
        <>
          <Button onClick={() => onClose(null)}>{wanted === 0 ? "Tutup" : "Batal"}</Button>
          {plan.ok && wanted > 0 && (
            <Button kind="main" onClick={() => take(plan.value.edits)}>
              Masukkan {wanted} program
            </Button>
          )}
        </>
      }
    >
      {plan.ok ? <Planned plan={plan.value} /> : <Wrong errors={plan.error} />}
    </Dialog>
  );
}

const MOST_LISTED = 50;

function Wrong({ errors }: { readonly errors: readonly ProgrammeTableError[] }) {
  const more = errors.length - MOST_LISTED;
  return (
    <div role="alert">
      <p>
        <strong>Tidak ada yang dimasukkan.</strong> Perbaiki {errors.length} hal berikut di tabel itu, lalu
        ambil lagi.
      </p>
      <ul className="import-errors">
        {errors
          .slice(0, MOST_LISTED)
          .map(describeProgrammeTableError)
          .map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
      </ul>
      {more > 0 && <p>Dan {more} kesalahan lain.</p>}
    </div>
  );
}

function Planned({ plan }: { readonly plan: ProgrammePlan }) {
  const { added, changed, unchanged } = plan;
  return (
    <>
      <p>
        {added.length} program baru, {changed.length} berubah, {unchanged} sudah sama. Program lain yang tidak
        ada di tabel ini tetap seperti sekarang.
      </p>
      {added.length > 0 && (
        <>
          <h3 className="import-preview__head">Baru</h3>
          <ul className="import-preview">
            {added.slice(0, MOST_LISTED).map(({ id, agency, programme }) => (
              <li key={id}>
                {programme.name}{" "}
                <span className="quiet">
                  {agency}, {programme.year}
                </span>
              </li>
            ))}
          </ul>
          <Rest count={added.length - MOST_LISTED} />
        </>
      )}
      {changed.length > 0 && (
        <>
          <h3 className="import-preview__head">Berubah</h3>
          <ul className="import-preview">
            {changed.slice(0, MOST_LISTED).map((one) => (
              <Changed key={one.before.id} {...one} />
            ))}
          </ul>
          <Rest count={changed.length - MOST_LISTED} />
        </>
      )}
    </>
  );
}

function Changed({ before, columns }: ChangedProgramme) {
  return (
    <li>
      {before.programme.name}{" "}
      <span className="quiet">
        {before.agency ?? NO_AGENCY}, {before.programme.year}
      </span>
      <br />
      <span className="quiet">yang berubah: {columns.map(titleOf).join(", ").toLowerCase()}</span>
    </li>
  );
}

function Rest({ count }: { readonly count: number }) {
  return count > 0 ? <p className="quiet">dan {count} program lain</p> : null;
}
