import { Button } from "#ui/button.tsx";
import { Icon } from "#ui/icon.tsx";
import type { UndoOffer } from "./use-undo-offer.ts";
import "./undo-notice.css";

/** What one press did, and the way back. Stays until it is answered or overtaken: nobody has to be quick. */
export function UndoNotice({ offer }: { readonly offer: UndoOffer }) {
  return (
    <div className="undo-notice" role="status">
      {offer.sentence !== null && (
        <div className="undo-notice__box">
          <span>{offer.sentence}</span>
          <Button onClick={offer.takeBack}>
            <Icon name="undo" isSmall /> Urungkan
          </Button>
          <Button kind="plain" onClick={offer.close}>
            <Icon name="close" isSmall />
            <span className="visually-hidden">Tutup pemberitahuan</span>
          </Button>
        </div>
      )}
    </div>
  );
}
