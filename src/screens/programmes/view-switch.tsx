import { PillChoice } from "#ui/pill-choice.tsx";

interface ViewSwitchProps {
  readonly chosen: string;
  readonly onChoose: (view: string) => void;
  readonly duplicates: number;
  readonly unsupported: number;
}

/** Which side of the register is shown. */
export function ViewSwitch({ chosen, onChoose, duplicates, unsupported }: ViewSwitchProps) {
  return (
    <PillChoice
      legend="Yang ditampilkan"
      name="program"
      choices={[
        { value: "list", label: "Daftar", count: null },
        { value: "duplicates", label: "Dugaan duplikat", count: duplicates, counted: "pasangan" },
        { value: "coverage", label: "Dukungan indikator", count: unsupported, counted: "belum didukung" },
      ]}
      value={chosen}
      onChoose={onChoose}
    />
  );
}
