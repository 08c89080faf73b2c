import { useDeferredValue, useMemo, useState } from "react";
import { peersInWords } from "#core/comparison/national/kind-words.ts";
import { type ListOrder, listRows, rowsInOrder, rowsWith } from "#core/comparison/national/list-rows.ts";
import type { NationalResults } from "#core/comparison/national/national-results.ts";
import type { GroupStanding, NamedDomain } from "#core/comparison/national/national-view.ts";
import type { NationalContent } from "#core/comparison/national/national-workbook.ts";
import { isPeer, type PeerChoice } from "#core/comparison/national/peers.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import { ListTable } from "./list-table.tsx";

export type ExportKind = "xlsx" | "csv";

/** Makes the file and hands it to the browser; gives its name. The failure is a sentence. */
export type OnExport = (kind: ExportKind, content: NationalContent) => Promise<Result<string, string>>;

interface ListSectionProps {
  readonly results: NationalResults;
  readonly choice: PeerChoice;
  readonly groups: readonly GroupStanding[];
  readonly domains: readonly NamedDomain[];
  /** The name that is marked; null where one's own institution is not in the list. */
  readonly self: string | null;
  /** Everything of the file but the rows. */
  readonly content: Omit<NationalContent, "rows">;
  readonly onExport: OnExport;
}

/** The whole published list, to be searched, sorted and taken along. */
export function ListSection(props: ListSectionProps) {
  const { results, choice, groups, domains, self } = props;
  const [reach, setReach] = useState<"all" | "peers">("all");
  const [text, setText] = useState("");
  const [order, setOrder] = useState("rank");
  const isEveryone = choice.kind === null && choice.province === null;
  const ranked = useMemo(() => listRows(results.institutions), [results]);
  const rows = useMemo(() => {
    const near = reach === "all" ? ranked : ranked.filter(({ institution }) => isPeer(institution, choice));
    return rowsInOrder(rowsWith(near, text), orderOf(order));
  }, [ranked, reach, choice, text, order]);
  const shown = useDeferredValue(rows, []);
  return (
    <section aria-labelledby="nasional-daftar">
      <h2 id="nasional-daftar">Daftar {results.year} seperti yang diterbitkan</h2>
      <div className="national__fields">
        <TextField
          label="Cari"
          hint="Nama, provinsi, atau predikat."
          type="search"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SelectField
          label="Urutkan menurut"
          hint="Nilai tertinggi lebih dahulu."
          value={order}
          onChange={(event) => setOrder(event.currentTarget.value)}
          options={[
            { value: "rank", label: "Peringkat" },
            { value: "name", label: "Nama" },
            ...domains.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        {!isEveryone && (
          <ChoiceGroup
            legend="Tampilkan"
            inLine
            value={reach}
            onChoose={setReach}
            choices={[
              { value: "all", label: `Seluruh Indonesia (${ranked.length})` },
              { value: "peers", label: `${peersInWords(choice)} (${groups.at(-1)?.members.length ?? 0})` },
            ]}
          />
        )}
      </div>
      <p role="status" className="quiet">
        {rows.length} dari {ranked.length} instansi. Peringkat dihitung di seluruh daftar; indeks sama berarti
        peringkat sama.
      </p>
      <ListTable rows={shown} domains={domains} self={self} year={results.year} />
      <Export content={{ ...props.content, rows }} onExport={props.onExport} />
    </section>
  );
}

function orderOf(value: string): ListOrder {
  return value === "rank" || value === "name" ? { by: value } : { by: "domain", domain: value };
}

function Export({ content, onExport }: { readonly content: NationalContent; readonly onExport: OnExport }) {
  const { work, start } = useWork();
  const [fileName, setFileName] = useState("");
  const make = (kind: ExportKind) =>
    start(async () => {
      const made = await onExport(kind, content);
      setFileName(made.ok ? made.value : "");
      return made.ok ? succeed(undefined) : made;
    }, "Berkas diunduh:");
  return (
    <div className="national__export">
      <Button isBusy={work.kind === "busy"} onClick={() => make("xlsx")}>
        Unduh semua tabel (xlsx)
      </Button>
      <Button isBusy={work.kind === "busy"} onClick={() => make("csv")}>
        Unduh daftar ini (CSV)
      </Button>
      <WorkOutcome work={work} />
      {work.kind === "done" && <span className="quiet">{fileName}</span>}
    </div>
  );
}
