import { useMemo } from "react";
import { attributeValues, type ColumnSort } from "#core/comparison/arrange-columns.ts";
import { COLUMN_ATTRIBUTES, type ColumnAttribute } from "#core/comparison/column-facts.ts";
import type { Comparison } from "#core/comparison/comparison.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { Disclosure } from "#ui/disclosure.tsx";
import { SelectField, type SelectOption } from "#ui/select-field.tsx";
import { TextField } from "#ui/text-field.tsx";
import { useMediaQuery } from "#ui/use-media-query.ts";
import type { ComparisonControl } from "./use-comparison.ts";

interface ComparisonToolbarProps {
  readonly comparison: Comparison;
  readonly questionnaire: Questionnaire;
  readonly control: ComparisonControl;
}

const ATTRIBUTE_NAMES: Readonly<Record<ColumnAttribute, string>> = {
  kind: "Kelompok",
  year: "Tahun",
  stage: "Tahap",
  institution: "Instansi",
};

/** More choices than this are searched by name, not picked from a list. */
const MOST_CHOICES = 60;

/** Sort, group and filter; folded away on a phone, where the map needs the room. */
export function ComparisonToolbar(props: ComparisonToolbarProps) {
  const isPhone = useMediaQuery("(max-width: 760px)");
  return isPhone ? (
    <Disclosure summary="Urutkan, kelompokkan, dan saring">
      <Tools {...props} />
    </Disclosure>
  ) : (
    <Tools {...props} />
  );
}

/** What all columns have in common is not offered. */
function Tools({ comparison, questionnaire, control }: ComparisonToolbarProps) {
  const { filter, setFilter, groupBy, setGroupBy, detail, setDetail } = control;
  const attributes = useMemo(() => tellingAttributes(comparison), [comparison]);
  return (
    <search className="comparison__tools" aria-label="Urutkan, kelompokkan, dan saring">
      <SortField comparison={comparison} control={control} />
      {attributes.length > 0 && (
        <SelectField
          label="Kelompokkan"
          value={groupBy ?? ""}
          onChange={({ currentTarget: { value } }) => setGroupBy(attributeIn(value))}
          options={[
            { value: "", label: "Tidak dikelompokkan" },
            ...attributes.map(({ attribute }) => ({
              value: attribute,
              label: `Menurut ${ATTRIBUTE_NAMES[attribute].toLowerCase()}`,
            })),
          ]}
        />
      )}
      <SelectField
        label="Baris"
        value={detail}
        onChange={({ currentTarget: { value } }) => setDetail(value === "groups" ? "groups" : "all")}
        options={[
          { value: "all", label: "Semua indikator" },
          { value: "groups", label: `${questionnaire.groupTerms.join(" dan ")} saja` },
        ]}
      />
      <TextField
        label="Cari nama"
        type="search"
        value={filter.text}
        autoComplete="off"
        onChange={(event) => setFilter({ ...filter, text: event.currentTarget.value })}
      />
      {attributes
        .filter(({ values }) => values.length <= MOST_CHOICES)
        .map(({ attribute, values }) => (
          <SelectField
            key={attribute}
            label={ATTRIBUTE_NAMES[attribute]}
            value={filter.attributes[attribute] ?? ""}
            onChange={({ currentTarget: { value } }) => {
              const { [attribute]: _, ...others } = filter.attributes;
              setFilter({ ...filter, attributes: value === "" ? others : { ...others, [attribute]: value } });
            }}
            options={[{ value: "", label: "Semua" }, ...values.map((value) => ({ value, label: value }))]}
          />
        ))}
      <SelectField
        label="Predikat"
        value={filter.predicate ?? ""}
        onChange={({ currentTarget: { value } }) =>
          setFilter({ ...filter, predicate: value === "" ? null : value })
        }
        options={[
          { value: "", label: "Semua" },
          ...questionnaire.predicates.map(({ name }) => ({ value: name, label: name })),
        ]}
      />
    </search>
  );
}

function attributeIn(text: string): ColumnAttribute | null {
  return COLUMN_ATTRIBUTES.find((one) => one === text) ?? null;
}

function tellingAttributes(comparison: Comparison) {
  return COLUMN_ATTRIBUTES.map((attribute) => ({
    attribute,
    values: attributeValues(comparison, attribute),
  })).filter(({ values }) => values.length > 1);
}

/** "line 12 down": one text for each choice. */
function SortField({ comparison, control }: Pick<ComparisonToolbarProps, "comparison" | "control">) {
  const options = useMemo(() => sortOptions(comparison), [comparison]);
  return (
    <SelectField
      label="Urutkan"
      value={textOfSort(control.sort)}
      onChange={({ currentTarget: { value } }) => control.setSort(sortOfText(value))}
      options={options}
    />
  );
}

function sortOptions({ lines }: Comparison): readonly SelectOption[] {
  return [
    { value: "line 0 down", label: "Indeks, tertinggi dulu" },
    { value: "line 0 up", label: "Indeks, terendah dulu" },
    { value: "name up", label: "Nama, A sampai Z" },
    { value: "spread down", label: "Paling tidak merata dulu" },
    { value: "spread up", label: "Paling merata dulu" },
    ...lines.slice(1).flatMap(({ name }, place) => [
      { value: `line ${place + 1} down`, label: `${name}, tertinggi dulu` },
      { value: `line ${place + 1} up`, label: `${name}, terendah dulu` },
    ]),
  ];
}

function textOfSort({ by, isDescending }: ColumnSort): string {
  const direction = isDescending ? "down" : "up";
  return by.kind === "line" ? `line ${by.line} ${direction}` : `${by.kind} ${direction}`;
}

function sortOfText(text: string): ColumnSort {
  const parts = text.split(" ");
  const isDescending = parts.at(-1) === "down";
  if (parts[0] === "name" || parts[0] === "spread") {
    return { by: { kind: parts[0] }, isDescending };
  }
  return { by: { kind: "line", line: Number(parts[1]) }, isDescending };
}
