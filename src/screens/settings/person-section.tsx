import { useState } from "react";
import { TextField } from "#ui/text-field.tsx";

interface PersonSectionProps {
  readonly personName: string;
  readonly onPersonName: (name: string) => void;
}

export function PersonSection({ personName, onPersonName }: PersonSectionProps) {
  const [name, setName] = useState(personName);
  return (
    <section aria-labelledby="setelan-nama">
      <h2 id="setelan-nama">Nama Anda</h2>
      <TextField
        label="Nama pengisi"
        hint="Dicatat pada riwayat perubahan dan ikut dalam berkas paket, supaya rekan Anda tahu siapa yang mengisi. Boleh dikosongkan."
        value={name}
        maxLength={200}
        autoComplete="name"
        onChange={(event) => {
          setName(event.target.value);
          onPersonName(event.target.value);
        }}
      />
    </section>
  );
}
