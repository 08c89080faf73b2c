interface ViewSwitchProps {
  readonly chosen: string;
  readonly onChoose: (view: string) => void;
  readonly duplicates: number;
  readonly unsupported: number;
}

/** Which side of the register is shown. */
export function ViewSwitch({ chosen, onChoose, duplicates, unsupported }: ViewSwitchProps) {
  const views = [
    { id: "list", name: "Daftar", count: null, counted: "" },
    { id: "duplicates", name: "Dugaan duplikat", count: duplicates, counted: "pasangan" },
    { id: "coverage", name: "Dukungan indikator", count: unsupported, counted: "belum didukung" },
  ];
  return (
    <fieldset className="view-switch">
      <legend className="visually-hidden">Yang ditampilkan</legend>
      {views.map(({ id, name, count, counted }) => (
        <label key={id} className="view-switch__one">
          <input
            type="radio"
            name="program"
            className="view-switch__radio"
            checked={chosen === id}
            onChange={() => onChoose(id)}
          />
          <span>{name}</span>{" "}
          {count !== null && (
            <span className="view-switch__count">
              {count} <span className="visually-hidden">{counted}</span>
            </span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
