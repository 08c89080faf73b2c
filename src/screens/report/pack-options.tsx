import type { Assessment } from "#core/assessment/assessment.ts";
import { evidenceNumbers, numberedEvidence } from "#core/assessment/evidence-numbers.ts";
import { evidenceName } from "#core/evidence/evidence-item.ts";
import { paths } from "#screens/paths.ts";
import { ChoiceGroup } from "#ui/choice-group.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatCount, formatDate } from "#ui/format.ts";
import { SelectField } from "#ui/select-field.tsx";
import { Tick } from "#ui/tick.tsx";
import type { PackChoices } from "./pack-making.ts";

interface PackOptionsProps {
  readonly assessment: Assessment;
  readonly choices: PackChoices;
  readonly keyFingerprint: string | null;
  readonly canChoosePlace: boolean;
  readonly onChoose: (change: Partial<PackChoices>) => void;
}

const MB = 1024 * 1024;
const VOLUME_LIMITS = [5, 10, 25, 100];

export function PackOptions(props: PackOptionsProps) {
  const { assessment, choices, keyFingerprint, canChoosePlace, onChoose } = props;
  return (
    <div className="pack__options">
      <ChoiceGroup
        legend="Halaman bukti"
        value={choices.pages}
        onChoose={(pages) => onChoose({ pages })}
        choices={[
          {
            value: "cited",
            label: "Halaman yang dirujuk",
            hint: "Berkas yang halamannya tidak disebut masuk seluruhnya.",
          },
          { value: "all", label: "Seluruh halaman setiap berkas" },
          {
            value: "none",
            label: "Tanpa halaman bukti",
            hint: "Hanya kartu nilai, lembar indikator, dan daftar bukti.",
          },
        ]}
      />
      <div>
        <SelectField
          label="Besar tiap jilid"
          hint="Batas unggah portal belum diketahui. Jilid dipotong di antara indikator."
          value={String(choices.volumeLimitInBytes ?? "")}
          onChange={({ currentTarget: { value } }) =>
            onChoose({ volumeLimitInBytes: value === "" ? null : Number(value) })
          }
          options={[
            { value: "", label: "Satu berkas, berapa pun besarnya" },
            ...VOLUME_LIMITS.map((size) => ({ value: String(size * MB), label: `Paling besar ${size} MB` })),
          ]}
        />
        {assessment.packs.length > 0 && (
          <SelectField
            label="Isi"
            value={String(choices.since ?? "")}
            onChange={({ currentTarget: { value } }) =>
              onChoose({ since: value === "" ? null : Number(value) })
            }
            options={[
              { value: "", label: "Lengkap" },
              ...assessment.packs.map(({ number, madeAt }) => ({
                value: String(number),
                label: `Hanya yang berubah sejak paket ${number} (${formatDate(madeAt)})`,
              })),
            ]}
          />
        )}
        {canChoosePlace && <SavesTo choices={choices} onChoose={onChoose} />}
      </div>
      <LeftOut assessment={assessment} choices={choices} onChoose={onChoose} />
      {keyFingerprint === null ? (
        <p className="quiet">
          Paket ini tidak ditandatangani. Buat kunci instansi di <a href={paths.settings}>Setelan</a> bila
          evaluator perlu memastikan siapa pembuatnya.
        </p>
      ) : (
        <Tick
          label="Tanda tangani dengan kunci instansi"
          hint={`Sidik jari ${keyFingerprint}, dicetak di sampul.`}
          checked={choices.isSigned}
          onChange={({ currentTarget: { checked } }) => onChoose({ isSigned: checked })}
        />
      )}
    </div>
  );
}

function SavesTo({ choices, onChoose }: Pick<PackOptionsProps, "choices" | "onChoose">) {
  return (
    <SelectField
      label="Simpan ke"
      hint={
        choices.volumeLimitInBytes === null
          ? "Anda akan ditanya nama dan foldernya."
          : "Anda akan ditanya foldernya; jilidnya masuk ke folder baru di dalamnya."
      }
      value={choices.savesTo}
      onChange={({ currentTarget: { value } }) =>
        onChoose({ savesTo: value === "downloads" ? "downloads" : "chosen-place" })
      }
      options={[
        { value: "chosen-place", label: "Tempat yang saya pilih" },
        { value: "downloads", label: "Folder Unduhan" },
      ]}
    />
  );
}

type LeftOutProps = Pick<PackOptionsProps, "assessment" | "choices" | "onChoose">;

/** A copy for others than the evaluator: chosen evidence and private data stay out, and the pack says so. */
function LeftOut({ assessment, choices, onChoose }: LeftOutProps) {
  const { leftOut, masksPrivate } = choices;
  const isForced = leftOut.length > 0;
  const count = leftOut.length === 0 ? "" : ` (${formatCount(leftOut.length)} bukti dihilangkan)`;
  return (
    <Disclosure summary={`Salinan tersunting: samarkan data pribadi atau hilangkan sebagian bukti${count}`}>
      <Tick
        label="Samarkan data pribadi"
        hint={
          <>
            {isForced && (
              <strong>
                Selalu tercentang selama ada bukti yang dihilangkan: di salinan yang merahasiakan bukti, data
                ini ikut disamarkan.{" "}
              </strong>
            )}
            Nomor identitas (NIK, KK, NIP, NPWP, paspor), nomor telepon, dan alamat surel dalam teks yang
            ditulis di Matang, sejauh bentuknya dikenali. Nama orang, alamat tautan, dan halaman bukti tidak
            disamarkan; hilangkan buktinya bila memuat data pribadi.
          </>
        }
        checked={masksPrivate || isForced}
        disabled={isForced}
        onChange={({ currentTarget: { checked } }) => onChoose({ masksPrivate: checked })}
      />
      {assessment.evidence.length > 0 && (
        <p className="quiet">
          Isi dan nama bukti yang dicentang di bawah ini tidak masuk, dan data pribadi ikut disamarkan. Paket
          menyebut dirinya salinan tersunting, dan manifesnya tetap memuat sidik SHA-256 bukti itu supaya
          kelak dapat dicocokkan.
        </p>
      )}
      <div className="pack__left-out">
        {numberedEvidence(assessment, evidenceNumbers(assessment)).map(({ item, number }) => (
          <Tick
            key={item.id}
            label={`${number}. ${evidenceName(item)}`}
            checked={leftOut.includes(item.id)}
            onChange={({ currentTarget: { checked } }) =>
              onChoose({
                leftOut: checked ? [...leftOut, item.id] : leftOut.filter((id) => id !== item.id),
              })
            }
          />
        ))}
      </div>
    </Disclosure>
  );
}
