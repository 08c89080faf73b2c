import { useDeferredValue, useMemo } from "react";
import { Button } from "#ui/button.tsx";
import { EmptyState } from "#ui/empty-state.tsx";
import { formatCount } from "#ui/format.ts";
import { chosenEvidence, type ListedEvidence } from "./evidence-list.ts";
import { type EvidenceRowActions, EvidenceTable } from "./evidence-table.tsx";
import { EvidenceToolbar } from "./evidence-toolbar.tsx";
import { useEvidenceWish } from "./use-evidence-wish.ts";

interface EvidenceListingProps extends EvidenceRowActions {
  readonly listed: readonly ListedEvidence[];
}

/** The list with the means to find something in it. Typing does not wait for the list. */
export function EvidenceListing({ listed, ...actions }: EvidenceListingProps) {
  const { wish, change } = useEvidenceWish();
  const query = useDeferredValue(wish.query);
  const { filter, order } = wish;
  const rows = useMemo(
    () => chosenEvidence(listed, { query, filter, order }),
    [listed, query, filter, order],
  );
  if (listed.length === 0) {
    return (
      <EmptyState title="Belum ada bukti dukung">
        <p>
          Lampirkan dokumen yang membuktikan jawaban Anda. Setiap berkas disimpan sekali di peramban ini,
          walaupun dipakai di beberapa indikator.
        </p>
      </EmptyState>
    );
  }
  return (
    <section aria-label="Daftar bukti">
      <EvidenceToolbar listed={listed} wish={wish} onWish={change} />
      <p role="status" className="quiet">
        {rows.length === listed.length
          ? `Semua ${formatCount(listed.length)} bukti ditampilkan.`
          : `${formatCount(rows.length)} dari ${formatCount(listed.length)} bukti ditampilkan.`}
      </p>
      {rows.length === 0 ? (
        <Button onClick={() => change({ query: "", filter: "all" })}>Tampilkan semua bukti</Button>
      ) : (
        <EvidenceTable rows={rows} {...actions} />
      )}
    </section>
  );
}
