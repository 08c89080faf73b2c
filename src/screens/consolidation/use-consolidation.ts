import { useEffect, useMemo, useRef } from "react";
import { type Consolidation, type ConsolidationInput, consolidate } from "#core/consolidation/consolidate.ts";

/** What comes of the input; after a change only what it touches is worked out anew. */
export function useConsolidation({
  questionnaire,
  institution,
  contributions,
  rules,
}: ConsolidationInput): Consolidation {
  const earlier = useRef<Consolidation>(undefined);
  const consolidation = useMemo(
    () => consolidate({ questionnaire, institution, contributions, rules }, earlier.current),
    [questionnaire, institution, contributions, rules],
  );
  useEffect(() => {
    earlier.current = consolidation;
  }, [consolidation]);
  return consolidation;
}
