import { useEffect, useRef } from "react";
import { type DescribedDifference, describeDifference } from "#core/pack/describe-difference.ts";
import type { PackVerdict } from "#core/pack/judge-pack.ts";
import { FileDrop } from "#ui/file-drop.tsx";
import { Icon } from "#ui/icon.tsx";
import { PackFacts } from "./pack-facts.tsx";
import { SignatureFacts } from "./signature-facts.tsx";
import { verdictInWords } from "./verdict-words.ts";

interface VerdictProps {
  readonly verdict: PackVerdict;
  /** To be checked together with those that were given. */
  readonly onMoreFiles: (files: readonly File[]) => void;
}

/** What came of the check: the answer first, then what is wrong, then whose pack it is. */
export function Verdict({ verdict, onMoreFiles }: VerdictProps) {
  const { kind, title, meaning } = verdictInWords(verdict);
  const { differences, pack, signature } = verdict;
  const heading = useFocusOnArrival(verdict);
  return (
    <section className="verdict" aria-labelledby="hasil">
      <div className={`verdict__answer verdict__answer--${kind}`}>
        <Icon name={kind === "good" ? "check" : "warning"} />
        <div>
          <h2 id="hasil" tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <p>{meaning}</p>
        </div>
      </div>
      {differences.length > 0 && (
        <ul className="verdict__differences" aria-label="Perbedaan">
          {described(differences).map(({ what, meaning: consequence }) => (
            <li key={what}>
              <strong>{what}</strong>
              <p className="quiet">{consequence}</p>
            </li>
          ))}
        </ul>
      )}
      {differences.some((difference) => difference.kind === "volume-missing") && (
        <FileDrop
          label="Tambahkan jilid"
          invitation="Seret jilid yang belum ada ke sini, atau"
          accept=".pdf,application/pdf"
          onFiles={onMoreFiles}
        />
      )}
      {pack !== null && (
        <>
          <PackFacts pack={pack} />
          <SignatureFacts signature={signature} isIntact={verdict.intact} />
        </>
      )}
    </section>
  );
}

/** The same file given three times is told of once. */
function described(differences: PackVerdict["differences"]): readonly DescribedDifference[] {
  return [...new Map(differences.map(describeDifference).map((one) => [one.what, one])).values()];
}

/** Who waited for the answer, by ear or by eye, goes on where it stands. */
function useFocusOnArrival(verdict: PackVerdict) {
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new verdict is what it waits for
  useEffect(() => heading.current?.focus(), [verdict]);
  return heading;
}
