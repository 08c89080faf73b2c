import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { AssessmentSummary } from "#core/assessment/assessment-summary.ts";
import { displayIndonesian, parseExact } from "#core/shared/exact.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { formatWhen } from "#ui/format-when.ts";
import { LinkButton } from "#ui/link-button.tsx";
import { Menu } from "#ui/menu.tsx";
import { Meter } from "#ui/meter.tsx";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { BackupReminder } from "./backup-reminder.tsx";
import { apartInWords, nameOnShelf } from "./name-of-summary.ts";

interface ShelfRowProps {
  readonly shelved: ShelvedAssessment;
  /** All that are shown, itself included. */
  readonly shelf: readonly ShelvedAssessment[];
  /** The one that was changed last: most likely the one to go on with. */
  readonly isLatest: boolean;
  readonly now: string;
  readonly resumeLink: string;
  readonly onBackup: () => Promise<Result<void, string>>;
  readonly onRemove: () => Promise<Result<void, string>>;
}

export function ShelfRow({ shelved, shelf, isLatest, now, resumeLink, onBackup, onRemove }: ShelfRowProps) {
  const { summary } = shelved;
  const { work, start } = useWork();
  const backUp = () => start(onBackup, "Cadangan sudah diunduh.");
  const name = nameOnShelf(shelved, shelf);
  const apart = apartInWords(shelved, shelf);
  return (
    <li className="shelf__row">
      <div className="shelf__who">
        <h2 className="shelf__name">
          <a href={paths.overview(summary.id)}>{summary.agency ?? summary.institution}</a>
        </h2>
        <p className="quiet">
          {summary.agency !== null && `${summary.institution} · `}
          {summary.year} · {summary.questionnaire.shortTitle}
          {apart && ` · ${apart}`}
        </p>
      </div>
      <div className="shelf__progress">
        <p>
          {summary.answered} dari {summary.total} dijawab
        </p>
        <Meter
          label={`Kemajuan ${name}`}
          value={summary.answered}
          max={summary.total}
          valueText={`${summary.answered} dari ${summary.total} dijawab`}
        />
      </div>
      <IndexOf summary={summary} />
      <div className="shelf__actions">
        <LinkButton href={resumeLink} kind={isLatest ? "main" : "normal"}>
          Lanjutkan <VisuallyHidden>{name}</VisuallyHidden>
        </LinkButton>
        <Menu label={`Tindakan lain untuk ${name}`}>
          <Button kind="plain" onClick={backUp}>
            Cadangkan
          </Button>
          <Button kind="plain" onClick={() => start(onRemove)}>
            Buang ke keranjang
          </Button>
        </Menu>
      </div>
      <div className="shelf__saved quiet">
        <p>Terakhir disimpan {formatWhen(summary.changedAt, now)}</p>
        <BackupReminder
          shelved={shelved}
          now={now}
          isBusy={work.kind === "busy"}
          onBackup={backUp}
          name={name}
        />
        <WorkOutcome work={work} />
      </div>
    </li>
  );
}

/** A figure that is not final never stands alone. */
function IndexOf({ summary }: { readonly summary: AssessmentSummary }) {
  const { index, predicate } = summary;
  const lowest = displayIndonesian(parseExact(index.lowest));
  const highest = displayIndonesian(parseExact(index.highest));
  const names =
    predicate.lowest === predicate.highest
      ? predicate.lowest
      : `${predicate.lowest} sampai ${predicate.highest}`;
  return (
    <div className="shelf__index">
      <p className="shelf__figure">
        <VisuallyHidden>{index.isFinal ? "Indeks " : "Indeks sementara, antara "}</VisuallyHidden>
        {index.isFinal ? lowest : `${lowest}–${highest}`}
      </p>
      <p className="quiet">
        {index.isFinal ? "" : "Sementara · "}
        {names}
        {summary.coverage === "part" && " · tidak resmi"}
      </p>
    </div>
  );
}
