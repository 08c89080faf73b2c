import type { ImportRecord } from "#core/assessment/import-record.ts";
import {
  type ArrivedFile,
  type ArrivedNews,
  type OpenedFile,
  senderOf,
} from "#core/exchange/arrived-file.ts";
import { compareSigner, describeSigner } from "#core/exchange/compare-signer.ts";
import { STAGE_NAMES } from "#core/review/review-words.ts";
import type { Result } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { formatBytes, formatDate, formatDateTime } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { Look } from "./look.ts";

interface ArrivedFilesProps {
  readonly look: Look;
  readonly files: readonly File[];
  /** What came before, the latest first: which keys were seen of whom. */
  readonly imports: readonly ImportRecord[];
  /** Whether what is taken in could be opened on its own, too. */
  readonly isOfferedAsNew: boolean;
  readonly onTakeLookAlikes: () => void;
  readonly onOpenAsNew: (file: File) => Promise<Result<unknown, string>>;
}

/** Each file: from whom, for what, made when by which version, and whether it is whole. */
export function ArrivedFiles(props: ArrivedFilesProps) {
  const { look, files, imports, isOfferedAsNew, onTakeLookAlikes, onOpenAsNew } = props;
  if (look.files.length === 0) {
    return null;
  }
  return (
    <section aria-labelledby="kiriman-berkas">
      <h2 id="kiriman-berkas">Berkas yang dibuka ({look.files.length})</h2>
      <ul className="incoming__files">
        {look.files.map((arrived) => (
          <li key={arrived.number}>
            <h3>{arrived.name}</h3>
            <OneFile
              arrived={arrived}
              isTaken={look.taken.includes(arrived.number)}
              source={files[arrived.number] ?? null}
              imports={imports}
              isOfferedAsNew={isOfferedAsNew}
              onTakeLookAlikes={onTakeLookAlikes}
              onOpenAsNew={onOpenAsNew}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OneFileProps
  extends Pick<ArrivedFilesProps, "imports" | "isOfferedAsNew" | "onTakeLookAlikes" | "onOpenAsNew"> {
  readonly arrived: ArrivedFile;
  readonly isTaken: boolean;
  readonly source: File | null;
}

function OneFile(props: OneFileProps) {
  const { arrived, isTaken, source, imports, isOfferedAsNew, onTakeLookAlikes, onOpenAsNew } = props;
  if (arrived.kind === "refused") {
    return (
      <p className="incoming__bad">
        <Icon name="warning" isSmall /> {arrived.sentence}
      </p>
    );
  }
  return (
    <>
      <dl className="incoming__facts">
        {factsOf(arrived).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <SignerFact arrived={arrived} imports={imports} />
      </dl>
      {arrived.missing.length > 0 && (
        <Disclosure summary={`${arrived.missing.length} berkas bukti tidak disertakan dan belum ada di sini`}>
          <ul>
            {arrived.missing.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p>Mintalah kiriman dengan isi bukti. Rujukannya tetap masuk.</p>
        </Disclosure>
      )}
      {isTaken && isOfferedAsNew && source !== null && (
        <OpenOnItsOwn source={source} onOpenAsNew={onOpenAsNew} />
      )}
      {!isTaken && (
        <NotTaken
          arrived={arrived}
          source={source}
          onTakeLookAlikes={onTakeLookAlikes}
          onOpenAsNew={onOpenAsNew}
        />
      )}
    </>
  );
}

/** Never by colour alone: what is doubtful carries a sign and says so. */
function SignerFact({ arrived, imports }: { readonly arrived: OpenedFile } & Pick<OneFileProps, "imports">) {
  const standing = compareSigner(arrived.signature, senderOf(arrived), imports);
  const { sentence, isWarning } = describeSigner(arrived.signature, standing);
  return (
    <div className="incoming__signer">
      <dt>Tanda tangan</dt>
      <dd className={isWarning ? "incoming__bad" : undefined}>
        {isWarning && <Icon name="warning" isSmall />} {sentence}
      </dd>
    </div>
  );
}

function factsOf(file: OpenedFile): readonly (readonly [string, string])[] {
  const { task, madeBy, review } = file;
  const deadline = task?.deadline ?? null;
  return [
    ["Dari", senderOf(file)],
    ["Untuk", `${file.institution}, tahun ${file.year}`],
    ...(review === null
      ? []
      : [["Membawa reviu", `${STAGE_NAMES[review.stage]}, putaran ${review.round}`] as const]),
    ...(task === null || review !== null
      ? []
      : [["Menjawab tugas", `${task.indicators.length} indikator dari ${task.from}`] as const]),
    ...(deadline === null ? [] : [["Tenggat", formatDate(deadline)] as const]),
    ["Dibuat", `${formatDateTime(file.madeAt)} dengan ${madeBy.app} ${madeBy.version}`],
    ["Keadaan", `Utuh, tidak berubah sejak dibuat (${formatBytes(file.sizeInBytes)})`],
    ...(file.news === null ? [] : [["Isi baru", newsInWords(file.news)] as const]),
  ];
}

/** "6 bagian, isi 3 berkas bukti yang belum ada di sini" */
function newsInWords({ parts, contents }: ArrivedNews): string {
  const words = [
    ...(parts === 0 ? [] : [`${parts} bagian`]),
    ...(contents === 0 ? [] : [`isi ${contents} berkas bukti yang belum ada di sini`]),
  ];
  return words.length === 0 ? "Tidak ada yang baru" : words.join(", ");
}

/** For a file that was opened elsewhere, and whose task turned out to be known here. */
function OpenOnItsOwn({
  source,
  onOpenAsNew,
}: {
  readonly source: File;
  readonly onOpenAsNew: ArrivedFilesProps["onOpenAsNew"];
}) {
  const { work, start } = useWork();
  return (
    <div className="incoming__stranger">
      <p>
        Tugas ini sudah ada di peramban ini, jadi isinya ditawarkan untuk digabungkan. Yang lebih baru di sini
        tidak tertimpa.
      </p>
      <Button kind="plain" isBusy={work.kind === "busy"} onClick={() => start(() => onOpenAsNew(source))}>
        Buka sebagai penilaian tersendiri saja
      </Button>
      <WorkOutcome work={work} />
    </div>
  );
}

function NotTaken({
  arrived,
  source,
  onTakeLookAlikes,
  onOpenAsNew,
}: {
  readonly arrived: OpenedFile;
  readonly source: File | null;
  readonly onTakeLookAlikes: () => void;
  readonly onOpenAsNew: (file: File) => Promise<Result<unknown, string>>;
}) {
  const { work, start } = useWork();
  const isAlike = arrived.match.kind === "looks-alike";
  return (
    <div className="incoming__stranger">
      <p>
        <Icon name="warning" isSmall />{" "}
        {isAlike
          ? "Instansi, tahun, dan instrumennya sama, tetapi tidak ada catatan bahwa berkas ini berasal dari penilaian ini. Belum diikutkan."
          : "Berkas ini bukan bagian dari penilaian ini. Tidak diikutkan."}
      </p>
      <p className="incoming__ways">
        {isAlike && <Button onClick={onTakeLookAlikes}>Gabungkan juga</Button>}
        {source !== null && (
          <Button isBusy={work.kind === "busy"} onClick={() => start(() => onOpenAsNew(source))}>
            Buka sebagai penilaian baru
          </Button>
        )}
      </p>
      <WorkOutcome work={work} />
    </div>
  );
}
