import { useCallback } from "react";
import type { Assessment } from "#core/assessment/assessment.ts";
import { misnamedFile } from "#core/evidence/check-file.ts";
import { factsInWords, problemOfFacts } from "#core/evidence/describe-file-facts.ts";
import { describeFileProblem } from "#core/evidence/describe-file-problem.ts";
import type { EvidenceItem, FileSource } from "#core/evidence/evidence-item.ts";
import type { FileFacts } from "#core/evidence/file-facts.ts";
import { describeReplaceFileError, replaceFile } from "#core/evidence/replace-file.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { formatBytes } from "#ui/format.ts";
import { Icon } from "#ui/icon.tsx";
import { PicturePreview } from "#ui/page-picker/picture-preview.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { FileTools, KeptFile } from "./evidence-tools.ts";
import { useUntilGone } from "./use-until-gone.ts";

interface FilePartProps extends FileTools {
  /** As it stood when the dialog was opened. */
  readonly atFirst: EvidenceItem;
  readonly assessment: Assessment;
  readonly item: EvidenceItem;
  readonly source: FileSource;
  readonly facts: FileFacts | null;
  readonly onChange: (part: Partial<EvidenceItem>) => void;
}

/** From here on a photo is larger than a page needs. */
const LARGE_PHOTO_IN_BYTES = 1024 * 1024;

/** The file itself: what was found in it, and how to put another in its place without losing what is cited. */
export function FilePart(props: FilePartProps) {
  const { atFirst, item, assessment, source, facts, onChange, onOpenPages, onKeepFile, onShrink } = props;
  const { work, start } = useWork();
  const signal = useUntilGone();
  const isPhoto = source.mediaType.startsWith("image/");
  const openPhoto = useCallback((gone: AbortSignal) => onOpenPages(source, gone), [source, onOpenPages]);
  const swap = (kept: KeptFile) => {
    const replaced = replaceFile(item, kept.source, assessment.evidence);
    if (!replaced.ok) {
      return fail(describeReplaceFileError(replaced.error));
    }
    onChange({ source: replaced.value.source });
    return succeed(undefined);
  };
  const replace = (file: File) =>
    start(
      async () => {
        const kept = await onKeepFile(file, signal());
        return kept.ok ? swap(kept.value) : kept;
      },
      `Diganti dengan “${file.name}” (${formatBytes(file.size)}). Rujukannya tetap; periksa nomor halaman dan tanggal dokumennya.`,
    );
  const shrink = () =>
    start(
      async () => {
        const small = await onShrink(source, signal());
        return small.ok ? swap(small.value) : small;
      },
      `Foto diperkecil dari ${formatBytes(source.sizeInBytes)}. Foto aslinya kembali dengan Urungkan.`,
    );
  return (
    <div className="edit-evidence__file">
      {isPhoto && <PicturePreview label={`Gambar ${source.name}`} onOpen={openPhoto} />}
      <p className="edit-evidence__facts">
        {source.name} · {formatBytes(source.sizeInBytes)}
        {sizeBefore(atFirst, source)}
        {facts === null ? " · sedang diperiksa…" : factsInWords(facts).map((words) => ` · ${words}`)}
      </p>
      <FileProblems source={source} facts={facts} />
      <div className="edit-evidence__ways">
        <FileButton label="Ganti dengan edisi baru" onFile={replace} isBusy={work.kind === "busy"} />
        {isPhoto && source.sizeInBytes > LARGE_PHOTO_IN_BYTES && (
          <Button isBusy={work.kind === "busy"} onClick={shrink}>
            Perkecil foto
          </Button>
        )}
      </div>
      <WorkOutcome work={work} />
    </div>
  );
}

function FileProblems({ source, facts }: Pick<FilePartProps, "source" | "facts">) {
  const misnamed = misnamedFile(source);
  const problems = [
    misnamed === null ? null : describeFileProblem(misnamed),
    facts === null ? null : problemOfFacts(facts),
  ];
  return problems
    .filter((problem) => problem !== null)
    .map((problem) => (
      <p key={problem} className="warn">
        <Icon name="warning" isSmall /> {problem}
      </p>
    ));
}

/** " (semula 3,2 MB)" where another file took the place of the one from before. */
function sizeBefore({ source: before }: EvidenceItem, now: FileSource): string {
  return before.kind === "file" && before.sha256 !== now.sha256
    ? ` (semula ${formatBytes(before.sizeInBytes)})`
    : "";
}
