import { useDeferredValue, useId, useMemo, useState } from "react";
import { useForm } from "react-hook-form";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { Edit } from "#core/assessment/change.ts";
import { foldKey } from "#core/programme/folded-text.ts";
import { editToEntry, type ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { newProgrammeId } from "#core/programme/programme-id.ts";
import { NO_AGENCY } from "#core/programme/programme-words.ts";
import { similarProgrammes } from "#core/programme/suggest-duplicates.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { unreviewedInWords } from "#core/records/carried-year.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { ErrorSummary } from "#ui/error-summary.tsx";
import { rememberInTab } from "#ui/tab-memory.ts";
import { useProgrammeDraft, withDraft } from "./programme-draft.ts";
import { ProgrammeFields } from "./programme-fields.tsx";
import {
  FORM_FIELDS,
  type ProgrammeText,
  programmeResolver,
  readForm,
  textOfProgramme,
} from "./programme-form-text.ts";
import "./programme-form.css";

export interface ProgrammeFormProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly entries: readonly ProgrammeEntry[];
  /** Null to write a new one. */
  readonly entry: ProgrammeEntry | null;
  /** What a new one supports at first. */
  readonly indicators: readonly string[];
  /** The OPD whose programmes alone are kept here; null for an institution. */
  readonly ownAgency: string | null;
  readonly agencies: readonly string[];
  readonly newId: () => string;
  readonly onEdit: (edits: readonly Edit[]) => void;
  /** With what was done, as a sentence; null where nothing was. */
  readonly onClose: (done: string | null) => void;
}

export default function ProgrammeForm(props: ProgrammeFormProps) {
  const { questionnaire, assessment, entry, ownAgency, agencies, onEdit, onClose } = props;
  const formId = useId();
  const [id] = useState(() => entry?.id ?? newProgrammeId(props.newId()));
  const place = `program ${assessment.id} ${entry?.id ?? `baru ${props.indicators.join()}`}`;
  const [tries, setTries] = useState(0);
  const form = useForm<ProgrammeText>({
    resolver: programmeResolver(questionnaire),
    defaultValues: withDraft(
      place,
      textOfProgramme(entry, {
        agency: ownAgency ?? "",
        year: assessment.details.year,
        indicators: props.indicators,
      }),
    ),
    shouldFocusError: false,
  });
  useProgrammeDraft(form, place);
  const finish = (done: string | null) => {
    rememberInTab(place, null);
    onClose(done);
  };
  const focusOn = (field: string) =>
    document.getElementById(formId)?.querySelector<HTMLElement>(`[name="${field}"]`)?.focus();
  const { errors } = form.formState;
  const summarized = FORM_FIELDS.flatMap((field) => {
    const sentence = errors[field]?.message;
    return sentence === undefined ? [] : [{ sentence, onGo: () => focusOn(field) }];
  });
  const submit = form.handleSubmit(
    (text) => {
      const read = readForm(text, questionnaire).entry;
      if (read === null) {
        throw new Error("A form without a mistake holds no programme");
      }
      const known = agencies.find((name) => foldKey(name) === foldKey(read.agency ?? ""));
      onEdit([editToEntry(assessment, id, { ...read, agency: known ?? read.agency })]);
      finish(`“${read.programme.name}” disimpan.`);
    },
    (invalid) => {
      setTries(tries + 1);
      focusOn(FORM_FIELDS.find((field) => invalid[field] !== undefined) ?? "name");
    },
  );
  const remove = () => {
    onEdit([editToEntry(assessment, id, null)]);
    finish(
      `“${entry?.programme.name}” dihapus. Untuk mengembalikannya, tekan Urungkan di bilah atas (Ctrl+Z).`,
    );
  };
  return (
    <Dialog
      title={entry === null ? "Tambah program" : "Ubah program"}
      isOpen
      isWide
      onClose={() => onClose(null)}
      ways={
        <>
          {entry !== null && (
            <span className="programme-form__remove">
              <Button kind="danger" onClick={remove}>
                Hapus program
              </Button>
            </span>
          )}
          <Button onClick={() => finish(null)}>Batal</Button>
          <Button kind="main" submits form={formId}>
            Simpan program
          </Button>
        </>
      }
    >
      <form id={formId} className="programme-form" noValidate onSubmit={submit}>
        {entry?.programme.carriedFrom !== undefined && (
          <p className="quiet">
            {unreviewedInWords(entry.programme.carriedFrom)}. Setelah disimpan, program ini sudah ditinjau.
          </p>
        )}
        {tries > 0 && <ErrorSummary key={tries} errors={summarized} />}
        <ProgrammeFields
          {...{ form, questionnaire, ownAgency, agencies }}
          similar={<Similar {...props} id={id} text={form.watch()} />}
        />
      </form>
    </Dialog>
  );
}

interface SimilarProps extends Pick<ProgrammeFormProps, "questionnaire" | "entries"> {
  readonly id: ProgrammeEntry["id"];
  readonly text: ProgrammeText;
}

const MOST_NAMED = 3;

/** While it is written: what may be the same programme already. */
function Similar({ questionnaire, entries, id, text }: SimilarProps) {
  const typed = useDeferredValue(JSON.stringify([text.agency, text.name, text.year, text.applications]));
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed tells whether the form says something else
  const similar = useMemo(() => {
    const { entry } = readForm({ ...text, agency: text.agency || NO_AGENCY }, questionnaire);
    return entry === null ? [] : similarProgrammes({ id, ...entry }, entries).slice(0, MOST_NAMED);
  }, [typed, entries, id, questionnaire]);
  const names = similar.map(
    ({ agency, programme }) => `“${programme.name}” (${agency ?? NO_AGENCY}, ${programme.year})`,
  );
  return (
    <p role="status" className="programme-form__similar">
      {names.length > 0 && `Mungkin sudah tercatat: ${names.join("; ")}.`}
    </p>
  );
}
