import { type ReactNode, useId, useState } from "react";
import { foldKey } from "#core/programme/folded-text.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { PROGRAMME_FACTS } from "#core/programme/programme-facts.ts";
import { NO_AGENCY } from "#core/programme/programme-words.ts";
import { reasonsInWords, type SuggestedDuplicate } from "#core/programme/suggest-duplicates.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";

interface DuplicateCardProps {
  readonly suggestion: SuggestedDuplicate;
  readonly onOpen: (entry: ProgrammeEntry) => void;
  readonly onMerge: (kept: ProgrammeEntry, other: ProgrammeEntry) => void;
  readonly onKeepApart: () => void;
}

/** One pair: why it is shown, both side by side, and what to do with them. */
export function DuplicateCard({ suggestion, onOpen, onMerge, onKeepApart }: DuplicateCardProps) {
  const { one, other } = suggestion;
  const id = useId();
  const [kept, setKept] = useState<"one" | "other">("one");
  return (
    <li className="duplicate" aria-labelledby={id}>
      <h3 id={id} className="duplicate__title">
        “{one.programme.name}” dan “{other.programme.name}”
      </h3>
      <p className="duplicate__reasons">{reasonsInWords(suggestion).join(" ")}</p>
      <table className="data-table duplicate__table">
        <caption className="visually-hidden">Kedua program berdampingan</caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Isian</span>
            </th>
            {[one, other].map((entry, place) => (
              <th key={entry.id} scope="col">
                {place === 0 ? "Pertama" : "Kedua"}{" "}
                <Button kind="plain" onClick={() => onOpen(entry)}>
                  Ubah<span className="visually-hidden"> yang {place === 0 ? "pertama" : "kedua"}</span>
                </Button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PROGRAMME_FACTS.filter(({ textsOf }) => textsOf(one).length + textsOf(other).length > 0).map(
            (row) => (
              <Row key={row.head} row={row} one={one} other={other} />
            ),
          )}
        </tbody>
      </table>
      <ChoiceGroup
        legend="Yang dipertahankan bila digabung"
        inLine
        choices={[
          { value: "one", label: `Pertama: ${one.agency ?? NO_AGENCY}` },
          { value: "other", label: `Kedua: ${other.agency ?? NO_AGENCY}` },
        ]}
        value={kept}
        onChoose={setKept}
        hint="Nama, perangkat daerah, tahun, dan keadaannya diambil dari yang ini; anggarannya tidak dijumlahkan."
      />
      <div className="programmes__ways">
        <Button kind="main" onClick={() => (kept === "one" ? onMerge(one, other) : onMerge(other, one))}>
          Gabungkan<span className="visually-hidden"> {one.programme.name}</span>
        </Button>
        <Button onClick={onKeepApart}>
          Bukan duplikat<span className="visually-hidden">: {one.programme.name}</span>
        </Button>
      </div>
    </li>
  );
}

interface RowProps {
  readonly row: (typeof PROGRAMME_FACTS)[number];
  readonly one: ProgrammeEntry;
  readonly other: ProgrammeEntry;
}

/** What both say stands in quiet letters, so that what differs is seen. */
function Row({ row: { head, textsOf }, one, other }: RowProps) {
  const [first, second] = [textsOf(one), textsOf(other)];
  const isSame = first.map(foldKey).sort().join(";") === second.map(foldKey).sort().join(";");
  return (
    <tr className={isSame ? "duplicate__same" : undefined}>
      <th scope="row">
        {head}
        {isSame && <span className="duplicate__mark"> (sama)</span>}
      </th>
      <td>{cellOf(first, second)}</td>
      <td>{cellOf(second, first)}</td>
    </tr>
  );
}

/** Items that the other one has too stand in quiet letters. */
function cellOf(texts: readonly string[], others: readonly string[]): ReactNode {
  if (texts.length === 0) {
    return "–";
  }
  const known = new Set(others.map(foldKey));
  return texts.map((text, place) => (
    <span key={text}>
      {place > 0 && "; "}
      <span className={known.has(foldKey(text)) ? "duplicate__shared" : undefined}>{text}</span>
    </span>
  ));
}
