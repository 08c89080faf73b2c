import { lazy, type ReactNode, Suspense } from "react";
import type { AssessmentId } from "#core/assessment/assessment-id.ts";
import type { ShelvedAssessment } from "#core/assessment/assessment-store.ts";
import type { Result } from "#core/shared/result.ts";
import { unreachable } from "#core/shared/unreachable.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { type StorageFacts, StorageMeter } from "#ui/storage-meter.tsx";
import { OpenFileButton } from "./open-file-button.tsx";
import { ShelfRow } from "./shelf-row.tsx";
import { WaysIn } from "./ways-in.tsx";
import "./home.css";

/** Few have anything in the bin, and it stands at the end: it need not come with the first screen. */
const Bin = lazy(() => import("./bin.tsx"));

type Outcome = Promise<Result<void, string>>;

export interface HomeScreenProps {
  readonly shelf:
    | { readonly kind: "loading" }
    | {
        readonly kind: "ready";
        readonly assessments: readonly ShelvedAssessment[];
        readonly unreadable: number;
      }
    | { readonly kind: "unavailable" };
  /** Null while not known yet. */
  readonly storage: StorageFacts | null;
  readonly now: string;
  /** The link to where the person left off. */
  readonly resume: (id: AssessmentId) => string;
  /** Errors are finished sentences; after a success the app moves on by itself. */
  readonly onOpenFile: (file: File) => Promise<Result<unknown, string>>;
  readonly onTryExample: () => Promise<Result<unknown, string>>;
  readonly onBackup: (id: AssessmentId) => Outcome;
  readonly onRemove: (id: AssessmentId) => Outcome;
  readonly onRestore: (id: AssessmentId) => Outcome;
}

/** The first thing anybody sees: what was begun, and how to begin. It must stay light. */
export function HomeScreen(props: HomeScreenProps) {
  return (
    <main id="isi" tabIndex={-1} className="page home" aria-busy={props.shelf.kind === "loading"}>
      <div className="home__title">
        <h1>Penilaian mandiri</h1>
        <p className="quiet">
          Ukur kematangan Sistem Pemerintahan Berbasis Elektronik (SPBE) dan Pemerintah Digital (Pemdi) di
          instansi Anda. Semuanya tersimpan di peramban ini dan tetap dapat dibuka tanpa jaringan.
        </p>
      </div>
      <ShelfOf {...props} />
      <p className="quiet">
        Menerima paket bukti? <a href={paths.verify}>Periksa keutuhannya</a>
      </p>
    </main>
  );
}

function ShelfOf(props: HomeScreenProps) {
  const { shelf } = props;
  switch (shelf.kind) {
    case "loading":
      return (
        <>
          <OtherWays onOpenFile={props.onOpenFile} />
          <p role="status" className="home__loading quiet">
            Memuat penilaian…
          </p>
        </>
      );
    case "unavailable":
      return <Unavailable />;
    case "ready":
      return (
        <>
          <Assessments {...props} assessments={shelf.assessments} unreadable={shelf.unreadable} />
          <StorageHint storage={props.storage} hasAssessments={shelf.assessments.length > 0} />
          <Binned {...props} assessments={shelf.assessments} />
        </>
      );
    default:
      return unreachable(shelf);
  }
}

interface AssessmentsProps extends HomeScreenProps {
  readonly assessments: readonly ShelvedAssessment[];
  readonly unreadable: number;
}

function Assessments({ assessments, unreadable, ...props }: AssessmentsProps) {
  const kept = assessments.filter((one) => one.removedAt === null);
  if (kept.length === 0) {
    return (
      <>
        <Unreadable count={unreadable} />
        <WaysIn onOpenFile={props.onOpenFile} onTryExample={props.onTryExample} />
      </>
    );
  }
  return (
    <>
      <OtherWays onOpenFile={props.onOpenFile} />
      <Unreadable count={unreadable} />
      <ul className="shelf" aria-label="Penilaian di peramban ini">
        {kept.map((one, place) => (
          <ShelfRow
            key={one.summary.id}
            shelved={one}
            shelf={kept}
            isLatest={place === 0}
            now={props.now}
            resumeLink={props.resume(one.summary.id)}
            onBackup={() => props.onBackup(one.summary.id)}
            onRemove={() => props.onRemove(one.summary.id)}
          />
        ))}
      </ul>
    </>
  );
}

function Binned(props: HomeScreenProps & { readonly assessments: readonly ShelvedAssessment[] }) {
  const binned = props.assessments.filter((one) => one.removedAt !== null);
  return (
    binned.length > 0 && (
      <Suspense fallback={null}>
        <Bin assessments={binned} now={props.now} onRestore={props.onRestore} />
      </Suspense>
    )
  );
}

function OtherWays({ onOpenFile }: Pick<HomeScreenProps, "onOpenFile">) {
  return (
    <div className="home__ways">
      <OpenFileButton onOpenFile={onOpenFile} />
      <LinkButton href={paths.start}>Mulai penilaian</LinkButton>
    </div>
  );
}

function Unreadable({ count }: { readonly count: number }): ReactNode {
  if (count === 0) {
    return null;
  }
  return (
    <Alert kind="warn">
      {count} penilaian di peramban ini tidak terbaca, sehingga tidak ditampilkan. Datanya tidak dihapus. Bila
      ada cadangannya (.matang.zip), pilih Buka berkas.
    </Alert>
  );
}

function Unavailable() {
  return (
    <Alert kind="bad">
      Peramban menolak membuka penyimpanannya, misalnya karena jendela penyamaran atau setelan privasi.
      Penilaian tidak dapat ditampilkan atau disimpan di sini. Buka Matang di jendela biasa atau di peramban
      lain, lalu coba lagi.
    </Alert>
  );
}

function StorageHint({
  storage,
  hasAssessments,
}: Pick<HomeScreenProps, "storage"> & { readonly hasAssessments: boolean }) {
  if (storage === null || !hasAssessments) {
    return null;
  }
  return (
    <section className="home__storage" aria-label="Penyimpanan">
      <StorageMeter storage={storage} />
      {!storage.isPersistent && (
        <p className="quiet">
          Peramban boleh menghapus data ini bila ruangnya menipis.{" "}
          <a href={paths.settings}>Minta penyimpanan tetap</a>
        </p>
      )}
    </section>
  );
}
