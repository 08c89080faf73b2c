import { lazy, Suspense } from "react";
import type { SaveState } from "#core/assessment/save-state.ts";
import { Alert } from "#ui/alert.tsx";
import { Button } from "#ui/button.tsx";
import { describeSaveError, type SaveProblem } from "./describe-save-error.ts";
import type { ConflictChoice } from "./settle-conflict.ts";

const OtherText = lazy(() => import("./other-text.tsx"));

export interface SaveProblemNoticeProps {
  readonly error: Extract<SaveState, { kind: "unsaved" }>["error"];
  readonly onRetry: (choice: ConflictChoice) => void;
}

/** What stands in the way of saving, and the way out. */
export default function SaveProblemNotice({ error, onRetry }: SaveProblemNoticeProps) {
  const { sentence, remedy } = describeSaveError(error);
  return (
    <div className="frame__notices">
      <Alert kind="bad" ways={<Ways remedy={remedy} onRetry={onRetry} />}>
        <p>{sentence}</p>
        {error.kind === "changed-elsewhere" && (
          <Suspense>
            <OtherText edit={error.current} />
          </Suspense>
        )}
      </Alert>
    </div>
  );
}

function Ways({
  remedy,
  onRetry,
}: Pick<SaveProblemNoticeProps, "onRetry"> & { readonly remedy: SaveProblem["remedy"] }) {
  switch (remedy) {
    case "retry":
      return <Button onClick={() => onRetry("keep-mine")}>Coba simpan lagi</Button>;
    case "reload":
      return <Button onClick={() => window.location.reload()}>Muat ulang</Button>;
    case "settle":
      return (
        <>
          <Button onClick={() => onRetry("keep-both")}>Simpan keduanya</Button>
          <Button onClick={() => onRetry("keep-mine")}>Pakai isi saya</Button>
          <Button onClick={() => onRetry("take-theirs")}>Pakai isi dari tab lain</Button>
        </>
      );
    case "back-up":
      return null;
  }
}
