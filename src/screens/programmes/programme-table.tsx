import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { AgencyProgrammes } from "#core/programme/find-programmes.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import { NO_AGENCY, rupiah, rupiahInShort, STATE_WORDS } from "#core/programme/programme-words.ts";
import { indicatorsOf } from "#core/questionnaire/groups.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Tag } from "#ui/tag.tsx";
import { VisuallyHidden } from "#ui/visually-hidden.tsx";
import { ProgrammeDetails } from "./programme-details.tsx";
import "#ui/data-table.css";

interface ProgrammeTableProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: AssessmentId;
  /** Those that are shown, in their order. */
  readonly entries: readonly ProgrammeEntry[];
  /** All that were found, by OPD, where rows stand below the name of theirs; null where they do not. */
  readonly groups: readonly AgencyProgrammes[] | null;
  /** Whether each row names its OPD. */
  readonly namesAgency: boolean;
  readonly onOpen: (entry: ProgrammeEntry) => void;
  readonly onReviewed: (entry: ProgrammeEntry) => void;
}

const HEADS = ["Program", "Tahun", "Keadaan", "Indikator", "Anggaran"] as const;

export function ProgrammeTable(props: ProgrammeTableProps) {
  const { entries, groups } = props;
  return (
    <table className="data-table data-table--stacked programme-table">
      <caption className="visually-hidden">
        Program strategis{groups === null ? "" : " menurut perangkat daerah"}
      </caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col" className={head === "Anggaran" ? "data-table__number" : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      {groups === null ? (
        <tbody>
          <Rows {...props} entries={entries} />
        </tbody>
      ) : (
        groups.map((group) => <Group key={group.agency ?? ""} {...props} group={group} />)
      )}
    </table>
  );
}

/** Nothing where none of the OPD's programmes is among those that are shown. */
function Group(props: ProgrammeTableProps & { readonly group: AgencyProgrammes }) {
  const { group, entries } = props;
  const own = entries.filter(({ agency }) => agency === group.agency);
  if (own.length === 0) {
    return null;
  }
  const sum = group.budget === 0n ? "" : ` · ${rupiahInShort(group.budget)}`;
  return (
    <tbody>
      <tr className="programme-table__group">
        <th scope="rowgroup" colSpan={HEADS.length}>
          {group.agency ?? NO_AGENCY}{" "}
          <span className="quiet">
            {group.entries.length} program{sum}
          </span>
        </th>
      </tr>
      <Rows {...props} entries={own} />
    </tbody>
  );
}

function Rows(props: ProgrammeTableProps) {
  return props.entries.map((entry) => <Row key={entry.id} {...props} entry={entry} />);
}

function Row(props: ProgrammeTableProps & { readonly entry: ProgrammeEntry }) {
  const { entry, questionnaire, assessment, namesAgency, onOpen, onReviewed } = props;
  const { agency, programme } = entry;
  return (
    <tr>
      <th scope="row" className="programme-table__name">
        <button type="button" className="programme-table__open" onClick={() => onOpen(entry)}>
          {programme.name}
          <span className="visually-hidden">, ubah</span>
        </button>
        {namesAgency && <span className="quiet">{agency ?? NO_AGENCY}</span>}
        {programme.goal !== "" && <span className="programme-table__goal">{programme.goal}</span>}
        {programme.carriedFrom !== undefined && (
          <span className="programme-table__review">
            <Tag>Belum ditinjau</Tag>{" "}
            <span className="quiet">dibawa dari penilaian {programme.carriedFrom}</span>{" "}
            <Button kind="plain" onClick={() => onReviewed(entry)}>
              Masih sesuai <VisuallyHidden>{programme.name}</VisuallyHidden>
            </Button>
          </span>
        )}
        <Disclosure summary="Rincian">
          <ProgrammeDetails entry={entry} />
        </Disclosure>
      </th>
      <td data-head="Tahun">{programme.year}</td>
      <td data-head="Keadaan">
        <span className={`programme-state programme-state--${programme.state}`}>
          {STATE_WORDS[programme.state]}
        </span>
      </td>
      <td data-head="Indikator" className="programme-table__indicators">
        <IndicatorLinks numbers={programme.indicators} {...{ questionnaire, assessment }} />
      </td>
      <td data-head="Anggaran" className="data-table__number">
        {programme.budget === null ? "–" : rupiah(programme.budget)}
      </td>
    </tr>
  );
}

interface IndicatorLinksProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: AssessmentId;
  readonly numbers: readonly string[];
}

/** Each leads to its question; of an indicator that is answered per service to the first one. */
function IndicatorLinks({ questionnaire, assessment, numbers }: IndicatorLinksProps) {
  if (numbers.length === 0) {
    return <span className="quiet">Belum ada</span>;
  }
  const known = new Map<string, ReturnType<typeof indicatorsOf>[number]>(
    indicatorsOf(questionnaire).map((indicator) => [indicator.number, indicator]),
  );
  return (
    <span className="programme-table__links">
      {numbers.map((number) => {
        const indicator = known.get(number);
        return indicator === undefined ? (
          <span key={number} title="Tidak ada dalam instrumen ini">
            {number}
          </span>
        ) : (
          <a
            key={number}
            href={paths.indicator(assessment, indicator.services?.[0] ?? indicator.number)}
            title={indicator.name}
          >
            <span className="visually-hidden">Indikator </span>
            {number}
          </a>
        );
      })}
    </span>
  );
}
