import type { ProgrammeFilter, ProgrammeOrder } from "#core/programme/find-programmes.ts";
import { ProgrammeState } from "#core/programme/programme.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { STATE_WORDS } from "#core/programme/programme-words.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { SelectField } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";

export type ListOrder = ProgrammeOrder | "agency";

interface ListToolbarProps {
  readonly questionnaire: Questionnaire;
  readonly entries: readonly ProgrammeEntry[];
  readonly filter: ProgrammeFilter;
  readonly order: ListOrder;
  readonly hasAgencies: boolean;
  readonly onFilter: (filter: ProgrammeFilter) => void;
  readonly onOrder: (order: ListOrder) => void;
}

const ANY = "";

const ORDERS: readonly { readonly value: ListOrder; readonly label: string }[] = [
  { value: "agency", label: "Perangkat daerah" },
  { value: "name", label: "Nama program" },
  { value: "year", label: "Tahun terbaru" },
  { value: "budget", label: "Anggaran terbesar" },
  { value: "indicators", label: "Indikator terbanyak" },
];

/** Search, filters and order; a filter that has nothing to choose from is not there. */
export function ListToolbar(props: ListToolbarProps) {
  const { questionnaire, entries, filter, order, hasAgencies, onFilter, onOrder } = props;
  const years = [...new Set(entries.map(({ programme }) => programme.year))].sort((a, b) => b - a);
  const hasUnreviewed = entries.some(({ programme }) => programme.carriedFrom !== undefined);
  const orders = hasAgencies
    ? ORDERS
    : [{ value: "agency", label: "Tahun dan nama" } as const, ...ORDERS.slice(1)];
  return (
    <search className="programmes__toolbar">
      <TextField
        label="Cari"
        type="search"
        placeholder="Nama, tujuan, aplikasi, layanan, atau data"
        autoComplete="off"
        value={filter.query}
        onChange={(event) => onFilter({ ...filter, query: event.currentTarget.value })}
      />
      {hasAgencies && <AgencyChoice entries={entries} filter={filter} onFilter={onFilter} />}
      <SelectField
        label="Tahun"
        value={filter.year ?? ANY}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, year: value === ANY ? null : Number(value) })
        }
        options={[
          { value: ANY, label: "Semua" },
          ...years.map((year) => ({ value: String(year), label: String(year) })),
        ]}
      />
      <SelectField
        label="Keadaan"
        value={filter.state ?? ANY}
        onChange={({ currentTarget: { value } }) => onFilter({ ...filter, state: stateOfOption(value) })}
        options={[
          { value: ANY, label: "Semua" },
          ...(hasUnreviewed ? [{ value: "unreviewed", label: "Belum ditinjau" }] : []),
          ...ProgrammeState.options.map((value) => ({ value, label: STATE_WORDS[value] })),
        ]}
      />
      <SelectField
        label="Indikator"
        value={filter.indicator ?? ANY}
        onChange={({ currentTarget: { value } }) =>
          onFilter({ ...filter, indicator: value === ANY ? null : value })
        }
        options={[
          { value: ANY, label: "Semua" },
          { value: "none", label: "Tanpa indikator" },
          ...indicatorsOf(questionnaire).map(({ number, shortName }) => ({
            value: number,
            label: `${number}. ${shortName}`,
          })),
        ]}
      />
      <SelectField
        label="Urutan"
        value={order}
        onChange={({ currentTarget: { value } }) =>
          onOrder(ORDERS.find((one) => one.value === value)?.value ?? "agency")
        }
        options={orders}
      />
    </search>
  );
}

function stateOfOption(value: string): ProgrammeFilter["state"] {
  if (value === "unreviewed") {
    return value;
  }
  return value === ANY ? null : ProgrammeState.parse(value);
}

function AgencyChoice({
  entries,
  filter,
  onFilter,
}: Pick<ListToolbarProps, "entries" | "filter" | "onFilter">) {
  const agencies = [...new Set(entries.map(({ agency }) => agency))];
  return (
    <SelectField
      label="Perangkat daerah"
      value={filter.agency ?? ANY}
      onChange={({ currentTarget: { value } }) =>
        onFilter({ ...filter, agency: value === ANY ? null : value })
      }
      options={[
        { value: ANY, label: "Semua" },
        ...agencies.flatMap((agency) => (agency === null ? [] : [{ value: agency, label: agency }])),
      ]}
    />
  );
}
