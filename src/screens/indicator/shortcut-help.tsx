import { Button } from "#ui/button.tsx";
import { Dialog } from "#ui/dialog.tsx";
import { Tick } from "#ui/tick.tsx";

interface ShortcutHelpProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly areOn: boolean;
  readonly onSwitch: () => void;
}

const KEYS: readonly (readonly [keys: readonly string[], meaning: string])[] = [
  [["j"], "Indikator berikutnya"],
  [["k"], "Indikator sebelumnya"],
  [["1", "…", "5"], "Centang semua kriteria sampai tingkat itu; yang di atasnya tidak dicentang"],
  [["/"], "Cari indikator"],
  [["?"], "Buka bantuan ini"],
  [["Ctrl", "Z"], "Urungkan perubahan terakhir"],
];

/** The keys of the screen, and the way to switch the single ones off (they disturb who dictates text). */
export default function ShortcutHelp({ isOpen, onClose, areOn, onSwitch }: ShortcutHelpProps) {
  return (
    <Dialog
      title="Pintasan papan ketik"
      isOpen={isOpen}
      onClose={onClose}
      ways={
        <Button kind="main" onClick={onClose}>
          Tutup bantuan
        </Button>
      }
    >
      <dl className="shortcut-help">
        {KEYS.map(([keys, meaning]) => (
          <div key={meaning} className="shortcut-help__row">
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">Pintasan tidak berlaku selama Anda mengetik di sebuah kolom.</p>
      <Tick label="Pakai pintasan satu tombol" checked={areOn} onChange={onSwitch} />
    </Dialog>
  );
}
