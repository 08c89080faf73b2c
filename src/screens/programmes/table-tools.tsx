import { lazy, Suspense, useState } from "react";
import type { TableRow } from "#core/exchange/read-table.ts";
import type { ProgrammeRegister } from "#core/report/programme-workbook.ts";
import { type Result, succeed } from "#core/shared/result.ts";
import { Button } from "#ui/button.tsx";
import { FileButton } from "#ui/file-button.tsx";
import { useWork } from "#ui/use-work.ts";
import { WorkOutcome } from "#ui/work-outcome.tsx";
import type { ProgrammesScreenProps, RegisterFile } from "./programmes-screen.tsx";

const ImportPreview = lazy(() => import("./import-preview.tsx"));

interface TableToolsProps
  extends Pick<ProgrammesScreenProps, "questionnaire" | "assessment" | "onReadTable" | "onExport" | "onEdit">,
    Pick<ProgrammeRegister, "entries" | "coverage" | "duplicates"> {
  readonly ownAgency: string | null;
  readonly agencies: readonly string[];
  readonly onDone: (sentence: string) => void;
}

interface ReadFile {
  readonly name: string;
  readonly rows: readonly TableRow[];
}

/** Programmes from a table, and all of them into one. */
export function TableTools(props: TableToolsProps) {
  const { onReadTable, onExport, onDone } = props;
  const { work, start } = useWork();
  const [file, setFile] = useState<ReadFile | null>(null);
  const read = (chosen: File) =>
    start(async () => {
      const rows = await onReadTable(chosen);
      if (rows.ok) {
        setFile({ name: chosen.name, rows: rows.value });
      }
      return rows.ok ? succeed(undefined) : rows;
    });
  const make = (kind: RegisterFile) =>
    start(async (): Promise<Result<void, string>> => {
      const made = await onExport({ ...props, fileName: "program-strategis" }, kind);
      if (!made.ok) {
        return made;
      }
      onDone(`${made.value} sudah diunduh.`);
      return succeed(undefined);
    });
  const isEmpty = props.entries.length === 0;
  const isBusy = work.kind === "busy";
  return (
    <>
      <FileButton
        label="Ambil dari tabel"
        accept=".xlsx,.csv,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        isBusy={isBusy}
        onFile={read}
      />
      <Button onClick={() => make("xlsx")} isBusy={isBusy}>
        {isEmpty ? "Unduh tabel kosong" : "Unduh xlsx"}
      </Button>
      {!isEmpty && (
        <Button onClick={() => make("csv")} isBusy={isBusy}>
          Unduh CSV
        </Button>
      )}
      <WorkOutcome work={work} />
      {file !== null && (
        <Suspense>
          <ImportPreview
            {...props}
            file={file}
            onClose={(done) => {
              setFile(null);
              if (done !== null) {
                onDone(done);
              }
            }}
          />
        </Suspense>
      )}
    </>
  );
}
