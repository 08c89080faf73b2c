import { writeWorkbook } from "#adapters/spreadsheet/write-workbook.ts";
import { arrivalBoard, type BoardRow } from "#core/coordination/arrival-board.ts";
import { boardWorkbook } from "#core/coordination/board-workbook.ts";
import { sheetCsv } from "#core/report/sheet-csv.ts";
import { BoardScreen } from "#screens/board/board-screen.tsx";
import { localDay } from "#ui/local-day.ts";
import type { AssessmentPageProps } from "./assessment-page.tsx";
import { handOverFile } from "./hand-over-file.ts";
import { importStore } from "./import-services.ts";
import { LoadingScreen } from "./loading-screen.tsx";
import { useSessionState } from "./use-assessment-session.ts";
import { useLoaded } from "./use-loaded.ts";

export default function BoardPage({ session, services }: AssessmentPageProps) {
  const { view } = useSessionState(session);
  const { questionnaire, assessment } = view;
  const { id, details } = assessment;
  const known = useLoaded(async () => {
    const imports = importStore();
    const [handedOut, came] = await Promise.all([imports.handedOut(id), imports.imports(id)]);
    return { handedOut, imports: came };
  }, [id, view]);
  if (known.kind === "loading") {
    return <LoadingScreen />;
  }
  const now = services.now();
  const board = arrivalBoard({ questionnaire, assessment, ...known.value, today: localDay(now) });
  return (
    <BoardScreen
      {...view}
      board={board}
      now={now}
      onCopy={copy}
      onExport={(kind) =>
        handOverFile(() => exported(board, `papan-kiriman-${details.year}-${localDay(now)}`, kind))
      }
    />
  );
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

async function exported(board: readonly BoardRow[], fileName: string, kind: "xlsx" | "csv") {
  const workbook = boardWorkbook(board, fileName, localDay);
  const byIndicator = workbook.sheets.at(-1);
  if (kind === "csv" && byIndicator !== undefined) {
    return {
      bytes: new Blob([sheetCsv(byIndicator)], { type: "text/csv;charset=utf-8" }),
      fileName: `${fileName}.csv`,
    };
  }
  return { bytes: await writeWorkbook(workbook), fileName: `${fileName}.xlsx` };
}
