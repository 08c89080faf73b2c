import type { AttachState } from "#core/evidence/attach-row.ts";
import { factsInWords, problemOfFacts } from "#core/evidence/describe-file-facts.ts";
import { type Day, evidenceName, usesOf } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import type { QuestionId } from "#core/questionnaire/questionnaire-ids.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { Button } from "#ui/button.tsx";
import { formatDate } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import type { NumberedEvidence } from "./attach-row-line.tsx";

interface AttachFindingProps {
  readonly state: AttachState;
  readonly known: NumberedEvidence | null;
  /** Null while the file was not looked into. */
  readonly facts: FileFacts | null;
  /** Where known content could be cited, too. */
  readonly citeFor: QuestionId | null;
  readonly onCite: () => void;
  readonly onDate: (date: Day) => void;
}

/** What was found in one file, in words, and what can be done about it. */
export function AttachFinding(props: AttachFindingProps) {
  const { state } = props;
  switch (state.kind) {
    case "reading":
      return <span className="quiet">Menunggu dibaca…</span>;
    case "kept":
    case "saved":
      return <Looked {...props} problem={state.problem} />;
    case "known":
      return <Known {...props} />;
    case "not-kept":
      return <Problem sentence={state.problem} />;
    case "stopped":
      return <span className="quiet">Dihentikan sebelum dibaca. Lampirkan lagi bila perlu.</span>;
    default:
      return unreachable(state);
  }
}

function Looked({
  state,
  facts,
  problem,
  known,
  onDate,
}: AttachFindingProps & { readonly problem: string | null }) {
  const found = problem ?? (facts === null ? null : problemOfFacts(facts));
  const words = facts === null ? [] : factsInWords(facts);
  const [date] = facts?.dates ?? [];
  return (
    <>
      {found !== null && <Problem sentence={found} />}
      {facts === null && (
        <span className="quiet">{state.kind === "saved" ? "Tersimpan. " : ""}Sedang diperiksa…</span>
      )}
      {words.length > 0 && (
        <span>
          {found === null && <Icon name="check" isSmall />} {words.join(" · ")}
        </span>
      )}
      {facts !== null && words.length === 0 && found === null && (
        <span>
          <Icon name="check" isSmall /> Tersimpan
        </span>
      )}
      {date !== undefined && known !== null && known.item.document.date === null && (
        <Button kind="plain" onClick={() => onDate(date)}>
          Jadikan {formatDate(date)} tanggal dokumen
          <span className="visually-hidden"> {evidenceName(known.item)}</span>
        </Button>
      )}
    </>
  );
}

function Known({ known, citeFor, onCite }: AttachFindingProps) {
  if (known === null) {
    return <span className="quiet">Isinya sudah pernah dilampirkan.</span>;
  }
  const questions = usesOf(known.item).map(({ question }) => question);
  return (
    <>
      <span>
        <Icon name="info" isSmall /> Isinya sudah ada sebagai {known.number} “{evidenceName(known.item)}”,{" "}
        {questions.length === 0 ? "belum dirujuk" : `dirujuk di indikator ${questions.join(", ")}`}. Tidak
        disimpan dua kali.
      </span>
      {citeFor !== null && (
        <Button kind="plain" onClick={onCite}>
          Rujuk juga untuk indikator {citeFor}
        </Button>
      )}
    </>
  );
}

function Problem({ sentence }: { readonly sentence: string }) {
  return (
    <span className="warn">
      <Icon name="warning" isSmall /> {sentence}
    </span>
  );
}
