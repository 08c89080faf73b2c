import { type ClipboardEvent, useCallback } from "react";
import { Day, type EvidenceItem, type EvidenceSource } from "#core/evidence/evidence-item.ts";
import { fail, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { PicturePreview } from "#ui/page-picker/picture-preview.tsx";
import { TextField } from "#ui/text-field.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { FileTools } from "./evidence-tools.ts";
import { useUntilGone } from "./use-until-gone.ts";

type LinkSource = Extract<EvidenceSource, { kind: "link" }>;

interface LinkPartProps extends FileTools {
  readonly source: LinkSource;
  readonly onChange: (part: Partial<EvidenceItem>) => void;
}

/** When the page was seen, and how it looked then: what is on the web may change. */
export function LinkPart({ source, onChange, onKeepFile, onOpenPages }: LinkPartProps) {
  const { work, start } = useWork();
  const signal = useUntilGone();
  const { screenshot } = source;
  const openScreenshot = useCallback(
    async (gone: AbortSignal) => (screenshot === null ? "" : onOpenPages(screenshot, gone)),
    [screenshot, onOpenPages],
  );
  const keep = (file: File) =>
    start(async () => {
      if (!file.type.startsWith("image/")) {
        return fail("Pilih gambar, misalnya PNG atau JPEG.");
      }
      const kept = await onKeepFile(file, signal());
      if (!kept.ok) {
        return kept;
      }
      onChange({ source: { ...source, screenshot: kept.value.source } });
      return succeed(undefined);
    }, "Tangkapan layar dipasang.");
  const paste = (event: ClipboardEvent) => {
    const [picture] = [...event.clipboardData.files].filter(({ type }) => type.startsWith("image/"));
    if (picture !== undefined) {
      event.preventDefault();
      keep(picture);
    }
  };
  const setSeenOn = (text: string) => {
    const read = Day.safeParse(text);
    onChange({ source: { ...source, seenOn: read.success ? read.data : null } });
  };
  return (
    <div onPaste={paste}>
      <TextField
        label="Tanggal dilihat"
        hint="Isi halaman web dapat berubah. Pemeriksa perlu tahu kapan isinya dilihat."
        type="date"
        value={source.seenOn ?? ""}
        onChange={(event) => setSeenOn(event.currentTarget.value)}
      />
      <h3 className="edit-evidence__heading">Tangkapan layar</h3>
      {screenshot === null ? (
        <p className="quiet">
          Tunjukkan bagaimana halaman itu ketika dilihat: pilih gambarnya, atau tempel di isian mana pun di
          sini (Ctrl+V).
        </p>
      ) : (
        <PicturePreview label="Tangkapan layar halaman ini" onOpen={openScreenshot} />
      )}
      <div className="edit-evidence__ways">
        <FileButton
          label={screenshot === null ? "Pilih tangkapan layar" : "Ganti tangkapan layar"}
          accept="image/*"
          onFile={keep}
          isBusy={work.kind === "busy"}
        />
        {screenshot !== null && (
          <Button onClick={() => onChange({ source: { ...source, screenshot: null } })}>
            Lepas tangkapan layar
          </Button>
        )}
      </div>
      <WorkOutcome work={work} />
    </div>
  );
}
