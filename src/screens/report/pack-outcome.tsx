import { paths } from "#screens/paths.ts";
import { formatBytes, formatCount } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import type { MadePack, MadeVolume } from "./pack-making.ts";

/** What came of it: the volumes with their fingerprints, and what is in them only as an attachment. */
export function PackOutcome({ pack }: { readonly pack: MadePack }) {
  const { volumes, shown, attached, notes, place } = pack;
  return (
    <>
      <p>
        <Icon name="check" isSmall /> Paket {pack.number} selesai: {formatCount(volumes.length)}{" "}
        {volumes.length === 1 ? "berkas" : "jilid"}, {formatCount(shown)} bukti dengan halamannya
        {attached.length > 0 && `, ${formatCount(attached.length)} bukti sebagai lampiran`}. {WHERE[place]}
      </p>
      <ul className="pack__volumes">
        {volumes.map((volume) => (
          <VolumeRow key={volume.file} {...volume} />
        ))}
      </ul>
      {attached.length > 0 && (
        <>
          <p>Halamannya tidak dapat ditampilkan, jadi disertakan sebagai lampiran di dalam PDF:</p>
          <ul>
            {attached.map(({ file, reason }, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name; the list never changes
              <li key={place}>
                {file}: {reason}
              </li>
            ))}
          </ul>
        </>
      )}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <p>
        Pastikan berkas yang dikirim sama dengan yang dibuat: jatuhkan di{" "}
        <a href={paths.verify}>Periksa paket bukti</a>.
      </p>
    </>
  );
}

const WHERE: Readonly<Record<MadePack["place"], string>> = {
  file: "Berkasnya sudah tersimpan di tempat yang dipilih.",
  folder: "Jilidnya sudah tersimpan dalam folder baru di tempat yang dipilih.",
  downloads: "Berkasnya sudah diunduh.",
};

function VolumeRow({ file, bytes, pages, sha256 }: MadeVolume) {
  return (
    <li>
      <b>{file}</b>
      <span>
        {formatCount(pages)} halaman · {formatBytes(bytes)}
      </span>
      <code>SHA-256 {sha256}</code>
    </li>
  );
}
