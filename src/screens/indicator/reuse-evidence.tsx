import { useState } from "react";
import { type EvidenceItem, evidenceName } from "#core/evidence/evidence-item.ts";
import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { TextField } from "#ui/text-field.tsx";

interface ReuseEvidenceProps {
  readonly isOpen: boolean;
  readonly items: readonly EvidenceItem[];
  readonly onReuse: (item: EvidenceItem) => void;
  readonly onClose: () => void;
}

/** A file is kept once, however many indicators it proves. */
export default function ReuseEvidence({ isOpen, items, onReuse, onClose }: ReuseEvidenceProps) {
  const [wanted, setWanted] = useState("");
  const found = items.filter((item) =>
    evidenceName(item).toLowerCase().includes(wanted.trim().toLowerCase()),
  );
  return (
    <Dialog
      title="Pakai bukti yang ada"
      isOpen={isOpen}
      onClose={onClose}
      isWide
      ways={
        <Button kind="main" onClick={onClose}>
          Selesai
        </Button>
      }
    >
      <TextField
        label="Cari bukti"
        type="search"
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      <p role="status" className="quiet">
        {found.length === 0 ? "Tidak ada bukti lain dengan nama itu." : `${found.length} bukti`}
      </p>
      <ul className="reuse">
        {found.map((item) => (
          <li key={item.id} className="reuse__item">
            <span className="reuse__name">
              {evidenceName(item)}
              <small>{usedText(item)}</small>
            </span>
            <Button onClick={() => onReuse(item)}>
              Pakai<span className="visually-hidden"> {evidenceName(item)}</span>
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function usedText({ citations }: EvidenceItem): string {
  return citations.length === 0
    ? "Belum dipakai"
    : `Indikator ${citations.map((citation) => citation.question).join(", ")}`;
}
