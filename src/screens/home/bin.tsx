import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatWhen } from "#ui/format-when.ts";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { nameOnShelf } from "./name-of-summary.ts";
import "./bin.css";

interface BinProps {
  readonly assessments: readonly ShelvedAssessment[];
  readonly now: string;
  readonly onRestore: (id: AssessmentId) => Promise<Result<void, string>>;
}

/** What was put away. Erasing for ever is done in the settings, where it asks twice. */
export default function Bin({ assessments, now, onRestore }: BinProps) {
  return (
    <div className="home__bin">
      <Disclosure summary={`Keranjang buang (${assessments.length})`}>
        <ul className="home__binned">
          {assessments.map((one) => (
            <BinnedRow
              key={one.summary.id}
              shelved={one}
              name={nameOnShelf(one, assessments)}
              now={now}
              onRestore={() => onRestore(one.summary.id)}
            />
          ))}
        </ul>
        <p className="quiet">
          Menghapus untuk selamanya dilakukan di <a href={paths.settings}>Setelan</a>.
        </p>
      </Disclosure>
    </div>
  );
}

function BinnedRow(props: {
  readonly shelved: ShelvedAssessment;
  readonly name: string;
  readonly now: string;
  readonly onRestore: () => Promise<Result<void, string>>;
}) {
  const { name } = props;
  const { removedAt } = props.shelved;
  const { work, start } = useWork();
  return (
    <li>
      <p>
        {name} <small>{removedAt !== null && `dibuang ${formatWhen(removedAt, props.now)}`}</small>
      </p>
      <Button isBusy={work.kind === "busy"} onClick={() => start(props.onRestore)}>
        Pulihkan <VisuallyHidden>{name}</VisuallyHidden>
      </Button>
      <WorkOutcome work={work} />
    </li>
  );
}
