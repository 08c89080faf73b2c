import type { IndicatorCoverage } from "#core/programme/coverage.ts";
import { NO_AGENCY } from "#core/programme/programme-words.ts";
import { paths } from "#screens/paths.ts";
import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { CoverageViewProps } from "./coverage-view.tsx";

interface CoverageRowProps extends Pick<CoverageViewProps, "assessment" | "onOpen" | "onAdd"> {
  readonly row: IndicatorCoverage;
}

/** The rest is in the list, filtered by the indicator. */
const MOST_NAMED = 6;

export function CoverageRow({ row, assessment, onOpen, onAdd }: CoverageRowProps) {
  const { indicator, supporters } = row;
  const isOpen = supporters.length === 0;
  const more = supporters.length - MOST_NAMED;
  return (
    <li className="coverage-row">
      <a
        className="coverage-row__name"
        href={paths.indicator(assessment.id, indicator.services?.[0] ?? indicator.number)}
      >
        <span className="coverage-row__number">{indicator.number}.</span> <span>{indicator.name}</span>
      </a>
      {isOpen ? (
        <span className="coverage-row__open">
          <span className="coverage-row__state">
            <Icon name="circle" isSmall /> Belum didukung program
          </span>
          <Button kind="plain" onClick={() => onAdd([indicator.number])}>
            Tambah program
            <span className="visually-hidden"> untuk indikator {indicator.number}</span>
          </Button>
        </span>
      ) : (
        <ul className="coverage-row__programmes">
          {supporters.slice(0, MOST_NAMED).map((entry) => (
            <li key={entry.id}>
              <Icon name="check" isSmall />
              <span>
                <button type="button" className="programme-table__open" onClick={() => onOpen(entry)}>
                  {entry.programme.name}
                  <span className="visually-hidden">, ubah</span>
                </button>{" "}
                <span className="quiet">
                  {entry.agency ?? NO_AGENCY}, {entry.programme.year}
                  {entry.programme.carriedFrom !== undefined && ", belum ditinjau"}
                </span>
              </span>
            </li>
          ))}
          {more > 0 && <li className="quiet">dan {more} program lain</li>}
        </ul>
      )}
    </li>
  );
}
