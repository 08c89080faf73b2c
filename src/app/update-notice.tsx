import { useEffect, useState } from "react";
import { Button } from "#ui/button.tsx";
import { type AppUpdate, watchForAppUpdate } from "./app-update.ts";
import { isAnythingUnsaved } from "./unsaved.ts";

/** Offers a newer version. It is taken up only when the person says so and nothing is unsaved. */
export function UpdateNotice() {
  const [update, setUpdate] = useState<AppUpdate>({ kind: "none" });
  const [isHeldBack, setIsHeldBack] = useState(false);
  useEffect(() => {
    void watchForAppUpdate(setUpdate);
  }, []);
  if (update.kind === "none") {
    return null;
  }
  const takeUp = async () => {
    if (isAnythingUnsaved()) {
      setIsHeldBack(true);
      return;
    }
    if (update.kind === "offered") {
      await update.install();
    }
    window.location.reload();
  };
  return (
    <div className="update-notice" role="status">
      <p>
        {isHeldBack
          ? "Masih ada yang belum tersimpan. Tunggu sampai tertulis “Tersimpan”, lalu coba lagi."
          : "Versi baru Matang sudah siap. Data Anda tidak berubah."}
      </p>
      <Button onClick={takeUp}>{update.kind === "offered" ? "Pakai versi baru" : "Muat ulang"}</Button>
      <Button kind="plain" onClick={() => setUpdate({ kind: "none" })}>
        Nanti
      </Button>
    </div>
  );
}
