import { useEffect, useRef, useState } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import type { ImportRecord } from "#core/assessment/import-record.ts";
import type { Questionnaire } from "#core/questionnaire/questionnaire.ts";
import type { Result } from "#core/shared/result.ts";
import { paths } from "#screens/paths.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import type { FoundFile } from "#ui/dropped-files.ts";
import { FilesButton } from "#ui/files-button.tsx";
import { LinkButton } from "#ui/link-button.tsx";
import { ProgressBar } from "#ui/progress-bar.tsx";
import { useDropAnywhere } from "#ui/use-drop-anywhere.ts";
import type { Look, OnLook } from "./look.ts";
import { LookedAt } from "./looked-at.tsx";
import { PastImports } from "./past-imports.tsx";
import { useLook } from "./use-look.ts";
import "./incoming.css";

export interface IncomingScreenProps {
  readonly questionnaire: Questionnaire;
  readonly assessment: Assessment;
  /** What was opened elsewhere and belongs here: it is looked at from the start. */
  readonly arrivedFile?: File | null;
  readonly now: string;
  /** The latest first. */
  readonly imports: readonly ImportRecord[];
  /** Without files: which conflicts are still open here. */
  readonly onLook: OnLook;
  readonly onOpenAsNew: (file: File) => Promise<Result<unknown, string>>;
  /** Takes an import back or brings it in again; answers what is worth knowing about it. */
  readonly onTurn: (record: ImportRecord) => Promise<Result<string, string>>;
}

/** Opens what others sent: a look first, then all of it or nothing, and one step takes it back. */
export function IncomingScreen(props: IncomingScreenProps) {
  const { questionnaire, assessment, arrivedFile = null, imports, onLook, onTurn, onOpenAsNew } = props;
  const { looking, look, cancel, close } = useLook(onLook);
  const [files, setFiles] = useState<readonly File[]>(arrivedFile === null ? [] : [arrivedFile]);
  const [hasReview, setHasReview] = useState(false);
  const [doneSentence, setDoneSentence] = useState("");
  const open = (found: readonly FoundFile[]) => {
    const isPackage = ({ path }: FoundFile) => /\.zip(\.age)?$/i.test(path);
    const others = found.filter((one) => !isPackage(one));
    const chosen = [...found.filter(isPackage), ...others].map(({ file }) => file);
    setDoneSentence("");
    setFiles(chosen);
    look(chosen, false);
  };
  const isOver = useDropAnywhere(open);
  const finish = (sentence: string, bringsReview = false) => {
    setDoneSentence(sentence);
    setHasReview(bringsReview);
    setFiles([]);
    close();
    look([], false);
  };
  useOnce(() => look(files, false));
  const seen = looking.kind === "seen" ? looking.look : null;
  return (
    <main id="isi" tabIndex={-1} className={isOver ? "page incoming incoming--over" : "page incoming"}>
      <h1>Buka kiriman</h1>
      <p>
        Buka berkas paket (.matang.zip, terkunci atau tidak) dari perangkat daerah atau rekan, satu berkas
        atau satu folder. Isinya diperiksa dan dibandingkan dahulu. Tidak ada yang berubah sebelum Anda
        memilih “Masukkan”.
      </p>
      <p className="incoming__ways">
        <FilesButton label="Pilih berkas" onFiles={open} />
        <FilesButton label="Pilih folder" isFolder onFiles={open} />
        <span className="quiet">atau seret ke halaman ini</span>
      </p>
      <p role="status" className="incoming__news">
        {doneSentence}
      </p>
      {hasReview && (
        <p className="incoming__ways">
          <LinkButton kind="main" href={paths.review(assessment.id)}>
            Baca reviu
          </LinkButton>
        </p>
      )}
      {looking.kind === "busy" && files.length > 0 && (
        <div className="incoming__busy">
          <ProgressBar label="Kemajuan pemeriksaan" done={looking.done} />
          <p className="quiet">{looking.note}</p>
          <Button onClick={cancel}>Batalkan</Button>
        </div>
      )}
      {looking.kind === "failed" && <Alert kind="bad">{looking.sentence}</Alert>}
      {seen !== null && isWorthShowing(seen) && (
        <LookedAt
          key={files.map(({ name }) => name).join("/")}
          questionnaire={questionnaire}
          look={seen}
          files={files}
          imports={imports}
          isOfferedAsNew={files[0] === arrivedFile}
          onTakeLookAlikes={() => look(files, true)}
          onOpenAsNew={onOpenAsNew}
          onClose={finish}
        />
      )}
      <PastImports
        imports={imports}
        now={props.now}
        onTurn={async (record) => {
          const turned = await onTurn(record);
          if (turned.ok) {
            finish(turned.value);
          }
          return turned;
        }}
      />
    </main>
  );
}

function isWorthShowing({ files, plan }: Look): boolean {
  return files.length > 0 || plan.conflicts.length > 0;
}

function useOnce(work: () => void) {
  const isDone = useRef(false);
  useEffect(() => {
    if (!isDone.current) {
      isDone.current = true;
      work();
    }
  });
}
