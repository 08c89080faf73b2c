import { Alert } from "./alert.tsx";
import { Button } from "./button.tsx";
import type { DraftText } from "./use-draft-text.ts";

type Draft = Pick<DraftText<HTMLInputElement | HTMLTextAreaElement>, "text" | "elsewhere" | "takeElsewhere">;

/** Where the text of a field changed elsewhere while it was being typed in here: what is there, and the way to take it. */
export function ElsewhereNotice({ draft }: { readonly draft: Draft }) {
  if (draft.elsewhere === null || draft.elsewhere === draft.text) {
    return null;
  }
  return (
    <Alert kind="warn" ways={<Button onClick={draft.takeElsewhere}>Pakai isi dari tempat lain</Button>}>
      <p>Kolom ini baru saja diubah di tempat lain. Yang dipertahankan adalah tulisan Anda.</p>
      <p className="alert__text">{draft.elsewhere === "" ? "(dikosongkan)" : draft.elsewhere}</p>
    </Alert>
  );
}
