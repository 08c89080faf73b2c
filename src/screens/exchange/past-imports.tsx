import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { formatWhen } from "#ui/format-when.ts";
import { useWork } from "#ui/use-work.ts";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { WorkOutcome } from "#ui/work-outcome.tsx";

interface PastImportsProps {
  readonly imports: readonly ImportRecord[];
  readonly now: string;
  readonly onTurn: (record: ImportRecord) => Promise<Result<string, string>>;
}

export function PastImports({ imports, now, onTurn }: PastImportsProps) {
  if (imports.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="kiriman-lalu">
      <h2 id="kiriman-lalu">Yang sudah dimasukkan</h2>
      <ul className="incoming__past">
        {imports.map((record) => (
          <PastImport key={record.at} record={record} now={now} onTurn={onTurn} />
        ))}
      </ul>
    </section>
  );
}

function PastImport({
  record,
  now,
  onTurn,
}: { readonly record: ImportRecord } & Pick<PastImportsProps, "now" | "onTurn">) {
  const { work, start } = useWork();
  const senders =
    [...new Set(record.files.map(({ sender }) => sender))].join(", ") || "Keputusan pertentangan";
  const when = formatWhen(record.at, now);
  const { takenBackAt, parts, edits } = record;
  // An opinion that differs may be in it without having changed what is shown.
  const touched = (parts ?? edits).length;
  return (
    <li>
      <div className="incoming__past-what">
        <b>{senders}</b>
        <p className="quiet">
          {touched === 0 ? "dibuka" : `${touched} bagian, dimasukkan`} {when}
          {takenBackAt !== null && `, dibatalkan ${formatWhen(takenBackAt, now)}`}
        </p>
      </div>
      {touched > 0 && (
        <Button isBusy={work.kind === "busy"} onClick={() => start(() => onTurn(record))}>
          {takenBackAt === null ? "Batalkan impor ini" : "Masukkan lagi"}
          <VisuallyHidden>
            {" "}
            dari {senders}, {when}
          </VisuallyHidden>
        </Button>
      )}
      <WorkOutcome work={work} />
    </li>
  );
}
