import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { applyEdit } from "#core/assessment/apply-edit.ts";
import type { Assessment } from "#core/assessment/assessment.ts";
import { type Edit, inverseOf } from "#core/assessment/change.ts";

/** Makes edits; with a sentence, also offers to take them back. */
export type MakeEdits = (edits: readonly Edit[], sentence?: string) => void;

interface Offer {
  readonly sentence: string;
  readonly edits: readonly Edit[];
}

export interface UndoOffer {
  /** What was done; null when nothing can be taken back here (any more). */
  readonly sentence: string | null;
  readonly make: MakeEdits;
  readonly takeBack: () => void;
  readonly close: () => void;
}

/** The way back from what a single press did to a lot at once. It is gone as soon as something else changed the same part. */
export function useUndoOffer(assessment: Assessment, onEdit: (edits: readonly Edit[]) => void): UndoOffer {
  const [offer, setOffer] = useState<Offer | null>(null);
  const give = useRef(onEdit);
  useLayoutEffect(() => {
    give.current = onEdit;
  });
  const make = useCallback<MakeEdits>((edits, sentence) => {
    give.current(edits);
    if (sentence !== undefined) {
      setOffer({ sentence, edits: edits.map(inverseOf).reverse() });
    }
  }, []);
  const stands = offer?.edits.every((edit) => applyEdit(assessment, edit, assessment.changedAt).ok) ?? false;
  return {
    sentence: stands && offer !== null ? offer.sentence : null,
    make,
    takeBack: () => {
      setOffer(null);
      if (offer !== null) {
        onEdit(offer.edits);
      }
    },
    close: () => setOffer(null),
  };
}
