import { useEffect, useMemo, useRef } from "react";
import { type Consolidation, type ConsolidationInput, consolidate } from "#core/consolidation/consolidate.ts";

/** What comes of the input; after a change only what it touches is worked out anew. */
export function useConsolidation({
  questionnaire,
  institution,
  contributions,
  rules,
  settledHere,
}: ConsolidationInput): Consolidation {
  const earlier = useRef<Consolidation>(undefined);
  const consolidation = useMemo(
    () => consolidate({ questionnaire, institution, contributions, rules, settledHere }, earlier.current),
    [questionnaire, institution, contributions, rules, settledHere],
  );
  useEffect(() => {
    earlier.current = consolidation;
  }, [consolidation]);
  return consolidation;
}
