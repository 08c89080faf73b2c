import { useMemo, useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { coverageOf, type GroupCoverage, unsupportedInWords } from "#core/programme/coverage.ts";
import type { ProgrammeEntry } from "#core/programme/programme-entry.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import { displayIndonesian } from "#core/shared/exact.ts";
import { Meter } from "#ui/meter.tsx";
import { SelectField } from "#ui/select-field.tsx";
import { Tick } from "#ui/tick.tsx";
import { CoverageRow } from "./coverage-row.tsx";
import "./coverage.css";

export interface CoverageViewProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  readonly entries: readonly ProgrammeEntry[];
  readonly onOpen: (entry: ProgrammeEntry) => void;
  readonly onAdd: (indicators: readonly string[]) => void;
}

const ANY = "";

/** Domain, aspect, indicator: which programmes move it, and where there is none. */
export function CoverageView(props: CoverageViewProps) {
  const { questionnaire, assessment, entries } = props;
  const [year, setYear] = useState(ANY);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const years = [...new Set(entries.map(({ programme }) => programme.year))].sort((a, b) => b - a);
  const coverage = useMemo(
    () =>
      coverageOf(
        questionnaire,
        assessment.details,
        entries.filter(({ programme }) => year === ANY || programme.year === Number(year)),
      ),
    [questionnaire, assessment.details, entries, year],
  );
  const { supported, total } = coverage;
  const share = displayIndonesian(coverage.supportedShare.mul(100));
  return (
    <section aria-labelledby="program-dukungan">
      <h2 id="program-dukungan" className="visually-hidden">
        Dukungan indikator
      </h2>
      <div className="coverage__sum">
        <p>
          <strong className="figure">
            {supported} <small>dari {total}</small>
          </strong>
          <span>
            indikator didukung sedikitnya satu program, dengan bobot {share}%
            {assessment.details.scope.kind === "all"
              ? " dari indeks"
              : " dari indikator yang dijawab di sini"}
            .
          </span>
        </p>
        <Meter
          label="Indikator yang didukung program"
          value={supported}
          max={total}
          valueText={`${supported} dari ${total}`}
        />
        <p>{unsupportedInWords(coverage)}</p>
        <p className="quiet">
          Program yang dihentikan tidak dihitung{hasUnreviewed(entries) && "; yang belum ditinjau dihitung"}.
        </p>
      </div>
      <div className="coverage__tools">
        <SelectField
          label="Tahun anggaran"
          value={year}
          onChange={(event) => setYear(event.currentTarget.value)}
          options={[
            { value: ANY, label: "Semua tahun" },
            ...years.map((one) => ({ value: String(one), label: String(one) })),
          ]}
        />
        <Tick
          label="Hanya yang belum didukung"
          checked={onlyOpen}
          onChange={(event) => setOnlyOpen(event.currentTarget.checked)}
        />
      </div>
      {coverage.groups.map((group) => (
        <GroupPart key={group.group.id} {...props} group={group} depth={0} onlyOpen={onlyOpen} />
      ))}
    </section>
  );
}

function hasUnreviewed(entries: readonly ProgrammeEntry[]): boolean {
  return entries.some(({ programme }) => programme.carriedFrom !== undefined);
}

interface GroupPartProps extends CoverageViewProps {
  readonly group: GroupCoverage;
  readonly depth: number;
  readonly onlyOpen: boolean;
}

function GroupPart(props: GroupPartProps) {
  const { group: one, depth, onlyOpen } = props;
  const { group, groups, indicators, supported, total } = one;
  if (onlyOpen && supported === total) {
    return null;
  }
  const Heading = depth === 0 ? "h3" : "h4";
  const shown = indicators.filter(({ supporters }) => !onlyOpen || supporters.length === 0);
  return (
    <div className={depth === 0 ? "coverage-group coverage-group--outer" : "coverage-group"}>
      <Heading className="coverage-group__head">
        <span>{group.name}</span>{" "}
        <span className="coverage-group__count">
          {supported} dari {total}
        </span>
      </Heading>
      {groups.map((inner) => (
        <GroupPart key={inner.group.id} {...props} group={inner} depth={depth + 1} />
      ))}
      {shown.length > 0 && (
        <ul className="coverage-list">
          {shown.map((row) => (
            <CoverageRow key={row.indicator.number} {...props} row={row} />
          ))}
        </ul>
      )}
    </div>
  );
}
